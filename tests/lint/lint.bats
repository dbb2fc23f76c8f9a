#!/usr/bin/env bats
# Each check of lint.sh finds the fault that is planted for it, and the tree itself has none.

setup() {
    root=$(mktemp -d)
    mkdir -p "$root/src/base" "$root/src/mustache" "$root/src/judge" "$root/src/pages" "$root/tests" "$root/templates"
    : > "$root/Makefile"
    lint="$BATS_TEST_DIRNAME/lint.sh"
}
teardown() { rm -rf "$root"; }

plant() { # FILE, text below the licence line
    printf '/* SPDX-License-Identifier: MIT */\n%s\n' "$2" > "$root/$1"
}
finds() { # check, file
    run "$lint" "$root"
    echo "$output"
    [ "$status" -eq 1 ]
    [[ "$output" == *"$1: $2"* ]]
}

@test "a clean tree passes" {
    plant src/base/good.c '#include "base/good.h"'
    run "$lint" "$root"
    echo "$output"
    [ "$status" -eq 0 ]
    [ -z "$output" ]
}
@test "an arrow that runs the wrong way" {
    plant src/judge/bad.c '#include "pages/pages.h"'
    finds arrow src/judge/bad.c:2
}
@test "an engine that knows the domain" {
    plant src/mustache/bad.c '#include "model/model.h"'
    finds arrow src/mustache/bad.c:2
}
@test "a library header outside its layer" {
    plant src/pages/bad.c '#include <cmark.h>'
    finds library src/pages/bad.c:2
}
@test "a second hash map" {
    plant src/judge/bad.c '#include <uthash.h>'
    finds library src/judge/bad.c:2
}
@test "printing outside diag and the commands" {
    plant src/judge/bad.c 'static void f(void) { printf("x"); }'
    finds prints src/judge/bad.c:2
}
@test "ending the process in a layer" {
    plant src/pages/bad.c 'static void f(void) { exit(1); }'
    finds prints src/pages/bad.c:2
}
@test "markup in a C string" {
    plant src/pages/bad.c 'static const char *f = "<td class=x>";'
    finds markup src/pages/bad.c:2
}
@test "a function of more than 60 lines" {
    plant src/judge/bad.c "static void f(void)
{
$(yes '    ;' | head -n 61)
}"
    finds size src/judge/bad.c:3
}
@test "a file of more than 400 lines" {
    plant src/judge/bad.c "$(yes '/* line */' | head -n 400)"
    finds size src/judge/bad.c
}
@test "a function of more than 5 parameters" {
    plant src/judge/bad.c 'static int f(int a, int b, int (*c)(int, int), int d,
             int e, int g)
{
    return a;
}'
    finds params src/judge/bad.c:2
}
@test "its declaration" {
    plant src/base/bad.h 'int f(int a, int b, int c, int d, int e, const char *g);'
    finds params src/base/bad.h:2
}
@test "two flags beside each other" {
    plant src/base/bad.h 'void f(int a, bool deep, bool quiet);'
    finds flags src/base/bad.h:2
}
@test "a struct of more than 12 members" {
    plant src/base/bad.h 'struct bad {
    int a, b, c, d, e, f; /* one; two */
    int (*call)(int x, int y);
    VEC(int) list;
    struct {
        int inner, other;
    } part;
    char g[2], h, i, j;
};'
    finds members src/base/bad.h:2
}
@test "five parameters and twelve members are enough" {
    plant src/base/good.h 'int f(int a, int b, int (*c)(int, int), bool d, int e);
#define MANY(a, b, c, d, e, f) f(a, b, c, d, e, f)
struct good {
    int a, b, c, d, e, f, g, h, i, j, k; /* int l, m; */
    struct {
        int inner, other;
    } part;
};'
    run "$lint" "$root"
    echo "$output"
    [ "$status" -eq 0 ]
}
@test "an exception that nothing needs" {
    mkdir -p "$root/src/model"
    plant src/model/model.h 'struct unit {
    int id;
};'
    finds exception 'tests/lint/exceptions: struct src/model/model.h unit'
}
@test "memory outside the arena" {
    plant src/judge/bad.c 'static void *f(void) { return malloc(1); }'
    finds memory src/judge/bad.c:2
}
@test "a jump" {
    plant src/judge/bad.c 'static void f(void) { goto end; end:; }'
    finds jump src/judge/bad.c:2
}
@test "a variable at file scope that can change" {
    plant src/judge/bad.c 'static int counter;'
    finds global src/judge/bad.c:2
}
@test "a file without its licence line" {
    echo 'int x(void);' > "$root/src/base/bad.h"
    finds licence src/base/bad.h:1
}
@test "left-over words" {
    plant src/base/bad.c "/* TO""DO: later */"
    finds words src/base/bad.c:2
}
@test "the project itself" {
    run "$lint" "$BATS_TEST_DIRNAME/../.."
    echo "$output"
    [ "$status" -eq 0 ]
}
