/* SPDX-License-Identifier: MIT */
/* Names, keys, units, targets, tasks, plans (model/): a part of the table of diagnostics, which
 * base/diag_codes.h describes and includes. No include guard. */

/* {0} the value seen, {1} a near id or empty */
DIAG_CODE(UNKNOWN_UNIT, "unknown-unit", DIAG_ERROR, "không có đơn vị “{0}”", "no unit “{0}”",
          "có phải “{1}”?", "did you mean “{1}”?")

/* {0} the value seen, {1} near names or empty */
DIAG_CODE(UNKNOWN_INDICATOR, "unknown-indicator", DIAG_ERROR,
          "không có chỉ tiêu “{0}” trong data/indicators.csv",
          "no indicator “{0}” in data/indicators.csv", "có phải “{1}”?", "did you mean “{1}”?")
DIAG_CODE(UNKNOWN_PLAN, "unknown-plan", DIAG_ERROR, "không có kế hoạch “{0}” trong content/plans/",
          "no plan “{0}” in content/plans/", "có phải “{1}”?", "did you mean “{1}”?")
DIAG_CODE(UNKNOWN_TASK, "unknown-task", DIAG_ERROR, "không có nhiệm vụ “{0}” trong data/tasks.csv",
          "no task “{0}” in data/tasks.csv", "có phải “{1}”?", "did you mean “{1}”?")
DIAG_CODE(UNKNOWN_TARGET, "unknown-target", DIAG_ERROR,
          "phía trên không có dòng “{0}” của cùng kế hoạch",
          "no row “{0}” of the same plan stands above", "có phải “{1}”?", "did you mean “{1}”?")
DIAG_CODE(UNKNOWN_PERIOD, "unknown-period", DIAG_ERROR,
          "không có kỳ “{0}”; cần kỳ theo lịch (2026-06, 2026-Q2, 2026-H1, 2026) hoặc kỳ "
          "riêng đã khai trong kế hoạch",
          "no period “{0}”; expected a calendar period (2026-06, 2026-Q2, 2026-H1, 2026) or "
          "one that the plan declares",
          "có phải “{1}”?", "did you mean “{1}”?")
/* {0} the value seen, {1} the candidates' ids */
DIAG_CODE(AMBIGUOUS_NAME, "ambiguous-name", DIAG_ERROR, "“{0}” có thể là một trong nhiều mục: {1}",
          "“{0}” may be any of: {1}", "hãy viết mã thay cho tên",
          "write the id instead of the name")
/* {0} the column or key */
DIAG_CODE(MISSING_VALUE, "missing-value", DIAG_ERROR, "cột “{0}” để trống mà dòng nào cũng phải có",
          "“{0}” is empty; every row needs it", "hãy điền cột “{0}”", "fill in “{0}”")
/* {0} the value seen, {1} a valid id made of it, or empty */
DIAG_CODE(BAD_ID, "bad-id", DIAG_ERROR,
          "mã “{0}” không hợp lệ: cần 1–100 ký tự gồm a–z không dấu, chữ số, “-”, “_”",
          "bad id “{0}”: expected 1–100 of a-z, 0-9, “-”, “_”", "có thể viết “{1}”",
          "“{1}” would do")
/* {0} the id */
DIAG_CODE(RESERVED_ID, "reserved-id", DIAG_ERROR, "mã “{0}” đã dành cho việc khác của trang",
          "the id “{0}” is reserved", "hãy chọn mã khác", "choose another id")
/* {0} the key, {1} the line where it stands first */
DIAG_CODE(DUPLICATE_ROW, "duplicate-row", DIAG_ERROR, "“{0}” đã có ở dòng {1}",
          "“{0}” stands on line {1} already", "hãy bỏ một trong hai dòng hoặc sửa mã",
          "remove one of the two rows or correct the id")
/* {0} the value seen, {1} the column, {2} the words expected, {3} a near word or empty */
DIAG_CODE(UNKNOWN_WORD, "unknown-word", DIAG_ERROR,
          "“{0}” không dùng được cho “{1}”; cần một trong: {2}",
          "“{0}” is no value of “{1}”; expected one of: {2}", "có phải “{3}”?",
          "did you mean “{3}”?")
/* {0} the column or key, {1} its limit */
DIAG_CODE(TOO_MANY, "too-many", DIAG_ERROR, "quá nhiều {0}: tối đa {1}",
          "too many {0}: at most {1}", "hãy chia nhỏ dữ liệu", "split the data")

/* ---- Units, targets, tasks, progress ---- */
/* {0} the unit */
DIAG_CODE(EXTERNAL_OWES, "external-owes", DIAG_ERROR,
          "“{0}” là đơn vị bên ngoài (external), không có nghĩa vụ báo cáo",
          "“{0}” is external and owes nothing", "nêu đơn vị khác, hoặc đổi kind của đơn vị này",
          "name another unit, or change this one's kind")
/* {0} the ids in the circle */
DIAG_CODE(GROUP_CYCLE, "group-cycle", DIAG_ERROR, "nhóm chứa chính nó: {0}",
          "the group contains itself: {0}", "bỏ một thành viên trong vòng này",
          "remove one member of this circle")
DIAG_CODE(PARENT_CYCLE, "parent-cycle", DIAG_ERROR, "đơn vị cấp trên tạo thành vòng: {0}",
          "the parents form a circle: {0}", "sửa parent của một đơn vị trong vòng",
          "correct the parent of one of them")
/* {0} the selector */
DIAG_CODE(BAD_SELECTOR, "bad-selector", DIAG_ERROR,
          "không hiểu cách chọn “{0}”; cần dạng level=xa&parent=dn-ubnd",
          "the selector “{0}” is not understood; expected level=xa&parent=dn-ubnd",
          "chỉ dùng level và parent", "only level and parent can be used")
DIAG_CODE(EMPTY_SELECTOR, "empty-selector", DIAG_ERROR,
          "không có đơn vị (kind unit) nào khớp với “{0}”", "no unit of kind unit matches “{0}”",
          "kiểm tra cột level và parent", "check the columns level and parent")
/* {0} the unit's kind */
DIAG_CODE(MEMBERS_OF_UNIT, "members-of-unit", DIAG_ERROR,
          "chỉ nhóm (group) mới có thành viên; dòng này là “{0}”",
          "only a group has members; this row is “{0}”",
          "đổi kind thành group, hoặc bỏ trống members",
          "make its kind group, or leave members empty")
/* {0} comparator, {1} the indicator's kind, {2} what is possible */
DIAG_CODE(COMPARATOR_KIND, "comparator-kind", DIAG_ERROR,
          "cách so sánh “{0}” không hợp với chỉ tiêu loại “{1}”; cần một trong: {2}",
          "the comparator “{0}” does not fit kind “{1}”; expected one of: {2}", "", "")
/* {0} comparator */
DIAG_CODE(MISSING_TARGET_VALUE, "missing-target-value", DIAG_ERROR,
          "“{0}” cần một mức (value), mà ô để trống", "“{0}” needs a value, and the cell is empty",
          "điền value, hoặc by_reference nếu mức do văn bản khác giao",
          "fill in value, or use by_reference if another document gives it")
DIAG_CODE(MISSING_BASELINE, "missing-baseline", DIAG_ERROR,
          "“{0}” cần mức gốc (baseline) lớn hơn 0", "“{0}” needs a baseline above 0",
          "điền baseline", "fill in baseline")
/* {0} the column, {1} comparator */
DIAG_CODE(UNUSED_VALUE, "unused-value", DIAG_WARNING, "“{0}” không dùng đến với “{1}”",
          "“{0}” is not used under “{1}”", "bỏ trống ô này", "leave the cell empty")
DIAG_CODE(NO_UNITS, "no-units", DIAG_WARNING,
          "không có đơn vị nào phải thực hiện: applies_to và lead đều trống",
          "nobody has to meet it: applies_to and lead are both empty", "điền applies_to",
          "fill in applies_to")
/* {0} the row named */
DIAG_CODE(SAME_AS_OTHER_PLAN, "same-as-other-plan", DIAG_ERROR, "“{0}” là dòng của kế hoạch khác",
          "“{0}” is a row of another plan", "same_as chỉ nêu dòng phía trên của cùng kế hoạch",
          "same_as names a row above of the same plan")
/* {0} the status */
DIAG_CODE(DONE_ON_NOT_DONE, "done-on-not-done", DIAG_ERROR,
          "có ngày hoàn thành mà trạng thái là “{0}”",
          "there is a done_on, but the status is “{0}”", "đổi trạng thái thành done, hoặc bỏ ngày",
          "make the status done, or remove the day")
DIAG_CODE(DONE_WITHOUT_DAY, "done-without-day", DIAG_ERROR,
          "đã hoàn thành mà thiếu cả done_on và reported_on",
          "done, without done_on or reported_on", "điền ngày hoàn thành", "fill in done_on")
/* {0} the indicator, {1} the unit */
DIAG_CODE(RESULT_WITHOUT_TARGET, "result-without-target", DIAG_WARNING,
          "không có mục tiêu nào về “{0}” giao cho “{1}” trong kỳ này; kết quả được công bố "
          "mà không đánh giá",
          "no target on “{0}” for “{1}” in this period; the result is published, not judged", "",
          "")
/* {0} now, {1} the result */
DIAG_CODE(CORRECTION_DISAGREES, "correction-disagrees", DIAG_ERROR,
          "đính chính cuối cùng ghi “{0}” mà kết quả là “{1}”",
          "the latest correction says “{0}”, the result is “{1}”", "sửa now, hoặc sửa kết quả",
          "correct now, or the result")

/* {0} the task, {1} the plan of the folder */
DIAG_CODE(TASK_OF_OTHER_PLAN, "task-of-other-plan", DIAG_ERROR,
          "nhiệm vụ “{0}” không thuộc kế hoạch “{1}” của thư mục này",
          "the task “{0}” is not of the plan “{1}” of this folder",
          "chuyển dòng sang tệp của kế hoạch có nhiệm vụ đó",
          "move the row to a file of the plan that has the task")

/* ---- Plans, pages, files ---- */
/* {0} the key */
DIAG_CODE(MISSING_KEY, "missing-key", DIAG_ERROR, "thiếu “{0}”", "“{0}” is missing",
          "thêm dòng “{0}: …”", "add a line “{0}: …”")
/* {0} the value seen */
DIAG_CODE(BAD_URL, "bad-url", DIAG_ERROR,
          "“{0}” không phải địa chỉ bắt đầu bằng http:// hoặc https://",
          "“{0}” is no address that begins with http:// or https://", "", "")
/* {0} the value seen, {1} the key, {2} what is possible */
DIAG_CODE(BAD_SETTING, "bad-setting", DIAG_ERROR,
          "“{0}” không dùng được cho “{1}”; cần một trong: {2}",
          "“{0}” is no value of “{1}”; expected one of: {2}", "", "")
/* {0} the path */
DIAG_CODE(MISSING_FILE, "missing-file", DIAG_ERROR, "không có tệp {0}", "there is no file {0}",
          "tạo tệp này (minhbach new site làm sẵn bộ tệp mẫu)",
          "create it (minhbach new site makes a set to start from)")
/* {0} the path, {1} a near one or empty */
DIAG_CODE(MISSING_DOCUMENT, "missing-document", DIAG_ERROR,
          "không có tệp “{0}” trong content/files/", "there is no file “{0}” in content/files/",
          "có phải “{1}”?", "did you mean “{1}”?")
/* {0} the path */
DIAG_CODE(UNKNOWN_FILE, "unknown-file", DIAG_WARNING,
          "tệp không thuộc loại nào được đọc, bị bỏ qua: {0}",
          "the file is of no kind that is read; ignored: {0}", "đổi tên hoặc chuyển nó đi nơi khác",
          "rename it or move it away")
/* {0} the address, {1} what has it already */
DIAG_CODE(SAME_ADDRESS, "same-address", DIAG_ERROR, "địa chỉ {0} đã thuộc về {1}",
          "the address {0} belongs to {1}", "đổi tên tệp", "rename the file")
/* {0} the clause, {1} the plan */
DIAG_CODE(CLAUSE_NOT_FOUND, "clause-not-found", DIAG_WARNING,
          "không tìm thấy điều khoản “{0}” trong văn bản của kế hoạch “{1}”",
          "no clause “{0}” in the text of the plan “{1}”", "sửa ô này, hoặc số mục trong văn bản",
          "correct the cell, or the numbering of the text")
/* {0} where the link leads, {1} a near one or empty */
DIAG_CODE(BROKEN_LINK, "broken-link", DIAG_ERROR, "liên kết “{0}” không dẫn đến đâu trên trang này",
          "the link “{0}” leads nowhere on this site", "có phải “{1}”?", "did you mean “{1}”?")
