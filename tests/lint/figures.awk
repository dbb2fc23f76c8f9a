# SPDX-License-Identifier: MIT
# figures.awk: measures C files laid out by .clang-format. Prints, tab-separated,
#   function FILE LINE LINES NAME      LINES from "{" to "}"
#   params   FILE LINE COUNT NAME      of functions and their declarations
#   flags    FILE LINE 2 NAME          parameters of type bool that follow each other
#   struct   FILE LINE MEMBERS NAME
#   comment  FILE 0 LINES BLANKLESS    lines that are or hold a comment, of all that are not blank
function strip(line,   out, at, end) {
    gsub(/"([^"\\]|\\.)*"/, "\"\"", line)
    gsub(/'([^'\\]|\\.)*'/, "''", line)
    out = ""
    for (;;) {
        if (open) {
            end = index(line, "*/")
            if (!end) return out
            line = substr(line, end + 2)
            open = 0
        }
        at = index(line, "/*")
        if (!at) break
        out = out substr(line, 1, at - 1)
        line = substr(line, at + 2)
        open = 1
        said = 1
    }
    at = index(line, "//")
    if (at) { said = 1; line = substr(line, 1, at - 1) }
    return out line
}
# Commas that are not within brackets, plus one; 0 for "void" and nothing.
function count_list(text,   i, c, depth, n) {
    if (text ~ /^[ \t]*(void)?[ \t]*$/) return 0
    n = 1
    for (i = 1; i <= length(text); i++) {
        c = substr(text, i, 1)
        if (c ~ /[([{]/) depth++
        else if (c ~ /[])}]/) depth--
        else if (c == "," && !depth) n++
    }
    return n
}
# The last bracketed list of a signature: its parameters.
function look_at(signature, line,   close_at, at, depth, c, name, list) {
    sub(/ *__attribute__ *\(.*$/, "", signature)
    close_at = length(signature)
    while (close_at > 0 && substr(signature, close_at, 1) != ")") close_at--
    for (at = close_at; at > 0; at--) {
        c = substr(signature, at, 1)
        if (c == ")") depth++
        if (c == "(" && !--depth) break
    }
    if (at < 2) return ""
    list = substr(signature, at + 1, close_at - at - 1)
    name = substr(signature, 1, at - 1)
    sub(/^.*[^A-Za-z0-9_]/, "", name)
    if (name == "" || name ~ /^[A-Z0-9_]+$/) return ""
    printf "params\t%s\t%d\t%d\t%s\n", FILENAME, line, count_list(list), name
    if (list ~ /(^|[ ,(])bool [a-z_0-9]+, *bool [a-z_0-9]+/) printf "flags\t%s\t%d\t2\t%s\n", FILENAME, line, name
    return name
}
function close_file() {
    if (file != "") printf "comment\t%s\t0\t%d\t%d\n", file, comments, lines
    comments = lines = open = inside = depth = 0
    held = ""
    file = FILENAME
}
FNR == 1 { close_file() }
{
    raw = $0
    said = open
    code = strip(raw)
    if (raw ~ /[^ \t]/) lines++
    if (said && raw ~ /[^ \t]/) comments++
    if (code ~ /^[ \t]*#/ || macro) { macro = raw ~ /\\$/; next }
}
# structs and unions, also within others: members of their own level
inside {
    n = length(code)
    for (i = 1; i <= n; i++) {
        c = substr(code, i, 1)
        if (c == "{") { depth++; if (depth > 1) nested = 1; continue }
        if (c == "}") { depth--; if (!depth) { printf "struct\t%s\t%d\t%d\t%s\n", FILENAME, struct_line, members, struct_name; inside = 0; break } continue }
        if (depth == 1) {
            if (c == ";") { members += count_list(member); member = "" }
            else member = member c
        }
    }
    member = member " "
    next
}
!inside && code ~ /^(static const |static |const |typedef )*struct( [a-z_0-9]+)? *\{? *$/ || code ~ /^struct [a-z_0-9]+ \{/ {
    if (code ~ /\{/) {
        struct_name = code
        sub(/ *\{.*/, "", struct_name)
        sub(/.*struct */, "", struct_name)
        inside = 1; depth = 1; members = 0; member = ""; struct_line = FNR
        next
    }
}
code ~ /^\{/ { if (held != "") name = look_at(held, held_line); start = FNR; held = ""; next }
code ~ /^\}/ { if (start) printf "function\t%s\t%d\t%d\t%s\n", FILENAME, start, FNR - start, name; start = 0; held = ""; next }
start { next }
code ~ /^[a-z_A-Z]/ { held = ""; held_line = FNR }
{
    held = held " " code
    if (code ~ /;[ \t]*$/) {
        if (held ~ /\)[^=]*;/ && held !~ /=/ && held !~ /typedef/) look_at(held, held_line)
        held = ""
    }
}
END { close_file() }
