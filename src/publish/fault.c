/* SPDX-License-Identifier: MIT */
#include "publish/fault.h"

#include <errno.h>
#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"

enum { INPUT = 1, USAGE = 2, SYSTEM = 3, LOCKED = 4, BUG = 5 }; /* what the command ends with */

struct fault_text {
    int status;
    str text[2];
};

/* {0} and {1} are what the header's comments say. Every text ends with what to do. */
static const struct fault_text texts[FAULT_CODE_COUNT] = {
    [FAULT_NO_PARENT] = {USAGE,
                         {S_INIT("không có thư mục chứa “{0}”; hãy tạo thư mục đó trước"),
                          S_INIT("the folder that should hold “{0}” does not exist; create it "
                                 "first")}},
    [FAULT_OUTPUT_LINK] =
        {USAGE,
         {S_INIT("nơi xuất “{0}” là một liên kết (symlink); hãy ghi thẳng đường dẫn thật"),
          S_INIT("the output “{0}” is a symbolic link; give the real path instead")}},
    [FAULT_OUTPUT_FILE] = {USAGE,
                           {S_INIT("nơi xuất “{0}” không phải là thư mục; hãy chọn tên khác"),
                            S_INIT("the output “{0}” is not a folder; choose another name")}},
    [FAULT_OUTPUT_FOREIGN] =
        {USAGE,
         {S_INIT("thư mục “{0}” có sẵn “{1}” mà không phải trang do minhbach dựng (không thấy "
                 "manifest.json của minhbach); hãy chọn một thư mục trống hoặc chưa có"),
          S_INIT("the folder “{0}” holds “{1}” and is no site made by minhbach (no manifest.json "
                 "of ours in it); choose an empty or a new folder")}},
    [FAULT_OUTPUT_SOURCE] =
        {USAGE,
         {S_INIT("“{0}” là thư mục nguồn hoặc chứa thư mục nguồn, dựng vào đó sẽ xóa mất nguồn; "
                 "hãy chọn thư mục khác bằng --output"),
          S_INIT("“{0}” is the source folder or holds it, building there would delete the "
                 "source; choose another folder with --output")}},
    [FAULT_OUTPUT_HOME] =
        {USAGE,
         {S_INIT("“{0}” là thư mục cá nhân hoặc thư mục gốc của máy; hãy chọn một thư mục riêng"),
          S_INIT("“{0}” is the home folder or the root of the machine; choose a folder of its "
                 "own")}},
    [FAULT_OUTPUT_MOUNT] =
        {USAGE,
         {S_INIT("“{0}” nằm trên ổ đĩa khác với thư mục chứa nó nên không thể thay cả trang trong "
                 "một lần; hãy xuất vào một thư mục con của ổ đĩa đó"),
          S_INIT("“{0}” lies on another file system than the folder around it, so the site "
                 "cannot be swapped at once; build into a folder inside that file system")}},
    [FAULT_LOCKED] = {LOCKED,
                      {S_INIT("một lần dựng khác đang ghi vào “{0}”; hãy đợi nó xong rồi chạy lại"),
                       S_INIT("another build is writing to “{0}”; wait for it, then run again")}},
    [FAULT_PART_OVER_SITE] =
        {USAGE,
         {S_INIT("“{0}” là một trang hoàn chỉnh, không ghi đè bằng một phần của trang; hãy cho mỗi "
                 "phần một thư mục riêng bằng --output"),
          S_INIT("“{0}” holds a whole site, which a part must not replace; give every part a "
                 "folder of its own with --output")}},
    [FAULT_KEEP_NAME] =
        {USAGE,
         {S_INIT("“{0}” trong keep không dùng được: phải là tên một mục ngay trong thư mục xuất"),
          S_INIT("“{0}” in keep cannot be used: it must name an entry at the top of the output")}},
    [FAULT_KEEP_CLASH] =
        {USAGE,
         {S_INIT("“{0}” vừa có trong keep vừa là địa chỉ của trang; hãy bỏ khỏi keep"),
          S_INIT("“{0}” stands in keep and is an address of the site; take it out of keep")}},
    [FAULT_ADDRESS] = {BUG,
                       {S_INIT("lỗi của minhbach: địa chỉ “{0}” không hợp lệ"),
                        S_INIT("a bug in minhbach: the address “{0}” is not valid")}},
    [FAULT_TWICE] = {BUG,
                     {S_INIT("lỗi của minhbach: địa chỉ “{0}” được ghi hai lần"),
                      S_INIT("a bug in minhbach: the address “{0}” was written twice")}},
    [FAULT_JOIN_FOLDER] = {USAGE,
                           {S_INIT("không mở được phần “{0}”: {1}; hãy kiểm tra đường dẫn"),
                            S_INIT("cannot open the part “{0}”: {1}; check the path")}},
    [FAULT_JOIN_FOREIGN] =
        {INPUT,
         {S_INIT("“{0}” không phải là phần do minhbach dựng (manifest.json không có hoặc bị hỏng); "
                 "hãy dựng lại bằng --shard"),
          S_INIT("“{0}” is no part made by minhbach (manifest.json is missing or damaged); build it "
                 "again with --shard")}},
    [FAULT_JOIN_WHOLE] =
        {USAGE,
         {S_INIT("“{0}” là một trang hoàn chỉnh, không phải một phần; chỉ ghép các thư mục dựng bằng "
                 "--shard"),
          S_INIT("“{0}” is a whole site and no part; join only folders built with --shard")}},
    [FAULT_JOIN_COUNT] =
        {INPUT,
         {S_INIT("“{0}” là phần {1}, chia khác với phần đầu; hãy dựng mọi phần với cùng số phần"),
          S_INIT("“{0}” is part {1}, cut into another number than the first; build all parts with "
                 "the same number")}},
    [FAULT_JOIN_TWICE] = {INPUT,
                          {S_INIT("“{0}” là phần {1}, đã có ở một thư mục khác; bỏ bớt một thư mục"),
                           S_INIT("“{0}” is part {1}, and so is another folder; leave one out")}},
    [FAULT_JOIN_MISSING] = {INPUT,
                            {S_INIT("thiếu phần {0}; hãy dựng phần đó rồi ghép lại"),
                             S_INIT("part {0} is missing; build it, then join again")}},
    [FAULT_JOIN_MAKER] =
        {INPUT,
         {S_INIT("“{0}” được dựng khác với phần đầu ({1}); hãy dựng lại mọi phần với cùng phiên bản, "
                 "cùng ngày --as-of, cùng tùy chọn"),
          S_INIT("“{0}” was built in another way than the first part ({1}); build all parts with "
                 "one version, one --as-of day, the same options")}},
    [FAULT_JOIN_INPUT] =
        {INPUT,
         {S_INIT("“{0}” được dựng từ dữ liệu khác với phần đầu (tệp “{1}”); hãy dựng lại mọi phần từ "
                 "cùng một bản nguồn"),
          S_INIT("“{0}” was built from other input than the first part (the file “{1}”); build all "
                 "parts from one copy of the source")}},
    [FAULT_JOIN_OVERLAP] =
        {INPUT,
         {S_INIT("tệp “{1}” của “{0}” có cả ở phần khác; hãy dựng lại các phần"),
          S_INIT("the file “{1}” of “{0}” is in another part, too; build the parts again")}},
    [FAULT_JOIN_FILE] =
        {INPUT,
         {S_INIT("tệp “{1}” của “{0}” thiếu hoặc bị sửa sau khi dựng; hãy chép hoặc dựng lại phần đó"),
          S_INIT("the file “{1}” of “{0}” is missing or was changed after the build; copy or build "
                 "that part again")}},
    [FAULT_JOIN_STRANGER] =
        {INPUT,
         {S_INIT("“{0}” có tệp thừa “{1}”, không thuộc phần đã dựng; hãy xóa tệp đó"),
          S_INIT("“{0}” holds “{1}”, which is none of the part's files; remove it")}},
    [FAULT_OPEN] = {SYSTEM,
                    {S_INIT("không mở được “{0}”: {1}; trang cũ giữ nguyên"),
                     S_INIT("cannot open “{0}”: {1}; the site is untouched")}},
    [FAULT_READ] = {SYSTEM,
                    {S_INIT("không đọc được “{0}”: {1}; trang cũ giữ nguyên"),
                     S_INIT("cannot read “{0}”: {1}; the site is untouched")}},
    [FAULT_WRITE] = {SYSTEM,
                     {S_INIT("không ghi được “{0}”: {1}; trang cũ giữ nguyên"),
                      S_INIT("cannot write “{0}”: {1}; the site is untouched")}},
    [FAULT_FOLDER] = {SYSTEM,
                      {S_INIT("không tạo được thư mục “{0}”: {1}; trang cũ giữ nguyên"),
                       S_INIT("cannot create the folder “{0}”: {1}; the site is untouched")}},
    [FAULT_LINK] = {SYSTEM,
                    {S_INIT("không chuyển được “{0}” từ trang cũ sang: {1}; trang cũ giữ nguyên"),
                     S_INIT("cannot carry “{0}” over from the old site: {1}; the site is "
                            "untouched")}},
    [FAULT_SYNC] = {SYSTEM,
                    {S_INIT("ổ đĩa không xác nhận đã ghi xong “{0}”: {1}; trang cũ giữ nguyên"),
                     S_INIT("the disk did not confirm that “{0}” is written: {1}; the site is "
                            "untouched")}},
    [FAULT_SWAP] = {SYSTEM,
                    {S_INIT("không thay được trang “{0}”: {1}; trang cũ giữ nguyên"),
                     S_INIT("cannot put the new site at “{0}”: {1}; the site is untouched")}},
    [FAULT_SWAPPED_BACK] =
        {SYSTEM,
         {S_INIT("ổ đĩa không xác nhận việc thay trang “{0}”: {1}; đã trả lại trang cũ"),
          S_INIT("the disk did not confirm the swap of “{0}”: {1}; the old site was put back")}},
    [FAULT_UNSURE] =
        {SYSTEM,
         {S_INIT("trang mới đã ở “{0}” nhưng ổ đĩa không xác nhận: {1}; hãy dựng lại lần nữa"),
          S_INIT("the new site is at “{0}” but the disk did not confirm it: {1}; build once "
                 "more")}},
    [FAULT_CLEAN] = {SYSTEM,
                     {S_INIT("không xóa được thư mục tạm “{0}”: {1}; hãy xóa bằng tay"),
                      S_INIT("cannot remove the temporary folder “{0}”: {1}; remove it by hand")}},
    [FAULT_LOCKING] = {SYSTEM,
                       {S_INIT("không khóa được “{0}”: {1}; trang cũ giữ nguyên"),
                        S_INIT("cannot lock “{0}”: {1}; the site is untouched")}},
    [FAULT_COMPRESS] = {SYSTEM,
                        {S_INIT("không nén được “{0}”; trang cũ giữ nguyên"),
                         S_INIT("cannot compress “{0}”; the site is untouched")}},
};

struct reason {
    int errnum;
    str vi;
};

/* The failures that staff can do something about, in their words; the others in the system's. */
static const struct reason reasons[] = {
    {ENOSPC, S_INIT("ổ đĩa đã đầy")},
    {EDQUOT, S_INIT("đã hết hạn mức ổ đĩa")},
    {EROFS, S_INIT("ổ đĩa chỉ cho đọc")},
    {EIO, S_INIT("lỗi đọc, ghi ổ đĩa")},
    {EACCES, S_INIT("không có quyền")},
    {EPERM, S_INIT("không được phép")},
    {EMFILE, S_INIT("chương trình mở quá nhiều tệp")},
    {ENFILE, S_INIT("máy đang mở quá nhiều tệp")},
    {ENOENT, S_INIT("không còn ở đó")},
    {ENAMETOOLONG, S_INIT("tên quá dài")},
    {EINTR, S_INIT("bị ngắt liên tục")},
};

static str reason_vi(int errnum, str fallback)
{
    for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++)
        if (reasons[i].errnum == errnum)
            return reasons[i].vi;
    return fallback;
}

/* `template` with {0} and {1} filled in, made harmless for a terminal. */
static str compose(struct arena *arena, str template, str what, str detail)
{
    struct buf out = buf_in(arena);

    for (size_t i = 0; i < template.len; i++) {
        str rest = str_slice(template, i, template.len);

        if (str_starts(rest, S("{0}")) || str_starts(rest, S("{1}"))) {
            utf8_put_text(&out, rest.ptr[1] == '0' ? what : detail);
            i += 2;
        } else {
            buf_byte(&out, rest.ptr[0]);
        }
    }
    return buf_str(&out);
}

static bool set(struct fault *fault, struct arena *arena, enum fault_code code, const str what[3])
{
    if (fault->code != FAULT_NONE)
        return false;
    fault->code = code;
    fault->status = texts[code].status;
    for (int lang = 0; lang < 2; lang++)
        fault->text[lang] = compose(arena, texts[code].text[lang], what[0], what[1 + lang]);
    return false;
}

bool fault_set(struct fault *fault, struct arena *arena, enum fault_code code, str what, int errnum)
{
    str english = errnum ? str_of(strerrordesc_np(errnum)) : S("");

    return set(fault, arena, code, (str[]){what, reason_vi(errnum, english), english});
}

bool fault_set_detail(struct fault *fault, struct arena *arena, enum fault_code code, str what,
                      str detail)
{
    return set(fault, arena, code, (str[]){what, detail, detail});
}
