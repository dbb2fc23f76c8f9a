/* SPDX-License-Identifier: MIT */
/* tree: a sound source tree of which a fuzzer replaces files. One folder for the life of the process; a run puts back what
 * it changed. */
#ifndef TESTS_FUZZ_TREE_H
#define TESTS_FUZZ_TREE_H

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../unit/model/tree_files.h"
#include "publish/sys.h"
#include "publish/tree.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static inline void demand(bool holds)
{
    if (!holds)
        __builtin_trap();
}

static inline void write_file(const char *dir, const char *path, str bytes)
{
    int folder = open(dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

    unlinkat(folder, path, 0);
    demand(folder >= 0 && sys_write_new(folder, path, bytes));
    close(folder);
}

static inline void write_sound(const char *dir, uint32_t i)
{
    write_file(dir, tree_files[i].path, str_of(tree_files[i].text));
}

static char dir_made[64];

static inline void remove_folder(void)
{
    tree_remove(AT_FDCWD, dir_made);
}

static inline const char *sound_tree(void)
{
    if (!dir_made[0]) {
        snprintf(dir_made, sizeof dir_made, "%s/minhbach-fuzz-%d",
                 access("/dev/shm", W_OK) ? "/tmp" : "/dev/shm", (int)getpid());
        demand(mkdir(dir_made, 0700) == 0);
        atexit(remove_folder);
        for (uint32_t i = 0; i < TREE_FILES; i++)
            write_sound(dir_made, i);
    }
    return dir_made;
}

typedef const char *path_fn(uint32_t i);

/* Input: pieces between bytes 0xFF; the first byte of a piece chooses one of `count` files, the rest is its text. A bit for
 * each file that was changed. */
static inline uint32_t change_files(const char *dir, str input, path_fn *path_of, uint32_t count)
{
    uint32_t changed = 0;

    while (input.ptr) {
        str piece = str_cut(&input, (char)0xFF);
        uint32_t i = piece.len ? (uint8_t)piece.ptr[0] % count : 0;

        if (piece.len == 0)
            continue;
        write_file(dir, path_of(i), str_slice(piece, 1, piece.len));
        changed |= 1u << i;
    }
    return changed;
}

#endif
