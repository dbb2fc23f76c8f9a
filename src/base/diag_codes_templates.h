/* SPDX-License-Identifier: MIT */
/* Templates (mustache/): a part of the table of diagnostics, which
 * base/diag_codes.h describes and includes. No include guard. */

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
          "“{0}” là {1}, không in ra như văn bản được",
          "“{0}” is a {1} and cannot be printed as text",
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
          "“{0}” đứng trong <style> hoặc thuộc tính style",
          "“{0}” stands in <style> or in a style attribute",
          "đặt tên lớp (class) theo giá trị và viết kiểu trong tệp CSS",
          "use a class and write its style in the style sheet")
/* {0} the name */
DIAG_CODE(TEMPLATE_IN_HANDLER, "template-in-handler", DIAG_ERROR,
          "“{0}” đứng trong thuộc tính on…, tức là trong mã chương trình",
          "“{0}” stands in an attribute on…, that is in program code",
          "bỏ thuộc tính on…; đưa giá trị vào thuộc tính data-…",
          "drop the attribute on…; put the value in an attribute data-…")
/* {0} the name */
DIAG_CODE(
    TEMPLATE_IN_MARKUP, "template-in-markup", DIAG_ERROR,
    "“{0}” đứng trong thuộc tính mà trình duyệt hiểu như mã (srcdoc, http-equiv, type của script)",
    "“{0}” stands in an attribute that browsers take as code (srcdoc, http-equiv, a script’s type)",
    "viết giá trị cố định ở đó", "write a fixed value there")
/* {0} the name */
DIAG_CODE(TEMPLATE_IN_TAG, "template-in-tag", DIAG_ERROR,
          "“{0}” đứng bên trong thẻ, ngoài giá trị thuộc tính",
          "“{0}” stands inside a tag, in no attribute value",
          "chỉ đặt biến giữa các thẻ hoặc trong thuộc tính=\"…\"",
          "variables go between tags or into attribute=\"…\"")
/* {0} the name */
DIAG_CODE(TEMPLATE_IN_COMMENT, "template-in-comment", DIAG_ERROR,
          "“{0}” đứng trong chú thích HTML, nơi một giá trị có “--” có thể kết thúc chú thích",
          "“{0}” stands in an HTML comment, which a value with “--” could end",
          "dùng chú thích của mẫu: {{! … }}", "use a comment of the template: {{! … }}")
/* {0} the name */
DIAG_CODE(TEMPLATE_IN_JSON, "template-in-json", DIAG_ERROR,
          "“{0}” đứng ngoài chuỗi trong JSON, nơi chỉ nhận số nguyên",
          "“{0}” stands in JSON outside a string, where only whole numbers may stand",
          "đặt nó trong ngoặc kép: \"{{{0}}}\"", "put it in quotes: \"{{{0}}}\"")
/* {0} the section, {1} where it begins, {2} where it ends */
DIAG_CODE(TEMPLATE_CONTEXT, "template-context", DIAG_ERROR,
          "mục “{0}” bắt đầu trong {1} nhưng kết thúc trong {2}",
          "the section “{0}” begins in {1} and ends in {2}",
          "mở và đóng thẻ, ngoặc kép trong cùng một mục",
          "open and close tags and quotes in one section")
/* {0} where it ends */
DIAG_CODE(TEMPLATE_OPEN_END, "template-open-end", DIAG_ERROR, "mẫu kết thúc khi còn ở trong {0}",
          "the template ends inside {0}", "đóng thẻ, ngoặc kép hoặc chú thích còn mở",
          "close the tag, quote or comment that is open")
/* {0} the closing delimiter that is missing */
DIAG_CODE(TEMPLATE_UNCLOSED_TAG, "template-unclosed-tag", DIAG_ERROR,
          "thẻ Mustache mở ở đây không có “{0}” đóng lại",
          "the tag that opens here has no closing “{0}”", "thêm “{0}” vào cuối thẻ",
          "add “{0}” behind it")
DIAG_CODE(TEMPLATE_EMPTY_TAG, "template-empty-tag", DIAG_ERROR, "thẻ Mustache không có tên",
          "a tag without a name", "viết tên vào giữa hai dấu ngoặc, hoặc bỏ thẻ",
          "write a name in it or take it away")
/* {0} what was written */
DIAG_CODE(TEMPLATE_DELIMITERS, "template-delimiters", DIAG_ERROR,
          "“{0}” không phải là hai dấu phân cách", "“{0}” is not two delimiters",
          "viết như {{=<% %>=}}: hai nhóm ký tự, cách nhau một dấu cách, không có “=”",
          "write it like {{=<% %>=}}: two words with a blank between them and no “=”")
/* {0} the name */
DIAG_CODE(TEMPLATE_UNCLOSED, "template-unclosed", DIAG_ERROR,
          "mục “{0}” mở ở đây nhưng không được đóng",
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
DIAG_CODE(TEMPLATE_MISSING, "template-missing", DIAG_ERROR, "không có mẫu “{0}”",
          "there is no template “{0}”", "có phải “{1}”?", "did you mean “{1}”?")
/* {0} the name */
DIAG_CODE(TEMPLATE_OUTSIDE, "template-outside", DIAG_ERROR,
          "tên mẫu “{0}” dẫn ra ngoài thư mục mẫu",
          "the name “{0}” leads out of the folder of templates",
          "chỉ dùng tên trong thư mục mẫu: không có “..”, không bắt đầu bằng “/”",
          "use names inside the folder: no “..”, no “/” at the start")
/* {0} the template's name */
DIAG_CODE(TEMPLATE_RECURSION, "template-recursion", DIAG_ERROR,
          "mẫu “{0}” gọi lại chính nó mà không đi sâu hơn vào dữ liệu, nên không bao giờ dừng",
          "the template “{0}” uses itself without going deeper into the data and would never end",
          "đặt lời gọi trong một mục lặp qua danh sách con",
          "put the use inside a section over a list of children")
/* {0} the block, {1} the parent, {2} near names */
DIAG_CODE(TEMPLATE_UNKNOWN_BLOCK, "template-unknown-block", DIAG_ERROR,
          "mẫu “{1}” không có khối “{0}” để thay",
          "the template “{1}” has no block “{0}” to replace", "có phải “{2}”?",
          "did you mean “{2}”?")
/* {0} the name */
DIAG_CODE(
    TEMPLATE_DYNAMIC_NAME, "template-dynamic-name", DIAG_ERROR,
    "tên mẫu lấy từ dữ liệu (*{0}) không kiểm tra trước được nên không dùng trong mẫu của trang",
    "a template’s name taken from data (*{0}) cannot be checked, so site templates may not have it",
    "viết thẳng tên mẫu, trong các mục điều kiện nếu cần",
    "write the name out, in sections if need be")
/* {0} the template's name */
DIAG_CODE(TEMPLATE_TOO_MUCH, "template-too-much", DIAG_ERROR,
          "mẫu “{0}” lồng các mẫu khác quá sâu hoặc quá nhiều cách",
          "the template “{0}” uses others too deeply or in too many ways",
          "bớt mức lồng nhau của các mẫu", "use fewer levels of templates")
/* {0} the template's name */
DIAG_CODE(
    TEMPLATE_LIMIT, "template-limit", DIAG_ERROR,
    "dừng khi đang dựng mẫu “{0}”: kết quả quá lớn hoặc các mẫu gọi nhau không dừng",
    "stopped rendering “{0}”: the result is too large, or templates use each other without end",
    "kiểm tra các mẫu tự gọi lại mình", "look for templates that use themselves")
/* {0} where in the data */
DIAG_CODE(TEMPLATE_LAMBDA, "template-lambda", DIAG_ERROR,
          "“{0}” chứa mã chương trình (lambda); dữ liệu không được mang mã",
          "“{0}” holds program code (a lambda); data carries no code",
          "tính sẵn giá trị rồi đưa kết quả vào dữ liệu",
          "compute the value first and put the result in the data")
/* {0} what the JSON reader says */
DIAG_CODE(TEMPLATE_JSON, "template-json", DIAG_ERROR, "dữ liệu không phải là JSON đúng: {0}",
          "the data is not valid JSON: {0}", "sửa tệp dữ liệu ở chỗ được chỉ",
          "correct the data at that place")

/* Files of labels. {0} the key, {1} near keys or empty */
DIAG_CODE(LABEL_UNKNOWN, "unknown-label", DIAG_ERROR, "không có nhãn nào tên “{0}”",
          "there is no label “{0}”",
          "có phải “{1}”? Mọi nhãn có trong templates/labels.vi.csv đi kèm chương trình",
          "did you mean “{1}”? The labels.vi.csv that comes with the program has all labels")
/* {0} the key, {1} the line where it stood first */
DIAG_CODE(LABEL_TWICE, "duplicate-label", DIAG_ERROR, "nhãn “{0}” đã có ở dòng {1}",
          "the label “{0}” stood in line {1} already", "bỏ một trong hai dòng",
          "remove one of the two lines")
/* {0} the key */
DIAG_CODE(LABEL_MISSING, "missing-label", DIAG_ERROR, "thiếu nhãn “{0}”", "the label “{0}” is missing",
          "thêm một dòng cho nhãn này; cột text có thể để trống",
          "add a line for it; its text may be empty")
/* {0} the name of the file */
DIAG_CODE(LABELS_ABSENT, "no-labels", DIAG_ERROR, "không có tệp nhãn “{0}” trong thư mục mẫu",
          "the folder of templates has no labels “{0}”",
          "chép tệp nhãn đi kèm chương trình rồi sửa chữ",
          "copy the labels that come with the program and change the words")
