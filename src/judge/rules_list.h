/* SPDX-License-Identifier: MIT */
/* The table of rules: RULE(NAME, id, number, name vi, name en, text vi, text en, plan, clause), in
 * the order of enum rule. Restated, not quoted: the plan's own words stand on the plan's page, to
 * which plan and clause lead. Included by rules.c only: no include guard. */

RULE(CELL, "o-ket-qua", 0, "Ô kết quả", "The cell",
     "Mỗi chỉ tiêu được giao, với mỗi đơn vị mà nó áp dụng và mỗi kỳ mà đơn vị ấy phải có số liệu, "
     "là một ô và có đúng một kết luận. Chỉ tiêu phải còn hiệu lực và đơn vị phải còn tồn tại vào "
     "ngày cuối kỳ; kỳ phải đã bắt đầu tính đến ngày chốt. Kế hoạch dự thảo không được đánh giá. "
     "Nhóm đại diện cho các thành viên; nhóm không có danh sách thành viên báo cáo như một đơn vị.",
     "Every target, with every unit that it applies to and every period in which that unit's "
     "figures are owed, is one cell and has exactly one status. The target must hold and the unit "
     "exist on the period's last day, and the period must have begun by the as-of day. Drafts are "
     "not judged. A group stands for its members; one without a list reports as one unit.",
     "", "")

RULE(ORDER, "thu-tu", 0, "Thứ tự kết luận", "Order of the statuses",
     "Xét lần lượt: chờ giao chỉ tiêu; chưa có kết quả; không có số liệu [x], không áp dụng [z], "
     "không phát sinh hồ sơ (mẫu số bằng 0); chỉ tiêu định tính; sau cùng mới so sánh. Số ước tính "
     "[p] vẫn được so sánh và mang ghi chú “số liệu tạm”.",
     "Decided in turn: target pending; no result; not available [x], not applicable [z], no cases "
     "(the denominator is 0); qualitative; and only then the comparison. A provisional figure [p] "
     "is compared all the same and says so.",
     "", "")

RULE(DUE, "han-bao-cao", 1, "Hạn báo cáo", "When a report is due",
     "“Trước ngày 25” nghĩa là ngày 24 là ngày cuối cùng còn đúng hạn, theo giờ Việt Nam, không dời "
     "vì ngày nghỉ. Quy định gốc được ghi cạnh mỗi hạn.",
     "“Before the 25th” means that the 24th is the last day on time (UTC+7), weekends included. The "
     "rule's own text stands beside each due date.",
     "dn-ubnd-2026", "IV")

RULE(LATE, "nop-muon", 2, "Nộp muộn và chưa báo cáo", "Late and missing results",
     "Kết quả nộp muộn vẫn được tính theo giá trị và ghi số ngày muộn. Kết quả còn thiếu không bao "
     "giờ bị coi là 0 hay là không đạt; mẫu số của mọi phép đếm không vì thế mà nhỏ đi: các kết luận "
     "cộng lại luôn bằng số ô phải có.",
     "A late result counts for its value and shows its days late. A missing one is never zero and "
     "never a miss; no denominator shrinks: the statuses always add up to the cells expected.",
     "dn-ubnd-2026", "V")

RULE(ONGOING, "thoi-han", 3, "Thời hạn của chỉ tiêu", "When a target is due",
     "“Tháng 12/2026” kéo dài đến hết ngày 31/12/2026; đạt trước đó là đạt tạm tính. “Thường xuyên” "
     "được xét riêng từng kỳ; số kỳ liền không đạt được nêu rõ.",
     "“December 2026” runs to 31/12/2026; met before is met for the time being. “Ongoing” is judged "
     "in each period by itself, and the misses in a row are shown.",
     "dn-ubnd-2026", "Phụ lục")

RULE(EXACT, "so-sanh", 4, "So sánh chính xác", "Exact comparison",
     "So sánh với số chưa làm tròn, và in sao cho không trái với kết luận: 79,96 so với 80 là không "
     "đạt và không được in thành 80,0. “Dưới 08 phút” không gồm 8 phút; “tối thiểu”, “đạt” và con số "
     "không kèm chữ thì gồm cả mức đó; 100% đòi tử số bằng mẫu số.",
     "Judged unrounded, and printed so that it cannot contradict: 79.96 against 80 is not met and "
     "does not print as 80.0. “Under 8 minutes” is strict; “at least”, “reaches” and a bare figure "
     "are inclusive; 100 % needs numerator = denominator.",
     "qn-skhcn-2025-2026", "I.2.a")

RULE(LOWER, "cang-thap-cang-tot", 5, "Càng thấp càng tốt, mức giảm", "Lower is better, reductions",
     "“Không quá”, “dưới” và mức giảm so với mốc ban đầu là những phép so sánh riêng. Mức giảm tính "
     "bằng (mốc − kết quả) / mốc và luôn ghi kèm mốc.",
     "“At most”, “below” and a reduction against a baseline are comparisons of their own. A "
     "reduction is (baseline − value) / baseline and always shows its baseline.",
     "dn-ubnd-2026", "III.1.d")

RULE(WARNING, "canh-bao", 6, "Cảnh báo và giải pháp kỳ sau", "A warning needs a solution next time",
     "Khi một kỳ có cảnh báo nguy cơ, báo cáo của kỳ liền sau trong cùng chế độ báo cáo phải nêu giải "
     "pháp. Nếu không, ô của kỳ sau mang ghi chú “thiếu giải pháp”: ngay khi có kết quả, hoặc khi báo "
     "cáo quá hạn.",
     "Where a period's row carries a warning, the next report of the same cycle must give a "
     "solution; else the cell there is flagged, at once if it has a result, otherwise when the "
     "report is overdue.",
     "dn-ubnd-2026", "IV")

RULE(EXPLANATION, "giai-trinh", 7, "Giải trình khi không đạt", "A miss needs an explanation",
     "Kết quả không đạt, nhiệm vụ quá hạn hoặc xong muộn phải nêu đủ nguyên nhân, trách nhiệm và giải "
     "pháp; thiếu một trong ba thì ghi “thiếu giải trình”.",
     "A miss, and a task overdue or done late, needs cause, responsibility and solution; if one of "
     "them is missing, it is flagged.",
     "dn-ubnd-2026", "IV")

RULE(POOLED, "gop-so-lieu", 8, "Gộp số liệu của nhiều đơn vị", "Pooled figures",
     "Không lấy trung bình các tỷ lệ. Tỷ lệ chung là tổng tử số trên tổng mẫu số, chỉ nêu khi mọi đơn "
     "vị đều có đủ hai số; nếu không thì nêu số đơn vị đạt và số chưa báo cáo.",
     "Percentages are never averaged. A pooled rate is sum of numerators / sum of denominators, "
     "shown only when every unit gave both; otherwise the units that met it are counted.",
     "", "")

RULE(DUPLICATE, "dong-trung", 9, "Dòng trùng nhau", "Rows that say the same",
     "Một dòng nêu nhiều cấp với một con số là một ô cho mỗi đơn vị. Hai dòng cùng nội dung được giữ "
     "như bản in; dòng sau được đánh dấu trùng và không tính vào phép đếm nào.",
     "A row of several levels and one value is one cell per unit. Rows that say the same stay as "
     "printed; the later one is marked and left out of every count.",
     "dn-ubnd-2026", "Phụ lục")

RULE(CONFLICT, "dong-mau-thuan", 10, "Dòng mâu thuẫn", "Rows that contradict each other",
     "Khi một kế hoạch đặt cho cùng chỉ tiêu, đơn vị, kỳ và thời hạn hai mức khác nhau, cả hai được "
     "hiển thị, cả hai được xét và đánh dấu; trang không tự chọn. Khác thời hạn là mốc trung gian, "
     "không phải mâu thuẫn.",
     "Where one plan sets two different values for one indicator, unit, period and due date, both "
     "are shown, judged and flagged; nothing is chosen. Another due date is a milestone.",
     "dn-skhcn-2025", "II.2")

RULE(CORRECTION, "dinh-chinh", 11, "Đính chính", "Corrections",
     "Số đã đính chính vẫn giữ số cũ: giá trị và kết luận cũ, mới, ngày và lý do được nêu tại ô và ở "
     "trang Đính chính. Số đã công bố mà thay đổi không có dòng đính chính thì bị báo lỗi khi dựng "
     "trang.",
     "A correction keeps the old figure: old and new value and verdict, date and reason are shown. A "
     "published figure that changes without such a line is reported when the site is built.",
     "", "")

RULE(AMENDMENT, "sua-doi", 12, "Chỉ tiêu được sửa đổi", "Amended targets",
     "Chỉ tiêu sửa đổi không viết lại quá khứ: mỗi kỳ được xét theo mức có hiệu lực vào ngày cuối kỳ, "
     "mức trước đó vẫn hiển thị.",
     "An amended target does not rewrite the past: each period is judged by the value in force on "
     "its last day, and the earlier one stays visible.",
     "", "")

RULE(PEERS, "xep-hang", 13, "Xếp hạng", "Ranks",
     "Chỉ xếp hạng giữa các đơn vị cùng cấp, cùng chỉ tiêu; bằng nhau thì đồng hạng; luôn ghi số đơn "
     "vị được xếp. Không có điểm tổng hợp.",
     "Units are ranked only among peers: same level, same target. Ties share a rank, and the number "
     "ranked is shown. There is no master score.",
     "dn-ubnd-2026", "III.3.b")

RULE(DUTY, "nghia-vu-bao-cao", 0, "Nghĩa vụ báo cáo", "Reporting duties",
     "Mỗi đơn vị phải báo cáo một kỳ của kế hoạch có một dòng: đúng hạn, muộn (số ngày), chưa báo cáo "
     "(số ngày đến nay), chưa đến hạn. Ngày nộp lấy từ sổ báo cáo, nếu không có thì là ngày muộn nhất "
     "ghi trên số liệu và tiến độ của đơn vị cho kỳ ấy.",
     "Every unit that owes a report for a period has one line: on time, late (days), missing (days so "
     "far), not due. The day comes from the register of reports, else it is the latest one on the "
     "unit's figures and progress rows of that period.",
     "dn-ubnd-2026", "IV")

RULE(TASK, "nhiem-vu", 0, "Nhiệm vụ", "Tasks",
     "Mỗi nhiệm vụ có một kết luận cho mỗi đơn vị chủ trì và mỗi kỳ, theo dòng tiến độ của kỳ hoặc "
     "dòng gần nhất trước đó, xét vào ngày cuối kỳ (kỳ cuối cùng: ngày chốt). Lần lượt: xong đúng hạn, "
     "xong muộn, chờ điều kiện, thường xuyên, không đặt thời hạn, quá hạn, đang làm, chưa bắt đầu.",
     "A task has one status for each leading unit and period, by the progress row of that period or "
     "the last one before it, judged on the period's last day (the last period: on the as-of day). In "
     "turn: done on time, done late, waiting, ongoing, no deadline, overdue, in progress, not started.",
     "dn-ubnd-2026", "V")
