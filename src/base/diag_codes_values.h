/* SPDX-License-Identifier: MIT */
/* Figures, days and periods (text/, model/): a part of the table of diagnostics, which
 * base/diag_codes.h describes and includes. No include guard. */

/* ---- Figures ---- */
/* {0} the value seen, {1} the declared decimal mark */
DIAG_CODE(BAD_NUMBER, "bad-number", DIAG_ERROR, "“{0}” không phải là số", "“{0}” is no number",
          "viết số như 95{1}5, hoặc [x] nếu không có số liệu, [z] nếu không áp dụng",
          "write a figure such as 95{1}5, or [x] if none is available, [z] if not "
          "applicable")
DIAG_CODE(WRONG_DECIMAL_MARK, "wrong-decimal-mark", DIAG_ERROR,
          "“{0}” dùng sai dấu thập phân: site.yml khai dấu “{1}”",
          "“{0}” has the wrong decimal mark: site.yml declares “{1}”",
          "viết phần thập phân sau dấu “{1}”", "put “{1}” before the decimals")
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
DIAG_CODE(EXCEL_ERROR, "excel-error", DIAG_ERROR, "“{0}” là lỗi công thức của Excel",
          "“{0}” is an error of an Excel formula", "sửa công thức hoặc gõ thẳng con số",
          "correct the formula or type the figure")
DIAG_CODE(EXCEL_HASHES, "excel-hashes", DIAG_ERROR,
          "“{0}” là cột quá hẹp trong Excel, giá trị không được lưu",
          "“{0}” is an Excel column too narrow, the value is not there",
          "nới rộng cột rồi lưu lại tệp", "widen the column and save again")
DIAG_CODE(NUMBER_TOO_LONG, "number-too-long", DIAG_ERROR,
          "“{0}” có quá 12 chữ số trước dấu thập phân",
          "“{0}” has more than 12 digits before the mark", "kiểm tra con số hoặc đổi đơn vị tính",
          "check the figure or change the measure")
DIAG_CODE(NUMBER_TOO_FINE, "number-too-fine", DIAG_ERROR, "“{0}” có quá 6 chữ số sau dấu thập phân",
          "“{0}” has more than 6 digits after the mark", "làm tròn, hoặc ghi tử số và mẫu số",
          "round it, or give numerator and denominator")
DIAG_CODE(PERCENT_FRACTION, "percent-fraction", DIAG_ERROR,
          "“{0}” trong cột tính bằng %: có thể Excel lưu 95% thành 0{1}95",
          "“{0}” in a column of %: Excel may have stored 95% as 0{1}95",
          "viết 95 hoặc 95%; nếu thật là dưới 1 % thì viết cả dấu, như {0}%",
          "write 95 or 95%; if it really is less than 1 % write the sign, as {0}%")
DIAG_CODE(PERCENT_SIGN, "percent-sign", DIAG_ERROR, "“{0}” có dấu % mà đơn vị tính không phải %",
          "“{0}” has a % sign, but the measure is not %",
          "bỏ dấu %, hoặc sửa đơn vị tính của chỉ tiêu",
          "remove the sign, or correct the indicator's measure")
DIAG_CODE(NUMBER_WITH_UNIT, "number-with-unit", DIAG_ERROR, "“{0}” có chữ sau con số",
          "“{0}” has words behind the figure", "chỉ ghi con số; đơn vị tính đã có ở chỉ tiêu",
          "write the figure only; the indicator has the measure")
DIAG_CODE(NUMBER_IS_DATE, "number-is-date", DIAG_ERROR,
          "“{0}” là ngày tháng chứ không phải số; Excel có thể đã tự đổi",
          "“{0}” is a date, no number; Excel may have changed it",
          "định dạng ô là Văn bản (Text) rồi nhập lại con số",
          "format the cell as Text and type the figure again")
DIAG_CODE(FORMULA_CELL, "formula-cell", DIAG_ERROR, "“{0}” là công thức, không phải giá trị",
          "“{0}” is a formula, no value", "dán giá trị (Paste Values) thay cho công thức",
          "paste the value instead of the formula")
DIAG_CODE(BAD_MARKER, "bad-marker", DIAG_ERROR,
          "“{0}”: ký hiệu sai chỗ; chỉ có [x], [z], hoặc [p] sau một con số",
          "“{0}”: a mark in the wrong place; only [x], [z], or [p] behind a figure",
          "sửa hoặc bỏ ký hiệu", "correct or remove the mark")
/* {0} the value seen, {1} what is allowed */
DIAG_CODE(OUT_OF_RANGE, "out-of-range", DIAG_ERROR, "“{0}” ngoài phạm vi cho phép: {1}",
          "“{0}” is out of range: {1}", "kiểm tra lại con số", "check the figure")
/* {0} the empty one of numerator and denominator */
DIAG_CODE(PARTS_INCOMPLETE, "parts-incomplete", DIAG_ERROR,
          "chỉ có một trong hai: tử số và mẫu số; thiếu “{0}”",
          "numerator and denominator come together; “{0}” is empty",
          "điền “{0}” hoặc bỏ trống cả hai", "fill in “{0}” or leave both empty")
/* {0} what stands beside the parts */
DIAG_CODE(PARTS_NOT_ALLOWED, "parts-not-allowed", DIAG_ERROR, "“{0}” không đi cùng tử số và mẫu số",
          "“{0}” cannot stand beside numerator and denominator", "bỏ một trong hai",
          "remove one of the two")
/* {0} the value, {1} what the parts give */
DIAG_CODE(PARTS_DISAGREE, "parts-disagree", DIAG_ERROR,
          "giá trị “{0}” không khớp với tử số chia mẫu số ({1})",
          "the value “{0}” disagrees with numerator by denominator ({1})",
          "sửa giá trị, tử số hoặc mẫu số; hoặc để trống giá trị",
          "correct the value or the parts, or leave the value empty")
/* {0} what stands there */
DIAG_CODE(ZERO_DENOMINATOR, "zero-denominator", DIAG_ERROR, "mẫu số là 0 mà vẫn có “{0}”",
          "the denominator is 0, yet there is “{0}”",
          "không phát sinh hồ sơ thì tử số là 0 và giá trị để trống",
          "without cases the numerator is 0 and the value empty")

/* ---- Days and periods ---- */
/* {0} the value seen */
DIAG_CODE(BAD_DATE, "bad-date", DIAG_ERROR, "“{0}” không phải là ngày", "“{0}” is no date",
          "viết ngày như 20/11/2026 hoặc 2026-11-20", "write a day as 20/11/2026 or 2026-11-20")
DIAG_CODE(NO_SUCH_DAY, "no-such-day", DIAG_ERROR, "không có ngày “{0}” trong lịch",
          "there is no day “{0}”", "kiểm tra ngày và tháng", "check day and month")
DIAG_CODE(TWO_DIGIT_YEAR, "two-digit-year", DIAG_ERROR, "“{0}”: năm phải đủ bốn chữ số",
          "“{0}”: the year needs four digits",
          "viết năm như 2026; trong bảng tính, đặt định dạng ô là dd/mm/yyyy",
          "write the year as 2026; in a spreadsheet, format the cell as dd/mm/yyyy")
DIAG_CODE(MONTH_FIRST, "month-first", DIAG_ERROR, "“{0}” viết tháng trước ngày",
          "“{0}” has the month before the day", "viết ngày trước, tháng sau: 25/04/2026",
          "write the day first: 25/04/2026")
DIAG_CODE(EXCEL_MONTH, "excel-month", DIAG_ERROR, "“{0}”: Excel đã đổi tháng/năm thành dạng riêng",
          "“{0}”: Excel has changed month/year into a form of its own",
          "định dạng ô là Văn bản (Text) rồi viết lại, ví dụ 2026-12",
          "format the cell as Text and write it again, for example 2026-12")
DIAG_CODE(EXCEL_SERIAL, "excel-serial", DIAG_ERROR, "“{0}” là số thứ tự ngày của Excel",
          "“{0}” is Excel's number of a day", "định dạng ô là Ngày (dd/mm/yyyy) rồi lưu lại",
          "format the cell as a date (dd/mm/yyyy) and save again")
DIAG_CODE(YEAR_RANGE, "year-range", DIAG_ERROR, "“{0}”: năm phải từ 1900 đến 2199",
          "“{0}”: the year must be 1900 to 2199", "kiểm tra năm", "check the year")
/* {0} the first day, {1} the last day */
DIAG_CODE(REVERSED_SPAN, "reversed-span", DIAG_ERROR, "ngày đầu {0} sau ngày cuối {1}",
          "the first day {0} is after the last day {1}", "đổi chỗ hoặc sửa một trong hai",
          "swap them or correct one")
/* {0} the value seen */
DIAG_CODE(BAD_DUE, "bad-due", DIAG_ERROR,
          "“{0}” không phải thời hạn; cần ngày, kỳ (2026-12) hoặc “Thường xuyên”",
          "“{0}” is no due date; expected a day, a period (2026-12) or “ongoing”",
          "việc không có hạn thì để trống", "leave it empty if there is none")
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
DIAG_CODE(PERIOD_CONFLICT, "period-conflict", DIAG_ERROR, "kỳ riêng “{0}” đã khai với ngày khác",
          "the plan's own period “{0}” has other days elsewhere", "dùng cùng ngày, hoặc mã khác",
          "give it the same days, or another id")
/* {0} the cell, {1} the file's period */
DIAG_CODE(PERIOD_MISMATCH, "period-mismatch", DIAG_ERROR,
          "dòng ghi kỳ “{0}” mà tệp là của kỳ “{1}”",
          "the row says period “{0}”, the file is of “{1}”", "chuyển dòng sang tệp của kỳ đó",
          "move the row to that period's file")
/* {0} the period, {1} the file where it belongs */
DIAG_CODE(PERIOD_WRONG_FOLDER, "period-wrong-folder", DIAG_ERROR, "kỳ “{0}” không để ở đây",
          "the period “{0}” does not belong here", "chuyển tệp đến {1}", "move the file to {1}")
/* {0} the period, {1} its first day */
DIAG_CODE(PERIOD_NOT_BEGUN, "period-not-begun", DIAG_INFO,
          "kỳ “{0}” bắt đầu từ {1}, sau ngày chốt số liệu: các dòng chưa được công bố",
          "the period “{0}” begins on {1}, after the as-of day: its rows are not published "
          "yet",
          "", "")
/* {0} the plan, {1} the period */
DIAG_CODE(PERIOD_NOT_OWED, "period-not-owed", DIAG_WARNING,
          "kế hoạch “{0}” không đòi báo cáo kỳ “{1}”; dòng này không được tính",
          "the plan “{0}” asks for no report of “{1}”; the row does not count",
          "kiểm tra kỳ, hoặc mục reporting của kế hoạch",
          "check the period, or the plan's reporting")
/* {0} the row's day, {1} the as-of day */
DIAG_CODE(DATED_AFTER, "dated-after", DIAG_WARNING, "ngày {0} sau ngày chốt số liệu {1}",
          "the day {0} is after the as-of day {1}",
          "kiểm tra ngày, hoặc sửa as_of trong content/site.yml",
          "check the day, or change as_of in content/site.yml")
/* {0} as_of, {1} the newest row's day */
DIAG_CODE(STALE_AS_OF, "stale-as-of", DIAG_WARNING, "as_of {0} cũ hơn dòng mới nhất ({1})",
          "as_of {0} is older than the newest row ({1})", "cập nhật as_of",
          "bring as_of up to date")
