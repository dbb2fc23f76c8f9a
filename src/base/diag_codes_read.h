/* SPDX-License-Identifier: MIT */
/* Files, letters, CSV, YAML and Markdown (read/): a part of the table of diagnostics, which
 * base/diag_codes.h describes and includes. No include guard. */

/* ---- files ---- */

/* {0} empty */
DIAG_CODE(
    FILE_LINK, "file-link", DIAG_ERROR,
    "là một liên kết (symlink) hoặc đi ra ngoài thư mục nguồn; chỉ đọc tệp nằm hẳn trong thư mục",
    "is a symbolic link or leads out of the source folder; only files that lie in it are read",
    "chép chính tệp đó vào đây thay cho liên kết", "copy the file itself here instead of the link")
DIAG_CODE(FILE_MISSING, "file-missing", DIAG_ERROR, "không có tệp này", "there is no such file",
          "kiểm tra tên tệp và thư mục", "check the names of file and folder")
/* {0} what the system says */
DIAG_CODE(FILE_UNREADABLE, "file-unreadable", DIAG_ERROR, "không đọc được tệp: {0}",
          "the file cannot be read: {0}", "kiểm tra quyền đọc và ổ đĩa",
          "check its permissions and the disk")
/* {0} what it is */
DIAG_CODE(FILE_KIND, "file-kind", DIAG_ERROR, "là {0}, không phải tệp thường",
          "is {0}, not a regular file", "xóa nó hoặc thay bằng một tệp thường",
          "remove it, or put a regular file in its place")
/* {0} MB it has, {1} MB allowed */
DIAG_CODE(FILE_TOO_LARGE, "file-too-large", DIAG_ERROR, "tệp có {0} MB, nhiều nhất được {1} MB",
          "the file has {0} MB, at most {1} MB are allowed", "chia tệp ra, ví dụ mỗi kỳ một tệp",
          "split it, for example one file a period")
DIAG_CODE(FILE_CHANGED, "file-changed", DIAG_ERROR, "tệp bị thay đổi trong khi đang đọc",
          "the file changed while it was being read",
          "lưu xong (đóng Excel, chờ đồng bộ) rồi chạy lại",
          "finish saving it (close Excel, wait for syncing), then run again")
/* {0} the byte as two hex digits, {1} its number in the file */
DIAG_CODE(NOT_UTF8, "not-utf8", DIAG_ERROR,
          "tệp không phải UTF-8 (byte {0} ở vị trí {1}), và không khai báo bảng mã nào khác",
          "the file is not UTF-8 (byte {0} at position {1}), and no other encoding is declared",
          "lưu lại với bảng mã UTF-8 (Excel: Lưu dưới dạng “CSV UTF-8”); nếu tệp dùng bảng mã "
          "Windows-1258 thì ghi "
          "encoding: windows-1258 trong content/site.yml",
          "save it as UTF-8 (Excel: “CSV UTF-8”); if it is in Windows-1258, write encoding: "
          "windows-1258 in "
          "content/site.yml")
/* {0} the byte, {1} its number in the file */
DIAG_CODE(UTF16_BROKEN, "utf16-broken", DIAG_ERROR,
          "tệp UTF-16 bị hỏng hoặc bị cắt (byte {0} ở vị trí {1})",
          "the UTF-16 file is damaged or cut off (byte {0} at position {1})",
          "lấy lại tệp gốc rồi lưu lại dưới dạng “CSV UTF-8”",
          "take the original again and save it as “CSV UTF-8”")
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
DIAG_CODE(LOST_LETTERS, "lost-letters", DIAG_ERROR, "chữ tiếng Việt đã mất, chỉ còn dấu hỏi: “{0}”",
          "Vietnamese letters were lost, question marks are left: “{0}”",
          "lấy lại tệp gốc; khi lưu từ Excel chọn “CSV UTF-8”",
          "take the original again; save from Excel as “CSV UTF-8”")
DIAG_CODE(TCVN3_TEXT, "tcvn3-text", DIAG_ERROR,
          "chữ viết bằng phông TCVN3 (.VnTime): “{0}”, cần Unicode",
          "the text is in TCVN3 (.VnTime): “{0}”, Unicode is needed",
          "chuyển sang Unicode bằng Unikey (Ctrl+Shift+F6) rồi lưu lại",
          "convert it to Unicode with Unikey (Ctrl+Shift+F6) and save again")
DIAG_CODE(VNI_TEXT, "vni-text", DIAG_ERROR, "chữ viết bằng phông VNI: “{0}”, cần Unicode",
          "the text is in VNI: “{0}”, Unicode is needed",
          "chuyển sang Unicode bằng Unikey (Ctrl+Shift+F6) rồi lưu lại",
          "convert it to Unicode with Unikey (Ctrl+Shift+F6) and save again")
DIAG_CODE(
    MOJIBAKE, "mojibake", DIAG_ERROR, "chữ bị đọc sai bảng mã: “{0}”",
    "the text was read in a wrong encoding: “{0}”",
    "mở tệp gốc trong Excel qua Dữ liệu > Từ Văn bản/CSV, chọn 65001 UTF-8, rồi lưu lại",
    "open the original in Excel with Data > From Text/CSV, choose 65001 UTF-8, and save again")

/* ---- CSV ---- */

/* {0} the header names that were expected */
DIAG_CODE(CSV_NO_HEADER, "csv-no-header", DIAG_ERROR,
          "không thấy hàng tiêu đề trong 10 hàng đầu; cần các cột: {0}",
          "no header in the first 10 rows; columns needed: {0}",
          "ghi tên các cột vào hàng đầu của bảng",
          "write the names of the columns into the table’s first row")
/* {0} the name */
DIAG_CODE(CSV_MISSING_COLUMN, "csv-missing-column", DIAG_ERROR, "bảng thiếu cột “{0}”",
          "the table lacks the column “{0}”", "thêm cột đó vào hàng tiêu đề",
          "add it to the header")
/* {0} the header seen, {1} near names */
DIAG_CODE(CSV_UNKNOWN_COLUMN, "csv-unknown-column", DIAG_WARNING,
          "không biết cột “{0}”, nội dung của cột bị bỏ qua",
          "unknown column “{0}”, its cells are ignored", "có phải “{1}”?", "did you mean “{1}”?")
/* {0} the header seen, {1} number of the first field with it */
DIAG_CODE(CSV_DUPLICATE_COLUMN, "csv-duplicate-column", DIAG_ERROR, "cột “{0}” đã có ở cột thứ {1}",
          "the column “{0}” stands already in field {1}",
          "giữ lại một cột, xóa hoặc đổi tên cột kia",
          "keep one of them, remove or rename the other")
DIAG_CODE(CSV_BLANK_COLUMN, "csv-blank-column", DIAG_WARNING,
          "cột này không có tên nhưng có dữ liệu từ đây, nội dung của cột bị bỏ qua",
          "this column has no name but data from here on, its cells are ignored",
          "đặt tên cho cột ở hàng tiêu đề hoặc xóa cột",
          "name the column in the header or remove it")
/* {0} number of rows */
DIAG_CODE(CSV_TITLE_ROWS, "csv-title-rows", DIAG_INFO, "bỏ qua {0} hàng phía trên hàng tiêu đề này",
          "skipped {0} rows above this header",
          "nếu đó không phải là tiêu đề trang trí thì kiểm tra lại bảng",
          "if they are no title, check the table")
/* {0} cells seen, {1} cells expected */
DIAG_CODE(CSV_RAGGED_ROW, "csv-ragged-row", DIAG_ERROR, "hàng có {0} ô, hàng tiêu đề có {1} ô",
          "the row has {0} cells, the header has {1}",
          "thêm ô thiếu hoặc bỏ ô thừa; ô có chứa dấu phân cách phải nằm trong dấu \"…\"",
          "add or remove cells; a cell that holds the delimiter must stand in \"…\"")
DIAG_CODE(CSV_BARE_QUOTE, "csv-bare-quote", DIAG_ERROR, "có dấu \" lẻ trong ô",
          "a stray \" in the cell",
          "đặt cả ô trong dấu \"…\" và viết mỗi dấu \" bên trong thành \"\"",
          "put the whole cell in \"…\" and write each \" within it as \"\"")
DIAG_CODE(CSV_OPEN_QUOTE, "csv-open-quote", DIAG_ERROR,
          "dấu \" mở ở đây không được đóng, nên không biết ô kết thúc ở đâu",
          "the quote opened here is never closed, so the end of the cell is unknown",
          "thêm dấu \" ở cuối ô", "add a \" at the end of the cell")
/* {0} limit in MB */
DIAG_CODE(CSV_CELL_TOO_LONG, "csv-cell-too-long", DIAG_ERROR, "ô dài quá {0} MB",
          "the cell is longer than {0} MB",
          "kiểm tra dấu \" ở đầu và cuối ô, hoặc chuyển nội dung sang một trang riêng",
          "check the quotes around it, or move its text to a page")
/* {0} columns allowed */
DIAG_CODE(CSV_TOO_MANY_COLUMNS, "csv-too-many-columns", DIAG_ERROR,
          "bảng có hơn {0} cột, nhiều nhất được {0}",
          "the table has more than {0} columns, the most there may be", "xóa các cột thừa bên phải",
          "remove the spare columns on the right")
DIAG_CODE(CSV_EMPTY, "csv-empty", DIAG_ERROR, "tệp trống, không có hàng tiêu đề",
          "the file is empty, without header", "ghi tên các cột vào hàng đầu, hoặc xóa tệp",
          "write the names of the columns into the first row, or remove the file")

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
DIAG_CODE(YAML_DUPLICATE_KEY, "yaml-duplicate-key", DIAG_ERROR, "khóa “{0}” đã có ở dòng {1}",
          "key “{0}” stands in line {1} already", "giữ một khóa, xóa khóa kia", "keep one of them")
/* {0} the name */
DIAG_CODE(YAML_ANCHOR, "yaml-anchor", DIAG_ERROR, "“&{0}” đặt neo của YAML, không dùng được ở đây",
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
/* {0} the rows, {1} the columns, {2} the limit */
DIAG_CODE(MARKDOWN_CELLS, "markdown-cells", DIAG_ERROR,
          "bảng có {0} dòng, {1} cột: nhiều hơn {2} ô",
          "a table of {0} rows and {1} columns: more than {2} cells",
          "bớt cột ở dòng đầu bảng, hoặc chia bảng",
          "use fewer columns in the head, or split the table")
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
DIAG_CODE(
    LEFTOVER_STARS, "leftover-stars", DIAG_WARNING,
    "dấu “**” ở “{0}” không thành chữ đậm mà hiện nguyên",
    "“**” in “{0}” does not make bold text and shows as it is",
    "đặt dấu cách ngoài hai đầu **…**, sát chữ ở bên trong; nếu muốn hiện dấu sao, viết “\\*\\*”",
    "put blanks outside **…** and none inside; to show stars write “\\*\\*”")
/* {0} the address */
DIAG_CODE(
    LINK_SCHEME, "link-scheme", DIAG_ERROR,
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
