/* SPDX-License-Identifier: MIT */
#include "publish/fault.h"

#include <errno.h>
#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"

enum { USAGE = 2, SYSTEM = 3, LOCKED = 4, BUG = 5 }; /* what the command ends with */

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
