/* SPDX-License-Identifier: MIT */
/* The new site beside the one published last (cli/): a part of the table of diagnostics, which
 * base/diag_codes.h describes and includes. No include guard. */

/* {0} indicator, {1} unit, {2} period, {3} the figure published, {4} the figure now or empty */
DIAG_CODE(
    SILENT_REVISION, "silent-revision", DIAG_WARNING,
    "số đã công bố của {0}, {1}, kỳ {2} là {3}, nay là “{4}”, mà corrections.csv không có dòng nào "
    "nói về việc này",
    "the published figure of {0}, {1}, {2} was {3} and is now “{4}”, and no line of "
    "corrections.csv tells of it",
    "thêm dòng đính chính (lệnh `minhbach diff --corrections` viết sẵn), hoặc khôi phục số cũ",
    "add a correction (`minhbach diff --corrections` writes the line), or restore the figure")
/* {0} rows now, {1} rows of the last build */
DIAG_CODE(FEWER_ROWS, "fewer-rows", DIAG_WARNING,
          "tệp có {0} dòng số liệu, lần công bố trước có {1}: giảm hơn 20 %",
          "the file has {0} rows, the last published build had {1}: more than 20 % less",
          "kiểm tra xem có lưu nhầm một phần của bảng không",
          "see whether only a part of the table was saved")
/* {0} what was given */
DIAG_CODE(
    PREVIOUS_MISSING, "previous-missing", DIAG_WARNING,
    "không thấy trang đã công bố hay tệp results.csv ở “{0}”, nên không so sánh được với lần trước",
    "there is no published site or results.csv at “{0}” to compare with",
    "kiểm tra đường dẫn sau --previous", "check the path given to --previous")
DIAG_CODE(PREVIOUS_UNREADABLE, "previous-unreadable", DIAG_WARNING,
          "“{0}” của lần công bố trước không đọc được, nên không so sánh với nó",
          "“{0}” of the last published site cannot be read, so it is not compared with",
          "đưa nguyên tệp đã công bố, không mở và lưu lại bằng Excel",
          "give the file as it was published, not saved again by Excel")
