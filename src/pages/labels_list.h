/* SPDX-License-Identifier: MIT */
/* The table of labels: LABEL(KEY, vi, en). Included more than once: no include guard. */

LABEL(NONE, "", "")

/* enum status, from STATUS_MET on */
LABEL(STATUS_MET, "Đạt", "Met")
LABEL(STATUS_NOT_MET, "Không đạt", "Not met")
LABEL(STATUS_AT_RISK, "Có nguy cơ không đạt", "At risk of missing")
LABEL(STATUS_NOT_DUE, "Chưa đạt, chưa đến hạn", "Not met yet, not due yet")
LABEL(STATUS_REPORT_NOT_DUE, "Chưa đến hạn báo cáo", "Report not due yet")
LABEL(STATUS_NOT_REPORTED, "Chưa báo cáo (quá hạn)", "Not reported (overdue)")
LABEL(STATUS_NO_CASES, "Không phát sinh hồ sơ", "No cases")
LABEL(STATUS_NOT_AVAILABLE, "Không có số liệu", "No figure available")
LABEL(STATUS_NOT_APPLICABLE, "Không áp dụng", "Not applicable")
LABEL(STATUS_QUALITATIVE, "Chỉ tiêu định tính", "Qualitative target")
LABEL(STATUS_TARGET_PENDING, "Chờ giao chỉ tiêu", "Target to be set")
/* the same, short, for dense tables */
LABEL(SHORT_MET, "Đạt", "Met")
LABEL(SHORT_NOT_MET, "Không đạt", "Not met")
LABEL(SHORT_AT_RISK, "Có nguy cơ", "At risk")
LABEL(SHORT_NOT_DUE, "Chưa đạt", "Not met yet")
LABEL(SHORT_REPORT_NOT_DUE, "Chưa đến hạn báo cáo", "Not due")
LABEL(SHORT_NOT_REPORTED, "Chưa báo cáo", "Not reported")
LABEL(SHORT_NO_CASES, "Không phát sinh", "No cases")
LABEL(SHORT_NOT_AVAILABLE, "Không có số liệu", "No figure")
LABEL(SHORT_NOT_APPLICABLE, "Không áp dụng", "Not applicable")
LABEL(SHORT_QUALITATIVE, "Định tính", "Qualitative")
LABEL(SHORT_TARGET_PENDING, "Chờ giao", "To be set")
LABEL(SHORT_INTERIM, "Tạm đạt", "Met so far")
LABEL(STATUS_INTERIM, "Đạt (tạm tính)", "Met so far")

/* enum flag, bit by bit */
LABEL(FLAG_LATE_REPORT, "báo cáo muộn", "late report")
LABEL(FLAG_SOLUTION_MISSING, "thiếu giải pháp", "no solution")
LABEL(FLAG_EXPLANATION_MISSING, "chưa giải trình", "not explained")
LABEL(FLAG_PROVISIONAL, "số liệu tạm", "provisional figure")
LABEL(FLAG_INTERIM, "tạm tính", "for the time being")
LABEL(FLAG_REVISED, "đã đính chính", "revised")
LABEL(FLAG_CONFLICTING_TARGET, "chỉ tiêu mâu thuẫn", "conflicting target")
LABEL(FLAG_DUPLICATE_TARGET, "trùng chỉ tiêu", "duplicate target")

/* enum duty_status */
LABEL(DUTY_ON_TIME, "Đúng hạn", "On time")
LABEL(DUTY_LATE, "Muộn", "Late")
LABEL(DUTY_MISSING, "Chưa nộp (quá hạn)", "Missing (overdue)")
LABEL(DUTY_NOT_DUE, "Chưa đến hạn", "Not due yet")

/* enum task_status */
LABEL(TASK_DONE_ON_TIME, "Hoàn thành đúng hạn", "Done on time")
LABEL(TASK_DONE_LATE, "Hoàn thành muộn", "Done late")
LABEL(TASK_WAITING, "Chờ điều kiện", "Waiting for its condition")
LABEL(TASK_ONGOING, "Thường xuyên", "Ongoing")
LABEL(TASK_NO_DEADLINE, "Không ấn định thời hạn", "No deadline")
LABEL(TASK_OVERDUE, "Quá hạn", "Overdue")
LABEL(TASK_IN_PROGRESS, "Đang thực hiện", "In progress")
LABEL(TASK_NOT_STARTED, "Chưa thực hiện", "Not started")

/* enum progress_status */
LABEL(PROGRESS_NONE, "Chưa cập nhật", "Nothing reported")
LABEL(PROGRESS_DONE, "Đã hoàn thành", "Done")
LABEL(PROGRESS_IN_PROGRESS, "Đang thực hiện", "In progress")
LABEL(PROGRESS_NOT_STARTED, "Chưa thực hiện", "Not started")
LABEL(PROGRESS_WAITING, "Đang chờ", "Waiting")

/* enum plan_status */
LABEL(PLAN_IN_FORCE, "Đang thực hiện", "In force")
LABEL(PLAN_DRAFT, "Dự thảo, chưa xét", "Draft, not judged")
LABEL(PLAN_ENDED, "Đã kết thúc", "Ended")
LABEL(PLAN_REPLACED, "Đã được thay thế", "Replaced")

/* enum unit_kind */
LABEL(UNIT_UNIT, "Đơn vị", "Unit")
LABEL(UNIT_GROUP, "Nhóm đơn vị", "Group of units")
LABEL(UNIT_ROLE, "Chức danh", "Office holder")
LABEL(UNIT_EXTERNAL, "Cơ quan ngoài hệ thống", "External body")

/* enum indicator_kind */
LABEL(KIND_RATE, "Tỷ lệ", "Rate")
LABEL(KIND_DURATION, "Thời gian", "Duration")
LABEL(KIND_REDUCTION, "Mức giảm", "Reduction")
LABEL(KIND_COUNT, "Số lượng", "Count")
LABEL(KIND_YES_NO, "Có hoặc không", "Yes or no")
LABEL(KIND_QUALITATIVE, "Định tính", "Qualitative")

/* enum report_cycle */
LABEL(CYCLE_MONTHLY, "Hằng tháng", "Monthly")
LABEL(CYCLE_QUARTERLY, "Hằng quý", "Quarterly")
LABEL(CYCLE_HALF_YEAR, "6 tháng", "Half-yearly")
LABEL(CYCLE_NINE_MONTH, "9 tháng", "Nine months")
LABEL(CYCLE_YEARLY, "Hằng năm", "Yearly")
LABEL(CYCLE_WEEKLY, "Hằng tuần", "Weekly")
LABEL(CYCLE_CUSTOM, "Theo đợt của kế hoạch", "The plan's own dates")
LABEL(CYCLE_FINAL, "Tổng kết", "Final")
LABEL(CYCLE_AD_HOC, "Đột xuất", "Ad hoc")

/* enum comparator: in words before a figure, and as signs */
LABEL(WORDS_AT_LEAST, "tối thiểu", "at least")
LABEL(WORDS_MORE_THAN, "trên", "more than")
LABEL(WORDS_AT_MOST, "không quá", "at most")
LABEL(WORDS_BELOW, "dưới", "below")
LABEL(WORDS_EQUALS, "đạt", "exactly")
LABEL(WORDS_REDUCE, "giảm tối thiểu", "reduced by at least")
LABEL(WORDS_YES_NO, "", "")
LABEL(WORDS_QUALITATIVE, "định tính", "qualitative")
LABEL(WORDS_BY_REFERENCE, "theo văn bản giao chỉ tiêu", "set by another document")
LABEL(SIGN_AT_LEAST, "≥", "≥")
LABEL(SIGN_MORE_THAN, ">", ">")
LABEL(SIGN_AT_MOST, "≤", "≤")
LABEL(SIGN_BELOW, "<", "<")
LABEL(SIGN_EQUALS, "=", "=")
LABEL(SIGN_REDUCE, "giảm ≥", "−")
LABEL(SIGN_YES_NO, "", "")
LABEL(SIGN_QUALITATIVE, "định tính", "qualitative")
LABEL(SIGN_BY_REFERENCE, "chờ giao", "to be set")

/* measures */
LABEL(MEASURE_PERCENT, "%", "%")
LABEL(MEASURE_MINUTES, "phút", "minutes")
LABEL(MEASURE_HOURS, "giờ", "hours")
LABEL(MEASURE_DAYS, "ngày", "days")

LABEL(YES, "Có", "Yes")
LABEL(NO, "Không", "No")
LABEL(ONGOING_LOWER, "thường xuyên", "ongoing")
LABEL(PLAN_END, "Theo thời hạn của kế hoạch", "The plan's term")
LABEL(NO_NUMBER, "(chưa ghi số)", "(no number)")
LABEL(NO_UNIT, "Chưa nêu đơn vị", "No unit named")
LABEL(OTHER_LEVEL, "Đơn vị khác", "Other units")
LABEL(FINAL_PERIOD, "Tổng kết", "Final report")
LABEL(NOTHING_CHANGED, "Không đổi", "Unchanged")

LABEL(RULE_NONE, "không ấn định ngày", "no day is set")
LABEL(RULE_CUSTOM, "theo từng đợt", "date by date")
LABEL(RULE_BEFORE, "trước ngày", "before day")
LABEL(RULE_OF_MONTH, "của tháng", "of the month")
LABEL(RULE_OF_NEXT, "của tháng sau", "of the next month")
LABEL(RULE_WITHIN, "trong kỳ", "within the period")
LABEL(RULE_ON, "ngày", "on")
LABEL(EVIDENCE_NONE, "Không có minh chứng", "No evidence")
LABEL(EVIDENCE_DONE, "Có ngày hoàn thành", "Day of completion given")
LABEL(EVIDENCE_UNDATED, "Chưa ghi ngày hoàn thành", "Day of completion not given")
LABEL(EVIDENCE_PART, "Có khối lượng đã làm", "Share of the work given")
LABEL(EVIDENCE_WORD, "Chỉ có lời báo cáo", "The unit's word only")
LABEL(RESULTS_MET, "kết quả đạt", "results met")
LABEL(YEAR, "năm", "of")
LABEL(FROM, "từ", "from")
LABEL(TO, "còn", "to")
LABEL(DASH, "—", "—")
LABEL(AND, "và", "and")

/* sections of the site */
LABEL(NAV_HOME, "Trang chủ", "Home")
LABEL(NAV_PERIODS, "Kỳ báo cáo", "Periods")
LABEL(NAV_PLANS, "Kế hoạch", "Plans")
LABEL(NAV_INDICATORS, "Chỉ tiêu", "Indicators")
LABEL(NAV_UNITS, "Đơn vị", "Units")
LABEL(NAV_TASKS, "Nhiệm vụ", "Tasks")
LABEL(NAV_DATA, "Dữ liệu mở", "Open data")
LABEL(NAV_METHOD, "Phương pháp", "Method")
LABEL(NAV_SEARCH, "Tìm kiếm", "Search")
LABEL(TITLE_CORRECTIONS, "Đính chính", "Corrections")
LABEL(TITLE_CLAUSES, "Điều khoản", "Clauses")
LABEL(TITLE_GLOSSARY, "Thuật ngữ, chữ viết tắt", "Glossary")
LABEL(TASKS_OF, "Nhiệm vụ của Kế hoạch", "Tasks of plan")
LABEL(TITLE_PAGES, "Trang khác", "Other pages")
LABEL(TITLE_REPORT, "Báo cáo", "Report")
LABEL(TITLE_NOT_FOUND, "Không có trang này", "No such page")
LABEL(REPORTING_CALENDAR, "Lịch báo cáo", "Reporting calendar")
LABEL(CLAUSE, "mục", "section")

LABEL(PROVENANCE_OFFICIAL, "", "")
LABEL(PROVENANCE_PROVISIONAL, "Số liệu tạm thời.", "Provisional data.")
LABEL(PROVENANCE_ILLUSTRATIVE, "Số liệu minh họa.", "Illustrative data.")

/* what lists are about, for search engines */
LABEL(ABOUT_PERIODS, "Mọi kỳ báo cáo: kết quả đạt, không đạt, chưa báo cáo.",
      "All periods and their results.")
LABEL(ABOUT_PLANS, "Mọi kế hoạch, chỉ tiêu, nhiệm vụ và kết quả gần nhất.",
      "All plans and their latest results.")
LABEL(ABOUT_INDICATORS, "Mọi chỉ tiêu, mức giao và kết quả gần nhất.",
      "All indicators and their latest results.")
LABEL(ABOUT_UNITS, "Mọi đơn vị được giao chỉ tiêu, nhiệm vụ.",
      "All units with targets or tasks.")
LABEL(ABOUT_TASKS, "Mọi nhiệm vụ: đơn vị nói gì, minh chứng cho thấy gì, thời hạn nói gì.",
      "All tasks: what the unit says, what the evidence shows, what the deadline says.")
LABEL(ABOUT_CORRECTIONS, "Mọi lần sửa số liệu đã công bố: cũ, mới, ngày, lý do.",
      "Every change of a published figure.")
LABEL(ABOUT_METHOD, "Cách xét đạt, không đạt, chưa báo cáo; mọi quy tắc.",
      "How results are judged.")
LABEL(ABOUT_GLOSSARY, "Chữ viết tắt và thuật ngữ dùng trên trang.",
      "Abbreviations and terms.")
LABEL(ABOUT_SEARCH, "Tìm kế hoạch, chỉ tiêu, đơn vị, nhiệm vụ.",
      "Find plans, indicators, units, tasks.")
LABEL(ABOUT_DATA, "Mọi bảng số liệu dạng CSV và JSON, kèm mã kiểm tra.",
      "All tables as CSV and JSON, with checksums.")
LABEL(ABOUT_NOT_FOUND, "Địa chỉ này không có trang nào.",
      "There is no page at this address.")
LABEL(ABOUT_UNIT, "chỉ tiêu, nhiệm vụ, báo cáo, giải trình.",
      "targets, tasks, reports, explanations.")

/* when a status is given: enum status from STATUS_MET on, enum flag, duties, tasks */
LABEL(WHEN_MET, "Giá trị thỏa mức giao.", "The value satisfies the target.")
LABEL(WHEN_NOT_MET, "Giá trị không thỏa mức giao và hạn không còn ở phía trước.",
      "It does not, and the due date is not ahead.")
LABEL(WHEN_AT_RISK, "Chưa thỏa, hạn còn ở phía trước, và kỳ này có cảnh báo chính thức.",
      "It does not yet, the due date is ahead, and the row carries an official warning.")
LABEL(WHEN_NOT_DUE, "Chưa thỏa, hạn còn ở phía trước.",
      "It does not yet, and the due date is ahead.")
LABEL(WHEN_REPORT_NOT_DUE, "Chưa có kết quả; ngày nộp cuối cùng chưa qua hoặc không ấn định.",
      "No result, and the last day on time has not passed, or there is none.")
LABEL(WHEN_NOT_REPORTED, "Chưa có kết quả, và ngày nộp cuối cùng đã qua.",
      "No result, and the last day on time has passed.")
LABEL(WHEN_NO_CASES, "Mẫu số bằng 0.", "The denominator is 0.")
LABEL(WHEN_NOT_AVAILABLE, "Đơn vị ghi [x].", "The unit wrote [x].")
LABEL(WHEN_NOT_APPLICABLE, "Đơn vị ghi [z].", "The unit wrote [z].")
LABEL(WHEN_QUALITATIVE, "Mức giao không có con số; nội dung báo cáo được đăng nguyên văn.",
      "The target has no figure; the reported text is shown.")
LABEL(WHEN_TARGET_PENDING, "Mức giao nằm ở một văn bản khác, chưa có con số.",
      "The target refers to another document for its figure.")
LABEL(WHEN_LATE_REPORT, "Kết quả đến sau ngày nộp cuối cùng; ghi kèm số ngày.",
      "The result came after the last day on time; the days are shown.")
LABEL(WHEN_SOLUTION_MISSING, "Kỳ trước có cảnh báo, kỳ này không nêu giải pháp.",
      "The period before warned, and this one gives no solution.")
LABEL(WHEN_EXPLANATION_MISSING, "Không đạt mà thiếu nguyên nhân, trách nhiệm hoặc giải pháp.",
      "Not met, and cause, responsibility or solution is empty.")
LABEL(WHEN_PROVISIONAL, "Đơn vị ghi [p] sau con số.", "The unit wrote [p] behind the figure.")
LABEL(WHEN_INTERIM, "Đạt khi hạn còn ở phía trước.", "Met while the due date is ahead.")
LABEL(WHEN_REVISED, "Con số có dòng trong sổ đính chính.", "The figure has a correction.")
LABEL(WHEN_CONFLICTING_TARGET, "Kế hoạch có dòng khác giao mức khác cho cùng việc, cùng hạn.",
      "Another row of the plan sets another value for the same.")
LABEL(WHEN_DUPLICATE_TARGET, "Lặp lại một dòng trước; hiển thị nhưng không đếm.",
      "It repeats an earlier row: shown, not counted.")
LABEL(WHEN_DUTY_ON_TIME, "Nộp không muộn hơn ngày cuối cùng.", "Submitted by the last day on time.")
LABEL(WHEN_DUTY_LATE, "Nộp sau ngày cuối cùng; ghi số ngày.", "Submitted after it; days are shown.")
LABEL(WHEN_DUTY_MISSING, "Chưa nộp, ngày cuối cùng đã qua; ghi số ngày đến nay.",
      "Not submitted, and that day has passed; days so far are shown.")
LABEL(WHEN_DUTY_NOT_DUE, "Chưa nộp, ngày cuối cùng chưa qua hoặc không ấn định.",
      "Not submitted, and that day has not passed, or there is none.")
LABEL(WHEN_TASK_DONE_ON_TIME, "Có ngày hoàn thành không sau thời hạn.", "Done by the deadline.")
LABEL(WHEN_TASK_DONE_LATE, "Có ngày hoàn thành sau thời hạn.", "Done after the deadline.")
LABEL(WHEN_TASK_WAITING, "Nhiệm vụ chờ một điều kiện và chưa bắt đầu.",
      "It waits for its condition and is not in progress.")
LABEL(WHEN_TASK_ONGOING, "Nhiệm vụ thường xuyên.", "An ongoing task.")
LABEL(WHEN_TASK_NO_DEADLINE, "Văn bản không ấn định thời hạn; không bao giờ quá hạn.",
      "No deadline is set; never overdue.")
LABEL(WHEN_TASK_OVERDUE, "Chưa xong, thời hạn đã qua.", "Not done, and the deadline has passed.")
LABEL(WHEN_TASK_IN_PROGRESS, "Đang làm, thời hạn chưa qua.",
      "In progress, and the deadline has not passed.")
LABEL(WHEN_TASK_NOT_STARTED, "Chưa bắt đầu, thời hạn chưa qua.",
      "Not started, and the deadline has not passed.")
