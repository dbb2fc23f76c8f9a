/* SPDX-License-Identifier: MIT */
/* minhbach verify SITE: does a published site hold what its manifest says? */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/utf8.h"
#include "cli/command.h"
#include "cli/options.h"
#include "publish/verify.h"

static const str finding_text[VERIFY_KIND_COUNT][2] = {
    [VERIFY_CHANGED] = {S_INIT("đã bị thay đổi"), S_INIT("changed")},
    [VERIFY_MISSING] = {S_INIT("bị thiếu"), S_INIT("missing")},
    [VERIFY_EXTRA] = {S_INIT("thừa, không có trong manifest.json"), S_INIT("extra")},
    [VERIFY_UNREADABLE] = {S_INIT("không đọc được"), S_INIT("cannot be read")},
};

/* Why there is nothing to compare with; MANIFEST_READ has no text. */
static const str manifest_text[][2] = {
    [MANIFEST_FOREIGN] = {S_INIT("không có manifest.json của minhbach ở đây; hãy chỉ thư mục của "
                                 "một trang đã dựng"),
                          S_INIT("no manifest.json of minhbach here; name the folder of a built "
                                 "site")},
    [MANIFEST_UNREADABLE] = {S_INIT("manifest.json bị cắt cụt hoặc bị sửa nên không kiểm tra được; "
                                    "hãy dựng lại trang"),
                             S_INIT("manifest.json is cut off or edited, so nothing can be "
                                    "checked; build the site again")},
    [MANIFEST_READ] = {S_INIT(""), S_INIT("")},
    [MANIFEST_FAILED] = {S_INIT("không đọc được manifest.json"), S_INIT("cannot read "
                                                                        "manifest.json")},
};

/* The exit status that goes with it. */
static const int manifest_status[] = {
    [MANIFEST_FOREIGN] = EXIT_USAGE,
    [MANIFEST_UNREADABLE] = EXIT_INPUT,
    [MANIFEST_READ] = EXIT_FINE,
    [MANIFEST_FAILED] = EXIT_SYSTEM,
};

enum { KEY_LANG = 256 };

struct request {
    const char *site;
    enum diag_lang lang;
};

static error_t parse(int key, char *arg, struct argp_state *state)
{
    struct request *request = state->input;

    if (key == KEY_LANG) {
        if (strcmp(arg, "vi") != 0 && strcmp(arg, "en") != 0)
            argp_error(state, "--lang: vi | en");
        request->lang = arg[0] == 'v' ? DIAG_VI : DIAG_EN;
    } else if (key == ARGP_KEY_ARG && !request->site) {
        request->site = arg;
    } else if (key == ARGP_KEY_ARG) {
        argp_error(state, "một thư mục thôi (one SITE only): %s", arg);
    } else if (key == ARGP_KEY_END && !request->site) {
        argp_error(state, "cần tên thư mục của trang (SITE is needed)");
    } else {
        return ARGP_ERR_UNKNOWN;
    }
    return 0;
}

/* Names of files may hold anything: they are printed as text, not as they are. */
static void print_findings(const struct verify_report *report, enum diag_lang lang,
                           struct arena *arena)
{
    struct buf out = buf_in(arena);

    for (uint32_t i = 0; i < report->findings.len; i++) {
        const struct verify_finding *finding = &report->findings.at[i];

        utf8_put_text(&out, finding->file);
        buf_put(&out, S(": "));
        buf_put(&out, finding_text[finding->kind][lang]);
        if (finding->kind == VERIFY_UNREADABLE)
            buf_printf(&out, " (%s)", strerrordesc_np(finding->errnum));
        buf_byte(&out, '\n');
    }
    if (out.len)
        fwrite(out.ptr, 1, out.len, stdout);
}

/* Whether anything differs, and whether all of it could be read: reading comes first, for a site
 * that was not read through is neither right nor wrong. */
static int status_of(const struct verify_report *report)
{
    int status = report->findings.len ? EXIT_INPUT : EXIT_FINE;

    for (uint32_t i = 0; i < report->findings.len; i++)
        if (report->findings.at[i].kind == VERIFY_UNREADABLE)
            status = EXIT_SYSTEM;
    return status;
}

/* The manifest holds the hashes of all files: its own stands for the whole site. */
static void print_summary(const struct verify_report *report, enum diag_lang lang)
{
    static const char *const formats[2] = {
        "%u tệp, %.1f MB, số liệu xét đến ngày %.*s, minhbach %.*s: %u chỗ sai khác\n"
        "SHA-256 của manifest.json: %s\n",
        "%u files, %.1f MB, judged as of %.*s, minhbach %.*s: %u differences\n"
        "SHA-256 of manifest.json: %s\n"};
    const struct manifest *manifest = &report->manifest;
    char hex[SHA256_HEX + 1];

    sha256_hex(report->hash, hex);
    printf(formats[lang], manifest->outputs.len, (double)report->bytes / 1e6,
           STR_ARG(manifest->as_of), STR_ARG(manifest->version), report->findings.len, hex);
}

/* A part may be whole, and is no site all the same. */
static int say_part(const struct manifest *manifest, enum diag_lang lang)
{
    static const char *const formats[2] = {
        "minhbach: đây là phần %.*s của một trang, chưa phải trang; hãy ghép các phần bằng `minhbach "
        "join` trước khi công bố\n",
        "minhbach: this is part %.*s of a site and no site; put the parts together with `minhbach "
        "join` before you publish\n"};

    fprintf(stderr, formats[lang], STR_ARG(manifest->part));
    return EXIT_INPUT;
}

/* What differs goes to stdout, for it is the result; why nothing can be compared to stderr. */
static int verify(const struct request *request, struct arena *arena)
{
    struct verify_report report;
    enum manifest_state state;
    int site = open(request->site, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

    if (site < 0) {
        int error = errno;

        fprintf(stderr, "minhbach: %s: %s\n", request->site, strerrordesc_np(error));
        return error == ENOENT || error == ENOTDIR ? EXIT_USAGE : EXIT_SYSTEM;
    }
    state = verify_site(site, arena, &report);
    if (state == MANIFEST_READ) {
        print_findings(&report, request->lang, arena);
        print_summary(&report, request->lang);
    } else {
        fprintf(stderr, "minhbach: %s: %.*s\n", request->site,
                STR_ARG(manifest_text[state][request->lang]));
    }
    close(site);
    if (state == MANIFEST_READ && report.manifest.part.len && status_of(&report) == EXIT_FINE)
        return say_part(&report.manifest, request->lang);
    return state == MANIFEST_READ ? status_of(&report) : manifest_status[state];
}

int cli_verify(int argc, char **argv)
{
    static const struct argp_option options[] = {
        {"lang", KEY_LANG, "vi|en", 0, "ngôn ngữ (language of the messages)", 0},
        {0},
    };
    static const struct argp argp = {
        options,
        parse,
        "SITE",
        "So từng tệp của một trang đã dựng với manifest.json của nó; nêu tên tệp bị sửa, thiếu, "
        "thừa.\nRehashes a published site against its manifest; names each changed, missing or "
        "extra file.",
        NULL,
        NULL,
        NULL};
    struct request request = {.lang = options_default().style.lang};
    struct arena *arena;
    int status;

    options_parse(&argp, argc, argv, &request);
    arena = arena_new(0);
    status = verify(&request, arena);
    arena_free(arena);
    if (fflush(stdout)) {
        fprintf(stderr, "minhbach: stdout: %s\n", strerrordesc_np(errno));
        return EXIT_SYSTEM;
    }
    return status;
}
