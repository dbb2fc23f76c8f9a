/* SPDX-License-Identifier: MIT */
#include "text/icu.h"

#include <stdlib.h>
#include <unicode/uclean.h>

#include "base/oom.h"

static void *must(void *memory)
{
    if (!memory)
        oom_exit();
    return memory;
}

static void *allocate(const void *context, size_t size)
{
    (void)context;
    return must(malloc(size ? size : 1));
}

static void *reallocate(const void *context, void *memory, size_t size)
{
    (void)context;
    return must(realloc(memory, size ? size : 1));
}

static void release(const void *context, void *memory)
{
    (void)context;
    free(memory);
}

void text_icu_begin(void)
{
    UErrorCode error = U_ZERO_ERROR;

    u_setMemoryFunctions(NULL, allocate, reallocate, release, &error);
}
