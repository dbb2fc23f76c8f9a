/* SPDX-License-Identifier: MIT */
/* The table of diagnostics: DIAG_CODE(NAME, "slug", severity, vi, en, vi hint, en hint).
 * {0}, {1} … are the arguments, which the comment before a row names. The text says what was seen
 * and expected, the hint what to do; a hint that names an empty argument is not printed.
 * The printer adds the cell ("ô C17") by itself. Included more than once: no include guard. */

/* {0} the value seen, {1} a near id or empty */
DIAG_CODE(UNKNOWN_UNIT, "unknown-unit", DIAG_ERROR, "không có đơn vị “{0}”", "no unit “{0}”",
          "có phải “{1}”?", "did you mean “{1}”?")

/* ---- The model: names, keys, references ---- */
/* {0} the value seen, {1} near names or empty */
DIAG_CODE(UNKNOWN_INDICATOR, "unknown-indicator", DIAG_ERROR,
          "không có chỉ tiêu “{0}” trong data/indicators.csv",
          "no indicator “{0}” in data/indicators.csv",
          "có phải “{1}”?",
          "did you mean “{1}”?")
DIAG_CODE(UNKNOWN_PLAN, "unknown-plan", DIAG_ERROR,
          "không có kế hoạch “{0}” trong content/plans/",
          "no plan “{0}” in content/plans/",
          "có phải “{1}”?",
          "did you mean “{1}”?")
DIAG_CODE(UNKNOWN_TASK, "unknown-task", DIAG_ERROR,
          "không có nhiệm vụ “{0}” trong data/tasks.csv",
          "no task “{0}” in data/tasks.csv",
          "có phải “{1}”?",
          "did you mean “{1}”?")
DIAG_CODE(UNKNOWN_TARGET, "unknown-target", DIAG_ERROR,
          "phía trên không có dòng “{0}” của cùng kế hoạch",
          "no row “{0}” of the same plan stands above",
          "có phải “{1}”?",
          "did you mean “{1}”?")
DIAG_CODE(UNKNOWN_PERIOD, "unknown-period", DIAG_ERROR,
          "không có kỳ “{0}”; cần kỳ theo lịch (2026-06, 2026-Q2, 2026-H1, 2026) hoặc kỳ "
          "riêng đã khai trong kế hoạch",
          "no period “{0}”; expected a calendar period (2026-06, 2026-Q2, 2026-H1, 2026) or "
          "one that the plan declares",
          "có phải “{1}”?",
          "did you mean “{1}”?")
/* {0} the value seen, {1} the candidates' ids */
DIAG_CODE(AMBIGUOUS_NAME, "ambiguous-name", DIAG_ERROR,
          "“{0}” có thể là một trong nhiều mục: {1}",
          "“{0}” may be any of: {1}",
          "hãy viết mã thay cho tên",
          "write the id instead of the name")
/* {0} the column or key */
DIAG_CODE(MISSING_VALUE, "missing-value", DIAG_ERROR,
          "cột “{0}” để trống mà dòng nào cũng phải có",
          "“{0}” is empty; every row needs it",
          "hãy điền cột “{0}”",
          "fill in “{0}”")
/* {0} the value seen, {1} a valid id made of it, or empty */
DIAG_CODE(BAD_ID, "bad-id", DIAG_ERROR,
          "mã “{0}” không hợp lệ: cần 1–100 ký tự gồm a–z không dấu, chữ số, “-”, “_”",
          "bad id “{0}”: expected 1–100 of a-z, 0-9, “-”, “_”",
          "có thể viết “{1}”",
          "“{1}” would do")
/* {0} the id */
DIAG_CODE(RESERVED_ID, "reserved-id", DIAG_ERROR,
          "mã “{0}” đã dành cho việc khác của trang",
          "the id “{0}” is reserved",
          "hãy chọn mã khác",
          "choose another id")
/* {0} the key, {1} the line where it stands first */
DIAG_CODE(DUPLICATE_ROW, "duplicate-row", DIAG_ERROR,
          "“{0}” đã có ở dòng {1}",
          "“{0}” stands on line {1} already",
          "hãy bỏ một trong hai dòng hoặc sửa mã",
          "remove one of the two rows or correct the id")
/* {0} the value seen, {1} the column, {2} the words expected, {3} a near word or empty */
DIAG_CODE(UNKNOWN_WORD, "unknown-word", DIAG_ERROR,
          "“{0}” không dùng được cho “{1}”; cần một trong: {2}",
          "“{0}” is no value of “{1}”; expected one of: {2}",
          "có phải “{3}”?",
          "did you mean “{3}”?")
/* {0} the column or key, {1} its limit */
DIAG_CODE(TOO_MANY, "too-many", DIAG_ERROR,
          "quá nhiều {0}: tối đa {1}",
          "too many {0}: at most {1}",
          "hãy chia nhỏ dữ liệu",
          "split the data")

/* ---- Figures ---- */
/* {0} the value seen, {1} the declared decimal mark */
DIAG_CODE(BAD_NUMBER, "bad-number", DIAG_ERROR,
          "“{0}” không phải là số",
          "“{0}” is no number",
          "viết số như 95{1}5, hoặc [x] nếu không có số liệu, [z] nếu không áp dụng",
          "write a figure such as 95{1}5, or [x] if none is available, [z] if not "
          "applicable")
DIAG_CODE(WRONG_DECIMAL_MARK, "wrong-decimal-mark", DIAG_ERROR,
          "“{0}” dùng sai dấu thập phân: site.yml khai dấu “{1}”",
          "“{0}” has the wrong decimal mark: site.yml declares “{1}”",
          "viết phần thập phân sau dấu “{1}”",
          "put “{1}” before the decimals")
DIAG_CODE(BAD_THOUSANDS, "bad-thousands", DIAG_ERROR,
          "“{0}”: các nhóm hàng nghìn phải đủ ba chữ số",
          "“{0}”: groups of thousands must have three digits",
          "bỏ dấu ngăn hàng nghìn; phần thập phân viết sau dấu “{1}”",
          "leave out the separators; decimals stand behind “{1}”")
DIAG_CODE(SCIENTIFIC_NUMBER, "scientific-number", DIAG_ERROR,
          "“{0}” là dạng rút gọn của Excel, các chữ số cuối đã mất",
          "“{0}” is Excel's short form, digits are lost",
          "đặt định dạng ô là Số (Number) không rút gọn rồi nhập lại số gốc",
          "format the cell as Number and type the figure again")
DIAG_CODE(EXCEL_ERROR, "excel-error", DIAG_ERROR,
          "“{0}” là lỗi công thức của Excel",
          "“{0}” is an error of an Excel formula",
          "sửa công thức hoặc gõ thẳng con số",
          "correct the formula or type the figure")
DIAG_CODE(EXCEL_HASHES, "excel-hashes", DIAG_ERROR,
          "“{0}” là cột quá hẹp trong Excel, giá trị không được lưu",
          "“{0}” is an Excel column too narrow, the value is not there",
          "nới rộng cột rồi lưu lại tệp",
          "widen the column and save again")
DIAG_CODE(NUMBER_TOO_LONG, "number-too-long", DIAG_ERROR,
          "“{0}” có quá 12 chữ số trước dấu thập phân",
          "“{0}” has more than 12 digits before the mark",
          "kiểm tra con số hoặc đổi đơn vị tính",
          "check the figure or change the measure")
DIAG_CODE(NUMBER_TOO_FINE, "number-too-fine", DIAG_ERROR,
          "“{0}” có quá 6 chữ số sau dấu thập phân",
          "“{0}” has more than 6 digits after the mark",
          "làm tròn, hoặc ghi tử số và mẫu số",
          "round it, or give numerator and denominator")
DIAG_CODE(PERCENT_FRACTION, "percent-fraction", DIAG_ERROR,
          "“{0}” trong cột tính bằng %: có thể Excel lưu 95% thành 0{1}95",
          "“{0}” in a column of %: Excel may have stored 95% as 0{1}95",
          "viết 95 hoặc 95%; nếu thật là dưới 1 % thì viết cả dấu, như {0}%",
          "write 95 or 95%; if it really is less than 1 % write the sign, as {0}%")
DIAG_CODE(PERCENT_SIGN, "percent-sign", DIAG_ERROR,
          "“{0}” có dấu % mà đơn vị tính không phải %",
          "“{0}” has a % sign, but the measure is not %",
          "bỏ dấu %, hoặc sửa đơn vị tính của chỉ tiêu",
          "remove the sign, or correct the indicator's measure")
DIAG_CODE(NUMBER_WITH_UNIT, "number-with-unit", DIAG_ERROR,
          "“{0}” có chữ sau con số",
          "“{0}” has words behind the figure",
          "chỉ ghi con số; đơn vị tính đã có ở chỉ tiêu",
          "write the figure only; the indicator has the measure")
DIAG_CODE(NUMBER_IS_DATE, "number-is-date", DIAG_ERROR,
          "“{0}” là ngày tháng chứ không phải số; Excel có thể đã tự đổi",
          "“{0}” is a date, no number; Excel may have changed it",
          "định dạng ô là Văn bản (Text) rồi nhập lại con số",
          "format the cell as Text and type the figure again")
DIAG_CODE(FORMULA_CELL, "formula-cell", DIAG_ERROR,
          "“{0}” là công thức, không phải giá trị",
          "“{0}” is a formula, no value",
          "dán giá trị (Paste Values) thay cho công thức",
          "paste the value instead of the formula")
DIAG_CODE(BAD_MARKER, "bad-marker", DIAG_ERROR,
          "“{0}”: ký hiệu sai chỗ; chỉ có [x], [z], hoặc [p] sau một con số",
          "“{0}”: a mark in the wrong place; only [x], [z], or [p] behind a figure",
          "sửa hoặc bỏ ký hiệu",
          "correct or remove the mark")
/* {0} the value seen, {1} what is allowed */
DIAG_CODE(OUT_OF_RANGE, "out-of-range", DIAG_ERROR,
          "“{0}” ngoài phạm vi cho phép: {1}",
          "“{0}” is out of range: {1}",
          "kiểm tra lại con số",
          "check the figure")
/* {0} the empty one of numerator and denominator */
DIAG_CODE(PARTS_INCOMPLETE, "parts-incomplete", DIAG_ERROR,
          "chỉ có một trong hai: tử số và mẫu số; thiếu “{0}”",
          "numerator and denominator come together; “{0}” is empty",
          "điền “{0}” hoặc bỏ trống cả hai",
          "fill in “{0}” or leave both empty")
/* {0} what stands beside the parts */
DIAG_CODE(PARTS_NOT_ALLOWED, "parts-not-allowed", DIAG_ERROR,
          "“{0}” không đi cùng tử số và mẫu số",
          "“{0}” cannot stand beside numerator and denominator",
          "bỏ một trong hai",
          "remove one of the two")
/* {0} the value, {1} what the parts give */
DIAG_CODE(PARTS_DISAGREE, "parts-disagree", DIAG_ERROR,
          "giá trị “{0}” không khớp với tử số chia mẫu số ({1})",
          "the value “{0}” disagrees with numerator by denominator ({1})",
          "sửa giá trị, tử số hoặc mẫu số; hoặc để trống giá trị",
          "correct the value or the parts, or leave the value empty")
/* {0} what stands there */
DIAG_CODE(ZERO_DENOMINATOR, "zero-denominator", DIAG_ERROR,
          "mẫu số là 0 mà vẫn có “{0}”",
          "the denominator is 0, yet there is “{0}”",
          "không phát sinh hồ sơ thì tử số là 0 và giá trị để trống",
          "without cases the numerator is 0 and the value empty")

/* ---- Days and periods ---- */
/* {0} the value seen */
DIAG_CODE(BAD_DATE, "bad-date", DIAG_ERROR,
          "“{0}” không phải là ngày",
          "“{0}” is no date",
          "viết ngày như 20/11/2026 hoặc 2026-11-20",
          "write a day as 20/11/2026 or 2026-11-20")
DIAG_CODE(NO_SUCH_DAY, "no-such-day", DIAG_ERROR,
          "không có ngày “{0}” trong lịch",
          "there is no day “{0}”",
          "kiểm tra ngày và tháng",
          "check day and month")
DIAG_CODE(TWO_DIGIT_YEAR, "two-digit-year", DIAG_ERROR,
          "“{0}”: năm phải đủ bốn chữ số",
          "“{0}”: the year needs four digits",
          "viết năm như 2026",
          "write the year as 2026")
DIAG_CODE(MONTH_FIRST, "month-first", DIAG_ERROR,
          "“{0}” viết tháng trước ngày",
          "“{0}” has the month before the day",
          "viết ngày trước, tháng sau: 25/04/2026",
          "write the day first: 25/04/2026")
DIAG_CODE(EXCEL_MONTH, "excel-month", DIAG_ERROR,
          "“{0}”: Excel đã đổi tháng/năm thành dạng riêng",
          "“{0}”: Excel has changed month/year into a form of its own",
          "định dạng ô là Văn bản (Text) rồi viết lại, ví dụ 2026-12",
          "format the cell as Text and write it again, for example 2026-12")
DIAG_CODE(EXCEL_SERIAL, "excel-serial", DIAG_ERROR,
          "“{0}” là số thứ tự ngày của Excel",
          "“{0}” is Excel's number of a day",
          "định dạng ô là Ngày (dd/mm/yyyy) rồi lưu lại",
          "format the cell as a date (dd/mm/yyyy) and save again")
DIAG_CODE(YEAR_RANGE, "year-range", DIAG_ERROR,
          "“{0}”: năm phải từ 1900 đến 2199",
          "“{0}”: the year must be 1900 to 2199",
          "kiểm tra năm",
          "check the year")
/* {0} the first day, {1} the last day */
DIAG_CODE(REVERSED_SPAN, "reversed-span", DIAG_ERROR,
          "ngày đầu {0} sau ngày cuối {1}",
          "the first day {0} is after the last day {1}",
          "đổi chỗ hoặc sửa một trong hai",
          "swap them or correct one")
/* {0} the value seen */
DIAG_CODE(BAD_DUE, "bad-due", DIAG_ERROR,
          "“{0}” không phải thời hạn; cần ngày, kỳ (2026-12) hoặc “Thường xuyên”",
          "“{0}” is no due date; expected a day, a period (2026-12) or “ongoing”",
          "việc không có hạn thì để trống",
          "leave it empty if there is none")
/* {0} the value seen, {1} the cycle */
DIAG_CODE(BAD_DUE_RULE, "bad-due-rule", DIAG_ERROR,
          "“{0}” không dùng được làm hạn báo cáo của chu kỳ “{1}”",
          "“{0}” is no due rule of the cycle “{1}”",
          "viết “before 25”, “before 10 of next month”, “within” (tuần chỉ có cách này); kỳ "
          "năm, 9 tháng, tổng kết, theo đợt: cả “before 13/3”; tổng kết, theo đợt: cả “on "
          "2025-08-30”",
          "write “before 25”, “before 10 of next month”, “within” (weekly has only this); "
          "nine_month, yearly, final, custom also “before 13/3”; final, custom also “on "
          "2025-08-30”")
/* {0} the period, {1} where it stands already */
DIAG_CODE(PERIOD_CONFLICT, "period-conflict", DIAG_ERROR,
          "kỳ riêng “{0}” đã khai với ngày khác",
          "the plan's own period “{0}” has other days elsewhere",
          "dùng cùng ngày, hoặc mã khác",
          "give it the same days, or another id")
/* {0} the cell, {1} the file's period */
DIAG_CODE(PERIOD_MISMATCH, "period-mismatch", DIAG_ERROR,
          "dòng ghi kỳ “{0}” mà tệp là của kỳ “{1}”",
          "the row says period “{0}”, the file is of “{1}”",
          "chuyển dòng sang tệp của kỳ đó",
          "move the row to that period's file")
/* {0} the period, {1} the file where it belongs */
DIAG_CODE(PERIOD_WRONG_FOLDER, "period-wrong-folder", DIAG_ERROR,
          "kỳ “{0}” không để ở đây",
          "the period “{0}” does not belong here",
          "chuyển tệp đến {1}",
          "move the file to {1}")
/* {0} the period, {1} its first day */
DIAG_CODE(PERIOD_NOT_BEGUN, "period-not-begun", DIAG_INFO,
          "kỳ “{0}” bắt đầu từ {1}, sau ngày chốt số liệu: các dòng chưa được công bố",
          "the period “{0}” begins on {1}, after the as-of day: its rows are not published "
          "yet",
          "",
          "")
/* {0} the plan, {1} the period */
DIAG_CODE(PERIOD_NOT_OWED, "period-not-owed", DIAG_WARNING,
          "kế hoạch “{0}” không đòi báo cáo kỳ “{1}”; dòng này không được tính",
          "the plan “{0}” asks for no report of “{1}”; the row does not count",
          "kiểm tra kỳ, hoặc mục reporting của kế hoạch",
          "check the period, or the plan's reporting")
/* {0} the row's day, {1} the as-of day */
DIAG_CODE(DATED_AFTER, "dated-after", DIAG_WARNING,
          "ngày {0} sau ngày chốt số liệu {1}",
          "the day {0} is after the as-of day {1}",
          "kiểm tra ngày, hoặc sửa as_of trong content/site.yml",
          "check the day, or change as_of in content/site.yml")
/* {0} as_of, {1} the newest row's day */
DIAG_CODE(STALE_AS_OF, "stale-as-of", DIAG_WARNING,
          "as_of {0} cũ hơn dòng mới nhất ({1})",
          "as_of {0} is older than the newest row ({1})",
          "cập nhật as_of",
          "bring as_of up to date")

/* ---- Units, targets, tasks, progress ---- */
/* {0} the unit */
DIAG_CODE(EXTERNAL_OWES, "external-owes", DIAG_ERROR,
          "“{0}” là đơn vị bên ngoài (external), không có nghĩa vụ báo cáo",
          "“{0}” is external and owes nothing",
          "nêu đơn vị khác, hoặc đổi kind của đơn vị này",
          "name another unit, or change this one's kind")
/* {0} the ids in the circle */
DIAG_CODE(GROUP_CYCLE, "group-cycle", DIAG_ERROR,
          "nhóm chứa chính nó: {0}",
          "the group contains itself: {0}",
          "bỏ một thành viên trong vòng này",
          "remove one member of this circle")
DIAG_CODE(PARENT_CYCLE, "parent-cycle", DIAG_ERROR,
          "đơn vị cấp trên tạo thành vòng: {0}",
          "the parents form a circle: {0}",
          "sửa parent của một đơn vị trong vòng",
          "correct the parent of one of them")
/* {0} the selector */
DIAG_CODE(BAD_SELECTOR, "bad-selector", DIAG_ERROR,
          "không hiểu cách chọn “{0}”; cần dạng level=xa&parent=dn-ubnd",
          "the selector “{0}” is not understood; expected level=xa&parent=dn-ubnd",
          "chỉ dùng level và parent",
          "only level and parent can be used")
DIAG_CODE(EMPTY_SELECTOR, "empty-selector", DIAG_ERROR,
          "không có đơn vị (kind unit) nào khớp với “{0}”",
          "no unit of kind unit matches “{0}”",
          "kiểm tra cột level và parent",
          "check the columns level and parent")
/* {0} the unit's kind */
DIAG_CODE(MEMBERS_OF_UNIT, "members-of-unit", DIAG_ERROR,
          "chỉ nhóm (group) mới có thành viên; dòng này là “{0}”",
          "only a group has members; this row is “{0}”",
          "đổi kind thành group, hoặc bỏ trống members",
          "make its kind group, or leave members empty")
/* {0} comparator, {1} the indicator's kind, {2} what is possible */
DIAG_CODE(COMPARATOR_KIND, "comparator-kind", DIAG_ERROR,
          "cách so sánh “{0}” không hợp với chỉ tiêu loại “{1}”; cần một trong: {2}",
          "the comparator “{0}” does not fit kind “{1}”; expected one of: {2}",
          "",
          "")
/* {0} comparator */
DIAG_CODE(MISSING_TARGET_VALUE, "missing-target-value", DIAG_ERROR,
          "“{0}” cần một mức (value), mà ô để trống",
          "“{0}” needs a value, and the cell is empty",
          "điền value, hoặc by_reference nếu mức do văn bản khác giao",
          "fill in value, or use by_reference if another document gives it")
DIAG_CODE(MISSING_BASELINE, "missing-baseline", DIAG_ERROR,
          "“{0}” cần mức gốc (baseline) lớn hơn 0",
          "“{0}” needs a baseline above 0",
          "điền baseline",
          "fill in baseline")
/* {0} the column, {1} comparator */
DIAG_CODE(UNUSED_VALUE, "unused-value", DIAG_WARNING,
          "“{0}” không dùng đến với “{1}”",
          "“{0}” is not used under “{1}”",
          "bỏ trống ô này",
          "leave the cell empty")
DIAG_CODE(NO_UNITS, "no-units", DIAG_WARNING,
          "không có đơn vị nào phải thực hiện: applies_to và lead đều trống",
          "nobody has to meet it: applies_to and lead are both empty",
          "điền applies_to",
          "fill in applies_to")
/* {0} the row named */
DIAG_CODE(SAME_AS_OTHER_PLAN, "same-as-other-plan", DIAG_ERROR,
          "“{0}” là dòng của kế hoạch khác",
          "“{0}” is a row of another plan",
          "same_as chỉ nêu dòng phía trên của cùng kế hoạch",
          "same_as names a row above of the same plan")
/* {0} the status */
DIAG_CODE(DONE_ON_NOT_DONE, "done-on-not-done", DIAG_ERROR,
          "có ngày hoàn thành mà trạng thái là “{0}”",
          "there is a done_on, but the status is “{0}”",
          "đổi trạng thái thành done, hoặc bỏ ngày",
          "make the status done, or remove the day")
DIAG_CODE(DONE_WITHOUT_DAY, "done-without-day", DIAG_ERROR,
          "đã hoàn thành mà thiếu cả done_on và reported_on",
          "done, without done_on or reported_on",
          "điền ngày hoàn thành",
          "fill in done_on")
/* {0} the indicator, {1} the unit */
DIAG_CODE(RESULT_WITHOUT_TARGET, "result-without-target", DIAG_WARNING,
          "không có mục tiêu nào về “{0}” giao cho “{1}” trong kỳ này; kết quả được công bố "
          "mà không đánh giá",
          "no target on “{0}” for “{1}” in this period; the result is published, not judged",
          "",
          "")
/* {0} now, {1} the result */
DIAG_CODE(CORRECTION_DISAGREES, "correction-disagrees", DIAG_ERROR,
          "đính chính cuối cùng ghi “{0}” mà kết quả là “{1}”",
          "the latest correction says “{0}”, the result is “{1}”",
          "sửa now, hoặc sửa kết quả",
          "correct now, or the result")

/* ---- Plans, pages, files ---- */
/* {0} the key */
DIAG_CODE(MISSING_KEY, "missing-key", DIAG_ERROR,
          "thiếu “{0}”",
          "“{0}” is missing",
          "thêm dòng “{0}: …”",
          "add a line “{0}: …”")
/* {0} the value seen */
DIAG_CODE(BAD_URL, "bad-url", DIAG_ERROR,
          "“{0}” không phải địa chỉ bắt đầu bằng http:// hoặc https://",
          "“{0}” is no address that begins with http:// or https://",
          "",
          "")
/* {0} the value seen, {1} the key, {2} what is possible */
DIAG_CODE(BAD_SETTING, "bad-setting", DIAG_ERROR,
          "“{0}” không dùng được cho “{1}”; cần một trong: {2}",
          "“{0}” is no value of “{1}”; expected one of: {2}",
          "",
          "")
/* {0} the path */
DIAG_CODE(MISSING_FILE, "missing-file", DIAG_ERROR,
          "không có tệp {0}",
          "there is no file {0}",
          "tạo tệp này (minhbach new site làm sẵn bộ tệp mẫu)",
          "create it (minhbach new site makes a set to start from)")
/* {0} the path, {1} a near one or empty */
DIAG_CODE(MISSING_DOCUMENT, "missing-document", DIAG_ERROR,
          "không có tệp “{0}” trong content/files/",
          "there is no file “{0}” in content/files/",
          "có phải “{1}”?",
          "did you mean “{1}”?")
/* {0} the path */
DIAG_CODE(UNKNOWN_FILE, "unknown-file", DIAG_WARNING,
          "tệp không thuộc loại nào được đọc, bị bỏ qua: {0}",
          "the file is of no kind that is read; ignored: {0}",
          "đổi tên hoặc chuyển nó đi nơi khác",
          "rename it or move it away")
/* {0} the address, {1} what has it already */
DIAG_CODE(SAME_ADDRESS, "same-address", DIAG_ERROR,
          "địa chỉ {0} đã thuộc về {1}",
          "the address {0} belongs to {1}",
          "đổi tên tệp",
          "rename the file")
/* {0} the clause, {1} the plan */
DIAG_CODE(CLAUSE_NOT_FOUND, "clause-not-found", DIAG_WARNING,
          "không tìm thấy điều khoản “{0}” trong văn bản của kế hoạch “{1}”",
          "no clause “{0}” in the text of the plan “{1}”",
          "sửa ô này, hoặc số mục trong văn bản",
          "correct the cell, or the numbering of the text")
/* {0} where the link leads, {1} a near one or empty */
DIAG_CODE(BROKEN_LINK, "broken-link", DIAG_ERROR,
          "liên kết “{0}” không dẫn đến đâu trên trang này",
          "the link “{0}” leads nowhere on this site",
          "có phải “{1}”?",
          "did you mean “{1}”?")

/* ---- YAML (site.yml and front matter) and Markdown ---- */

/* {0} the character's name */
DIAG_CODE(BIDI_CONTROL, "bidi-control", DIAG_ERROR,
          "ký tự ẩn {0} đảo chiều chữ: người đọc thấy khác với chữ thật",
          "hidden character {0} reverses text: readers see other words than those written",
          "xóa ký tự này, gõ lại từ đứng cạnh", "delete it and type the word beside it again")
/* {0} the character's name, or its byte */
DIAG_CODE(CONTROL_CHARACTER, "control-character", DIAG_ERROR,
          "ký tự điều khiển {0}, không phải chữ", "control character {0}, which is no text",
          "xóa ký tự này (thường do chép từ PDF hoặc phần mềm khác)",
          "delete it (it often comes from copying out of a PDF)")
DIAG_CODE(FRONTMATTER_MISSING, "front-matter-missing", DIAG_ERROR,
          "tệp không mở đầu bằng phần khai báo giữa hai dòng “---”",
          "the file does not begin with front matter between two lines “---”",
          "thêm dòng “---”, các khóa như “title: …”, rồi dòng “---” ở đầu tệp",
          "put a line “---”, keys such as “title: …” and a line “---” at the top")
DIAG_CODE(FRONTMATTER_UNCLOSED, "front-matter-unclosed", DIAG_ERROR,
          "phần khai báo mở bằng “---” ở dòng này nhưng không có dòng “---” nào đóng lại",
          "the front matter that opens here with “---” is not closed by another line “---”",
          "thêm một dòng “---” sau khóa cuối cùng", "add a line “---” after the last key")
DIAG_CODE(YAML_TAB, "yaml-tab", DIAG_ERROR, "thụt dòng bằng phím Tab; YAML chỉ nhận dấu cách",
          "indented with a tab; YAML takes blanks only", "thay mỗi Tab bằng hai dấu cách",
          "replace each tab with two blanks")
/* {0} the key, {1} the line of the first one */
DIAG_CODE(YAML_DUPLICATE_KEY, "yaml-duplicate-key", DIAG_ERROR,
          "khóa “{0}” đã có ở dòng {1}", "key “{0}” stands in line {1} already",
          "giữ một khóa, xóa khóa kia", "keep one of them")
/* {0} the name */
DIAG_CODE(YAML_ANCHOR, "yaml-anchor", DIAG_ERROR,
          "“&{0}” đặt neo của YAML, không dùng được ở đây",
          "“&{0}” sets an anchor, which is not allowed here",
          "viết đầy đủ nội dung; nếu “&” là chữ thì đặt giá trị trong dấu ngoặc kép",
          "write the content out; put the value in quotes if “&” is meant as text")
/* {0} the name */
DIAG_CODE(YAML_ALIAS, "yaml-alias", DIAG_ERROR,
          "“*{0}” gọi lại một neo của YAML, không dùng được ở đây",
          "“*{0}” refers to an anchor, which is not allowed here",
          "viết đầy đủ nội dung; nếu “*” là chữ thì đặt giá trị trong dấu ngoặc kép",
          "write the content out; put the value in quotes if “*” is meant as text")
DIAG_CODE(YAML_TAG, "yaml-tag", DIAG_ERROR, "thẻ kiểu của YAML (“!…”) không dùng được ở đây",
          "a tag (“!…”) is not allowed here",
          "xóa thẻ; nếu “!” là chữ thì đặt giá trị trong dấu ngoặc kép",
          "remove it; put the value in quotes if “!” is meant as text")
DIAG_CODE(YAML_MERGE, "yaml-merge", DIAG_ERROR, "khóa gộp “<<” không dùng được ở đây",
          "the merge key “<<” is not allowed here", "viết từng khóa ra", "write the keys out")
DIAG_CODE(YAML_KEY, "yaml-key", DIAG_ERROR, "khóa là một danh sách hoặc một nhóm; phải là một từ",
          "a key is a list or a group; a word is expected", "viết “khóa: giá trị”",
          "write “key: value”")
/* {0} the limit */
DIAG_CODE(YAML_DEPTH, "yaml-depth", DIAG_ERROR, "lồng nhau quá {0} tầng",
          "nested more than {0} levels deep", "bớt các tầng lồng nhau", "nest less")
/* {0} the limit */
DIAG_CODE(YAML_NODES, "yaml-nodes", DIAG_ERROR, "có hơn {0} giá trị", "more than {0} values",
          "bớt nội dung, hoặc chuyển sang bảng CSV", "shorten it, or move it to a CSV table")
/* {0} the limit */
DIAG_CODE(YAML_BYTES, "yaml-size", DIAG_ERROR, "dài quá {0} byte", "longer than {0} bytes",
          "bớt nội dung, hoặc chuyển sang bảng CSV", "shorten it, or move it to a CSV table")
DIAG_CODE(YAML_DOCUMENTS, "yaml-documents", DIAG_ERROR,
          "dòng “---” mở một tài liệu YAML thứ hai; chỉ được một",
          "the line “---” opens a second YAML document; one is expected", "xóa dòng này",
          "remove the line")
DIAG_CODE(YAML_QUOTE, "yaml-quote", DIAG_ERROR, "dấu ngoặc kép mở ở đây không được đóng lại",
          "the quote that opens here is not closed", "thêm dấu ngoặc đóng ở cuối giá trị",
          "close it at the end of the value")
DIAG_CODE(YAML_ESCAPE, "yaml-escape", DIAG_ERROR,
          "dấu “\\” trong ngoặc kép đi với ký tự không hiểu được",
          "a “\\” within quotes is followed by a character that means nothing",
          "viết “\\\\”, hoặc dùng ngoặc đơn '…'", "write “\\\\”, or use single quotes '…'")
DIAG_CODE(YAML_COLON, "yaml-colon", DIAG_ERROR,
          "dấu “: ” nằm trong giá trị làm YAML hiểu là một khóa nữa",
          "a “: ” within the value reads as another key", "đặt cả giá trị trong dấu ngoặc kép",
          "put the whole value in quotes")
DIAG_CODE(YAML_NO_COLON, "yaml-no-colon", DIAG_ERROR, "thiếu dấu “:” sau khóa",
          "no “:” behind the key", "viết “khóa: giá trị”, có dấu cách sau dấu hai chấm",
          "write “key: value”, with a blank behind the colon")
DIAG_CODE(YAML_BRACKET, "yaml-bracket", DIAG_ERROR,
          "dấu “[” hoặc “{” mở ở đây không được đóng lại, hoặc thiếu dấu phẩy bên trong",
          "the “[” or “{” that opens here is not closed, or a comma is missing in it",
          "đóng bằng “]” hoặc “}”, ngăn các mục bằng dấu phẩy",
          "close it with “]” or “}” and put commas between the entries")
DIAG_CODE(YAML_INDENT, "yaml-indent", DIAG_ERROR, "dòng này thụt lệch so với các dòng cùng nhóm",
          "this line is not indented like the lines it belongs to",
          "cho các khóa và dấu “-” cùng nhóm thẳng cột", "align the keys or the “-” of one group")
DIAG_CODE(YAML_CHARACTER, "yaml-character", DIAG_ERROR,
          "giá trị không thể bắt đầu bằng ký tự này khi không có ngoặc kép",
          "a value cannot begin with this character unless it is quoted",
          "đặt cả giá trị trong dấu ngoặc kép", "put the whole value in quotes")
/* {0} what libyaml says */
DIAG_CODE(YAML_SYNTAX, "yaml-syntax", DIAG_ERROR, "YAML không hiểu được chỗ này ({0})",
          "this is no YAML ({0})", "so với tệp mẫu; khi không chắc, đặt giá trị trong ngoặc kép",
          "compare it with an example; if in doubt, put the value in quotes")
DIAG_CODE(YAML_WANT_TEXT, "yaml-want-text", DIAG_ERROR,
          "ở đây cần một giá trị, nhưng thấy một danh sách hoặc một nhóm khóa",
          "a single value is expected, but this is a list or a group of keys",
          "viết giá trị trên cùng dòng với khóa", "write the value on the line of its key")
DIAG_CODE(YAML_WANT_MAP, "yaml-want-keys", DIAG_ERROR,
          "ở đây cần một nhóm “khóa: giá trị”, nhưng thấy thứ khác",
          "a group of “key: value” is expected, but this is something else",
          "viết từng khóa trên một dòng, thụt hai dấu cách",
          "write one key a line, indented by two blanks")
DIAG_CODE(YAML_WANT_LIST, "yaml-want-list", DIAG_ERROR,
          "ở đây cần một danh sách, nhưng thấy thứ khác",
          "a list is expected, but this is something else",
          "viết mỗi mục trên một dòng, mở đầu bằng “- ”", "write one entry a line, after “- ”")
/* {0} the key, {1} near names or empty */
DIAG_CODE(UNKNOWN_KEY, "unknown-key", DIAG_ERROR, "không có khóa “{0}”", "no key “{0}”",
          "có phải “{1}”?", "did you mean “{1}”?")

/* {0} the limit */
DIAG_CODE(MARKDOWN_BYTES, "markdown-size", DIAG_ERROR, "văn bản dài quá {0} byte",
          "the text is longer than {0} bytes", "chia văn bản làm nhiều tệp",
          "split it into several files")
/* {0} the limit */
DIAG_CODE(MARKDOWN_LINE, "markdown-line", DIAG_ERROR, "dòng dài quá {0} byte",
          "the line is longer than {0} bytes", "ngắt đoạn thành nhiều dòng", "break the line")
/* {0} the limit */
DIAG_CODE(MARKDOWN_NESTING, "markdown-nesting", DIAG_ERROR,
          "danh sách, trích dẫn hoặc khoảng thụt đầu dòng lồng quá sâu (giới hạn {0})",
          "lists, quotes or indentation are nested too deeply (limit {0})",
          "bớt các tầng lồng nhau", "nest less")
/* {0} the character, {1} the limit */
DIAG_CODE(MARKDOWN_BRACKETS, "markdown-brackets", DIAG_ERROR,
          "đoạn bắt đầu ở đây có hơn {1} dấu “{0}”",
          "the paragraph that begins here has more than {1} “{0}”",
          "bớt các dấu này, hoặc tách đoạn bằng dòng trống",
          "use fewer, or split the paragraph with a blank line")
/* {0} what stands there */
DIAG_CODE(RAW_HTML, "raw-html", DIAG_WARNING, "mã HTML “{0}” không chạy, chỉ hiện như chữ thường",
          "HTML “{0}” does nothing here and shows as plain text",
          "dùng Markdown (**đậm**, *nghiêng*, [chữ](địa-chỉ)), hoặc xóa đi",
          "use Markdown (**bold**, *italic*, [text](address)), or remove it")
/* {0} the words there */
DIAG_CODE(LEFTOVER_STARS, "leftover-stars", DIAG_WARNING,
          "dấu “**” ở “{0}” không thành chữ đậm mà hiện nguyên",
          "“**” in “{0}” does not make bold text and shows as it is",
          "đặt dấu cách ngoài hai đầu **…**, sát chữ ở bên trong; nếu muốn hiện dấu sao, viết “\\*\\*”",
          "put blanks outside **…** and none inside; to show stars write “\\*\\*”")
/* {0} the address */
DIAG_CODE(LINK_SCHEME, "link-scheme", DIAG_ERROR,
          "liên kết “{0}” không được phép; chỉ nhận http, https, mailto, địa chỉ trong trang và “#…”",
          "link “{0}” is not allowed; http, https, mailto, addresses of this site and “#…” are",
          "sửa địa chỉ (bắt đầu bằng https://), hoặc xóa liên kết",
          "correct the address (begin with https://), or remove the link")
/* {0} the address */
DIAG_CODE(IMAGE_ADDRESS, "image-address", DIAG_ERROR,
          "ảnh “{0}” không nằm trong trang; trang không tải gì từ máy chủ khác",
          "image “{0}” is not part of the site; pages load nothing from other hosts",
          "chép ảnh vào content/files và dùng địa chỉ ở đó",
          "copy the image to content/files and use its address there")
/* {0} cells seen, {1} cells of the head */
DIAG_CODE(TABLE_CELLS, "table-cells", DIAG_ERROR,
          "dòng bảng có {0} ô, nhiều hơn {1} ô của dòng đầu: phần thừa sẽ mất",
          "the row has {0} cells, more than the {1} of the head: the rest would be lost",
          "xóa dấu “|” thừa; dấu “|” là chữ thì viết “\\|”",
          "remove the spare “|”; write “\\|” for one that is text")
/* {0} cells of this line, {1} cells of the head */
DIAG_CODE(TABLE_RULE, "table-rule", DIAG_WARNING,
          "dòng kẻ bảng có {0} ô, dòng đầu có {1}: không thành bảng mà hiện như chữ thường",
          "the rule has {0} cells, the head {1}: this makes no table and shows as plain text",
          "cho hai dòng có cùng số ô", "give both lines as many cells")
/* {0} the name, {1} near names or empty */
DIAG_CODE(UNKNOWN_MARKER, "unknown-marker", DIAG_WARNING,
          "“{{> {0}}}” không phải chỗ đặt bảng: chỉ có targets và tasks; nó hiện như chữ thường",
          "“{{> {0}}}” places no table: there are targets and tasks; it shows as plain text",
          "có phải “{1}”?", "did you mean “{1}”?")
/* {0} the address, {1} the line of the first one */
DIAG_CODE(DUPLICATE_CLAUSE, "duplicate-clause", DIAG_WARNING,
          "điểm “{0}” đã có ở dòng {1}; địa chỉ của điểm này được thêm số",
          "clause “{0}” stands in line {1} already; this one's address gets a number",
          "sửa số thứ tự nếu đánh nhầm", "correct the numbering if it is a slip")

/* Templates. {0} the tag's name, {1} near names or empty, {2} what the names belong to */
DIAG_CODE(TEMPLATE_UNKNOWN_NAME, "template-unknown-name", DIAG_ERROR,
          "mẫu dùng tên “{0}” nhưng “{2}” không có tên đó",
          "the template uses the name “{0}”, which “{2}” does not have",
          "có phải “{1}”? Mọi tên dùng được có trong templates/README.md",
          "did you mean “{1}”? templates/README.md lists all names")
/* {0} the name, {1} the part that was asked of it */
DIAG_CODE(TEMPLATE_NO_PARTS, "template-no-parts", DIAG_ERROR,
          "“{0}”: giá trị đứng trước “.{1}” không phải là bản ghi nên không có phần con",
          "“{0}”: what stands before “.{1}” is no record and has no parts",
          "xem kiểu của từng tên trong templates/README.md",
          "templates/README.md tells the type of each name")
/* {0} the name, {1} its type */
DIAG_CODE(TEMPLATE_NOT_TEXT, "template-not-text", DIAG_ERROR,
          "“{0}” là {1}, không in ra như văn bản được", "“{0}” is a {1} and cannot be printed as text",
          "dùng mục lặp hoặc điều kiện: {{#{0}}}…{{/{0}}}", "use a section: {{#{0}}}…{{/{0}}}")
/* {0} the name, {1} its type */
DIAG_CODE(TEMPLATE_NOT_HTML, "template-not-html", DIAG_ERROR,
          "{{{{0}}}} in nguyên mã HTML, nhưng “{0}” có kiểu {1} hoặc đang đứng ngoài nội dung thẻ",
          "{{{{0}}}} prints markup as it is, but “{0}” is {1} or does not stand between tags",
          "viết {{{0}}} để ký tự đặc biệt được xử lý an toàn", "write {{{0}}}, which is escaped")
/* {0} the name, {1} its type */
DIAG_CODE(TEMPLATE_NOT_URL, "template-not-url", DIAG_ERROR,
          "“{0}” (kiểu {1}) đứng ở đầu một địa chỉ (href, src, action …), nơi chỉ nhận kiểu URL",
          "“{0}” ({1}) begins an address (href, src, action …), where only a URL may stand",
          "dùng một tên có kiểu URL, hoặc viết phần đầu cố định: href=\"/…/{{{0}}}\"",
          "use a name typed URL, or write the beginning out: href=\"/…/{{{0}}}\"")
/* {0} the name */
DIAG_CODE(TEMPLATE_UNQUOTED, "template-unquoted", DIAG_ERROR,
          "“{0}” đứng trong giá trị thuộc tính không có ngoặc kép",
          "“{0}” stands in an unquoted attribute value", "đặt giá trị trong \"…\"",
          "put the value between \"…\"")
/* {0} the name */
DIAG_CODE(TEMPLATE_IN_SCRIPT, "template-in-script", DIAG_ERROR,
          "“{0}” đứng trong <script> (hoặc iframe, noembed …), nơi không cách nào làm nó an toàn",
          "“{0}” stands in <script> (or iframe, noembed …), where nothing makes it safe",
          "đưa giá trị vào thuộc tính data-… hoặc <script type=\"application/json\">",
          "put it in an attribute data-… or in <script type=\"application/json\">")
/* {0} the name */
DIAG_CODE(TEMPLATE_IN_STYLE, "template-in-style", DIAG_ERROR,
          "“{0}” đứng trong <style> hoặc thuộc tính style", "“{0}” stands in <style> or in a style attribute",
          "đặt tên lớp (class) theo giá trị và viết kiểu trong tệp CSS",
          "use a class and write its style in the style sheet")
/* {0} the name */
DIAG_CODE(TEMPLATE_IN_HANDLER, "template-in-handler", DIAG_ERROR,
          "“{0}” đứng trong thuộc tính on…, tức là trong mã chương trình",
          "“{0}” stands in an attribute on…, that is in program code",
          "bỏ thuộc tính on…; đưa giá trị vào thuộc tính data-…",
          "drop the attribute on…; put the value in an attribute data-…")
/* {0} the name */
DIAG_CODE(TEMPLATE_IN_MARKUP, "template-in-markup", DIAG_ERROR,
          "“{0}” đứng trong thuộc tính mà trình duyệt hiểu như mã (srcdoc, http-equiv, type của script)",
          "“{0}” stands in an attribute that browsers take as code (srcdoc, http-equiv, a script’s type)",
          "viết giá trị cố định ở đó", "write a fixed value there")
/* {0} the name */
DIAG_CODE(TEMPLATE_IN_TAG, "template-in-tag", DIAG_ERROR,
          "“{0}” đứng bên trong thẻ, ngoài giá trị thuộc tính", "“{0}” stands inside a tag, in no attribute value",
          "chỉ đặt biến giữa các thẻ hoặc trong thuộc tính=\"…\"",
          "variables go between tags or into attribute=\"…\"")
/* {0} the name */
DIAG_CODE(TEMPLATE_IN_JSON, "template-in-json", DIAG_ERROR,
          "“{0}” đứng ngoài chuỗi trong JSON, nơi chỉ nhận số nguyên",
          "“{0}” stands in JSON outside a string, where only whole numbers may stand",
          "đặt nó trong ngoặc kép: \"{{{0}}}\"", "put it in quotes: \"{{{0}}}\"")
/* {0} the section, {1} where it begins, {2} where it ends */
DIAG_CODE(TEMPLATE_CONTEXT, "template-context", DIAG_ERROR,
          "mục “{0}” bắt đầu trong {1} nhưng kết thúc trong {2}",
          "the section “{0}” begins in {1} and ends in {2}",
          "mở và đóng thẻ, ngoặc kép trong cùng một mục", "open and close tags and quotes in one section")
/* {0} where it ends */
DIAG_CODE(TEMPLATE_OPEN_END, "template-open-end", DIAG_ERROR, "mẫu kết thúc khi còn ở trong {0}",
          "the template ends inside {0}", "đóng thẻ, ngoặc kép hoặc chú thích còn mở",
          "close the tag, quote or comment that is open")
/* {0} the closing delimiter that is missing */
DIAG_CODE(TEMPLATE_UNCLOSED_TAG, "template-unclosed-tag", DIAG_ERROR, "thẻ Mustache mở ở đây không có “{0}” đóng lại",
          "the tag that opens here has no closing “{0}”", "thêm “{0}” vào cuối thẻ", "add “{0}” behind it")
DIAG_CODE(TEMPLATE_EMPTY_TAG, "template-empty-tag", DIAG_ERROR, "thẻ Mustache không có tên", "a tag without a name",
          "viết tên vào giữa hai dấu ngoặc, hoặc bỏ thẻ", "write a name in it or take it away")
/* {0} what was written */
DIAG_CODE(TEMPLATE_DELIMITERS, "template-delimiters", DIAG_ERROR,
          "“{0}” không phải là hai dấu phân cách", "“{0}” is not two delimiters",
          "viết như {{=<% %>=}}: hai nhóm ký tự, cách nhau một dấu cách, không có “=”",
          "write it like {{=<% %>=}}: two words with a blank between them and no “=”")
/* {0} the name */
DIAG_CODE(TEMPLATE_UNCLOSED, "template-unclosed", DIAG_ERROR, "mục “{0}” mở ở đây nhưng không được đóng",
          "the section “{0}” that opens here is never closed", "thêm {{/{0}}}", "add {{/{0}}}")
/* {0} the name */
DIAG_CODE(TEMPLATE_UNOPENED, "template-unopened", DIAG_ERROR, "{{/{0}}} đóng một mục chưa được mở",
          "{{/{0}}} closes what was not opened", "bỏ thẻ này, hoặc mở mục bằng {{#{0}}}",
          "take it away, or open the section with {{#{0}}}")
/* {0} the end's name, {1} the name that is open */
DIAG_CODE(TEMPLATE_MISMATCHED, "template-mismatched", DIAG_ERROR,
          "{{/{0}}} đứng ở đây, trong khi mục đang mở là “{1}”",
          "{{/{0}}} stands here while “{1}” is open", "đóng “{1}” trước: {{/{1}}}",
          "close “{1}” first: {{/{1}}}")
/* {0} the name, {1} near names */
DIAG_CODE(TEMPLATE_MISSING, "template-missing", DIAG_ERROR, "không có mẫu “{0}”", "there is no template “{0}”",
          "có phải “{1}”?", "did you mean “{1}”?")
/* {0} the name */
DIAG_CODE(TEMPLATE_OUTSIDE, "template-outside", DIAG_ERROR,
          "tên mẫu “{0}” dẫn ra ngoài thư mục mẫu", "the name “{0}” leads out of the folder of templates",
          "chỉ dùng tên trong thư mục mẫu: không có “..”, không bắt đầu bằng “/”",
          "use names inside the folder: no “..”, no “/” at the start")
/* {0} the template's name */
DIAG_CODE(TEMPLATE_RECURSION, "template-recursion", DIAG_ERROR,
          "mẫu “{0}” gọi lại chính nó mà không đi sâu hơn vào dữ liệu, nên không bao giờ dừng",
          "the template “{0}” uses itself without going deeper into the data and would never end",
          "đặt lời gọi trong một mục lặp qua danh sách con", "put the use inside a section over a list of children")
/* {0} the block, {1} the parent, {2} near names */
DIAG_CODE(TEMPLATE_UNKNOWN_BLOCK, "template-unknown-block", DIAG_ERROR,
          "mẫu “{1}” không có khối “{0}” để thay", "the template “{1}” has no block “{0}” to replace",
          "có phải “{2}”?", "did you mean “{2}”?")
/* {0} the name */
DIAG_CODE(TEMPLATE_DYNAMIC_NAME, "template-dynamic-name", DIAG_ERROR,
          "tên mẫu lấy từ dữ liệu (*{0}) không kiểm tra trước được nên không dùng trong mẫu của trang",
          "a template’s name taken from data (*{0}) cannot be checked, so site templates may not have it",
          "viết thẳng tên mẫu, trong các mục điều kiện nếu cần", "write the name out, in sections if need be")
/* {0} the template's name */
DIAG_CODE(TEMPLATE_TOO_MUCH, "template-too-much", DIAG_ERROR,
          "mẫu “{0}” lồng các mẫu khác quá sâu hoặc quá nhiều cách",
          "the template “{0}” uses others too deeply or in too many ways",
          "bớt mức lồng nhau của các mẫu", "use fewer levels of templates")
/* {0} the template's name */
DIAG_CODE(TEMPLATE_LIMIT, "template-limit", DIAG_ERROR,
          "dừng khi đang dựng mẫu “{0}”: kết quả quá lớn hoặc các mẫu gọi nhau không dừng",
          "stopped rendering “{0}”: the result is too large, or templates use each other without end",
          "kiểm tra các mẫu tự gọi lại mình", "look for templates that use themselves")
/* {0} where in the data */
DIAG_CODE(TEMPLATE_LAMBDA, "template-lambda", DIAG_ERROR,
          "“{0}” chứa mã chương trình (lambda); dữ liệu không được mang mã",
          "“{0}” holds program code (a lambda); data carries no code",
          "tính sẵn giá trị rồi đưa kết quả vào dữ liệu", "compute the value first and put the result in the data")
/* {0} what the JSON reader says */
DIAG_CODE(TEMPLATE_JSON, "template-json", DIAG_ERROR, "dữ liệu không phải là JSON đúng: {0}",
          "the data is not valid JSON: {0}", "sửa tệp dữ liệu ở chỗ được chỉ", "correct the data at that place")

/* ---- files ---- */

/* {0} empty */
DIAG_CODE(FILE_LINK, "file-link", DIAG_ERROR,
          "là một liên kết (symlink) hoặc đi ra ngoài thư mục nguồn; chỉ đọc tệp nằm hẳn trong thư mục",
          "is a symbolic link or leads out of the source folder; only files that lie in it are read",
          "chép chính tệp đó vào đây thay cho liên kết", "copy the file itself here instead of the link")
DIAG_CODE(FILE_MISSING, "file-missing", DIAG_ERROR, "không có tệp này", "there is no such file",
          "kiểm tra tên tệp và thư mục", "check the names of file and folder")
/* {0} what the system says */
DIAG_CODE(FILE_UNREADABLE, "file-unreadable", DIAG_ERROR, "không đọc được tệp: {0}",
          "the file cannot be read: {0}", "kiểm tra quyền đọc và ổ đĩa", "check its permissions and the disk")
/* {0} what it is */
DIAG_CODE(FILE_KIND, "file-kind", DIAG_ERROR, "là {0}, không phải tệp thường", "is {0}, not a regular file",
          "xóa nó hoặc thay bằng một tệp thường", "remove it, or put a regular file in its place")
/* {0} MB it has, {1} MB allowed */
DIAG_CODE(FILE_TOO_LARGE, "file-too-large", DIAG_ERROR, "tệp có {0} MB, nhiều nhất được {1} MB",
          "the file has {0} MB, at most {1} MB are allowed", "chia tệp ra, ví dụ mỗi kỳ một tệp",
          "split it, for example one file a period")
DIAG_CODE(FILE_CHANGED, "file-changed", DIAG_ERROR, "tệp bị thay đổi trong khi đang đọc",
          "the file changed while it was being read", "lưu xong (đóng Excel, chờ đồng bộ) rồi chạy lại",
          "finish saving it (close Excel, wait for syncing), then run again")
/* {0} the byte as two hex digits, {1} its number in the file */
DIAG_CODE(NOT_UTF8, "not-utf8", DIAG_ERROR,
          "tệp không phải UTF-8 (byte {0} ở vị trí {1}), và không khai báo bảng mã nào khác",
          "the file is not UTF-8 (byte {0} at position {1}), and no other encoding is declared",
          "trong Excel chọn Lưu dưới dạng “CSV UTF-8”; nếu tệp dùng bảng mã Windows-1258 thì ghi "
          "encoding: windows-1258 trong content/site.yml",
          "save it as “CSV UTF-8” in Excel; if it is in Windows-1258, write encoding: windows-1258 in "
          "content/site.yml")
/* {0} the byte, {1} its number in the file */
DIAG_CODE(UTF16_BROKEN, "utf16-broken", DIAG_ERROR,
          "tệp UTF-16 bị hỏng hoặc bị cắt (byte {0} ở vị trí {1})",
          "the UTF-16 file is damaged or cut off (byte {0} at position {1})",
          "lấy lại tệp gốc rồi lưu lại dưới dạng “CSV UTF-8”", "take the original again and save it as “CSV UTF-8”")
/* {0} the byte, {1} its number in the file */
DIAG_CODE(NOT_DECLARED_ENCODING, "not-declared-encoding", DIAG_ERROR,
          "byte {0} ở vị trí {1} không có trong bảng mã windows-1258 đã khai báo",
          "byte {0} at position {1} is not in the declared encoding windows-1258",
          "kiểm tra encoding: trong content/site.yml hoặc lưu lại dưới dạng “CSV UTF-8”",
          "check encoding: in content/site.yml, or save the file as “CSV UTF-8”")
/* {0}, {1} unused */
DIAG_CODE(UTF16_NO_BOM, "utf16-no-bom", DIAG_ERROR,
          "tệp có vẻ là UTF-16 nhưng thiếu dấu đầu tệp (BOM), nên không đọc chắc chắn được",
          "the file looks like UTF-16 but has no byte order mark, so it cannot be read for sure",
          "lưu lại dưới dạng “CSV UTF-8”", "save it again as “CSV UTF-8”")

/* ---- text that lost its letters ---- */

/* {0} the piece of text */
DIAG_CODE(LOST_LETTERS, "lost-letters", DIAG_ERROR,
          "chữ tiếng Việt đã mất, chỉ còn dấu hỏi: “{0}”", "Vietnamese letters were lost, question marks are left: “{0}”",
          "lấy lại tệp gốc; khi lưu từ Excel chọn “CSV UTF-8”", "take the original again; save from Excel as “CSV UTF-8”")
DIAG_CODE(TCVN3_TEXT, "tcvn3-text", DIAG_ERROR, "chữ viết bằng phông TCVN3 (.VnTime): “{0}”, cần Unicode",
          "the text is in TCVN3 (.VnTime): “{0}”, Unicode is needed",
          "chuyển sang Unicode bằng Unikey (Ctrl+Shift+F6) rồi lưu lại", "convert it to Unicode with Unikey (Ctrl+Shift+F6) and save again")
DIAG_CODE(VNI_TEXT, "vni-text", DIAG_ERROR, "chữ viết bằng phông VNI: “{0}”, cần Unicode",
          "the text is in VNI: “{0}”, Unicode is needed",
          "chuyển sang Unicode bằng Unikey (Ctrl+Shift+F6) rồi lưu lại", "convert it to Unicode with Unikey (Ctrl+Shift+F6) and save again")
DIAG_CODE(MOJIBAKE, "mojibake", DIAG_ERROR, "chữ bị đọc sai bảng mã: “{0}”", "the text was read in a wrong encoding: “{0}”",
          "mở tệp gốc trong Excel qua Dữ liệu > Từ Văn bản/CSV, chọn 65001 UTF-8, rồi lưu lại",
          "open the original in Excel with Data > From Text/CSV, choose 65001 UTF-8, and save again")

/* ---- CSV ---- */

/* {0} the header names that were expected */
DIAG_CODE(CSV_NO_HEADER, "csv-no-header", DIAG_ERROR,
          "không thấy hàng tiêu đề trong 10 hàng đầu; cần các cột: {0}", "no header in the first 10 rows; columns needed: {0}",
          "ghi tên các cột vào hàng đầu của bảng", "write the names of the columns into the table’s first row")
/* {0} the name */
DIAG_CODE(CSV_MISSING_COLUMN, "csv-missing-column", DIAG_ERROR, "bảng thiếu cột “{0}”", "the table lacks the column “{0}”",
          "thêm cột đó vào hàng tiêu đề", "add it to the header")
/* {0} the header seen, {1} near names */
DIAG_CODE(CSV_UNKNOWN_COLUMN, "csv-unknown-column", DIAG_WARNING,
          "không biết cột “{0}”, nội dung của cột bị bỏ qua", "unknown column “{0}”, its cells are ignored",
          "có phải “{1}”?", "did you mean “{1}”?")
/* {0} the header seen, {1} number of the first field with it */
DIAG_CODE(CSV_DUPLICATE_COLUMN, "csv-duplicate-column", DIAG_ERROR,
          "cột “{0}” đã có ở cột thứ {1}", "the column “{0}” stands already in field {1}",
          "giữ lại một cột, xóa hoặc đổi tên cột kia", "keep one of them, remove or rename the other")
DIAG_CODE(CSV_BLANK_COLUMN, "csv-blank-column", DIAG_WARNING,
          "cột này không có tên nhưng có dữ liệu từ đây, nội dung của cột bị bỏ qua",
          "this column has no name but data from here on, its cells are ignored",
          "đặt tên cho cột ở hàng tiêu đề hoặc xóa cột", "name the column in the header or remove it")
/* {0} number of rows */
DIAG_CODE(CSV_TITLE_ROWS, "csv-title-rows", DIAG_INFO, "bỏ qua {0} hàng phía trên hàng tiêu đề này",
          "skipped {0} rows above this header", "nếu đó không phải là tiêu đề trang trí thì kiểm tra lại bảng",
          "if they are no title, check the table")
/* {0} cells seen, {1} cells expected */
DIAG_CODE(CSV_RAGGED_ROW, "csv-ragged-row", DIAG_ERROR, "hàng có {0} ô, hàng tiêu đề có {1} ô",
          "the row has {0} cells, the header has {1}",
          "thêm ô thiếu hoặc bỏ ô thừa; ô có chứa dấu phân cách phải nằm trong dấu \"…\"",
          "add or remove cells; a cell that holds the delimiter must stand in \"…\"")
DIAG_CODE(CSV_BARE_QUOTE, "csv-bare-quote", DIAG_ERROR, "có dấu \" lẻ trong ô", "a stray \" in the cell",
          "đặt cả ô trong dấu \"…\" và viết mỗi dấu \" bên trong thành \"\"",
          "put the whole cell in \"…\" and write each \" within it as \"\"")
DIAG_CODE(CSV_OPEN_QUOTE, "csv-open-quote", DIAG_ERROR, "dấu \" mở ở đây không được đóng, nên không biết ô kết thúc ở đâu",
          "the quote opened here is never closed, so the end of the cell is unknown",
          "thêm dấu \" ở cuối ô", "add a \" at the end of the cell")
/* {0} limit in MB */
DIAG_CODE(CSV_CELL_TOO_LONG, "csv-cell-too-long", DIAG_ERROR, "ô dài quá {0} MB", "the cell is longer than {0} MB",
          "kiểm tra dấu \" ở đầu và cuối ô, hoặc chuyển nội dung sang một trang riêng",
          "check the quotes around it, or move its text to a page")
/* {0} columns allowed */
DIAG_CODE(CSV_TOO_MANY_COLUMNS, "csv-too-many-columns", DIAG_ERROR, "bảng có hơn {0} cột, nhiều nhất được {0}",
          "the table has more than {0} columns, the most there may be", "xóa các cột thừa bên phải", "remove the spare columns on the right")
DIAG_CODE(CSV_EMPTY, "csv-empty", DIAG_ERROR, "tệp trống, không có hàng tiêu đề", "the file is empty, without header",
          "ghi tên các cột vào hàng đầu, hoặc xóa tệp", "write the names of the columns into the first row, or remove the file")
/* {0} the task, {1} the plan of the folder */
DIAG_CODE(TASK_OF_OTHER_PLAN, "task-of-other-plan", DIAG_ERROR,
          "nhiệm vụ “{0}” không thuộc kế hoạch “{1}” của thư mục này",
          "the task “{0}” is not of the plan “{1}” of this folder",
          "chuyển dòng sang tệp của kế hoạch có nhiệm vụ đó",
          "move the row to a file of the plan that has the task")

/* ---- compared with the site published last (cli/) ---- */

/* {0} indicator, {1} unit, {2} period, {3} the figure published, {4} the figure now or empty */
DIAG_CODE(SILENT_REVISION, "silent-revision", DIAG_WARNING,
          "số đã công bố của {0}, {1}, kỳ {2} là {3}, nay là “{4}”, mà corrections.csv không có dòng nào nói về việc này",
          "the published figure of {0}, {1}, {2} was {3} and is now “{4}”, and no line of corrections.csv tells of it",
          "thêm dòng đính chính (lệnh `minhbach diff --corrections` viết sẵn), hoặc khôi phục số cũ",
          "add a correction (`minhbach diff --corrections` writes the line), or restore the figure")
/* {0} rows now, {1} rows of the last build */
DIAG_CODE(FEWER_ROWS, "fewer-rows", DIAG_WARNING,
          "tệp có {0} dòng số liệu, lần công bố trước có {1}: giảm hơn 20 %",
          "the file has {0} rows, the last published build had {1}: more than 20 % less",
          "kiểm tra xem có lưu nhầm một phần của bảng không", "see whether only a part of the table was saved")
/* {0} what was given */
DIAG_CODE(PREVIOUS_MISSING, "previous-missing", DIAG_WARNING,
          "không thấy trang đã công bố hay tệp results.csv ở “{0}”, nên không so sánh được với lần trước",
          "there is no published site or results.csv at “{0}” to compare with",
          "kiểm tra đường dẫn sau --previous", "check the path given to --previous")
DIAG_CODE(PREVIOUS_UNREADABLE, "previous-unreadable", DIAG_WARNING,
          "“{0}” của lần công bố trước không đọc được, nên không so sánh với nó",
          "“{0}” of the last published site cannot be read, so it is not compared with",
          "đưa nguyên tệp đã công bố, không mở và lưu lại bằng Excel",
          "give the file as it was published, not saved again by Excel")
