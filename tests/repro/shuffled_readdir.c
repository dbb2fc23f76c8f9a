/* SPDX-License-Identifier: MIT */
/* A library to preload: folders list their entries in another order, one that SHUFFLE (a number)
 * chooses; file systems have an order of their own that a test cannot set. */
#include <dirent.h>
#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

enum { FOLDERS = 64 };

static struct listing {
    DIR *folder; /* NULL: free */
    struct dirent *entries;
    size_t count, next;
} listings[FOLDERS];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static struct listing *find(DIR *folder)
{
    for (int i = 0; i < FOLDERS; i++)
        if (listings[i].folder == folder)
            return &listings[i];
    return NULL;
}

static void shuffle(struct listing *listing, unsigned seed)
{
    for (size_t i = listing->count; i > 1; i--) {
        size_t j = (size_t)rand_r(&seed) % i;
        struct dirent held = listing->entries[i - 1];

        listing->entries[i - 1] = listing->entries[j];
        listing->entries[j] = held;
    }
}

static void fill(struct listing *listing, DIR *folder)
{
    struct dirent *(*real)(DIR *) = (struct dirent * (*)(DIR *)) dlsym(RTLD_NEXT, "readdir");
    const char *seed = getenv("SHUFFLE");
    struct dirent *entry;

    *listing = (struct listing){.folder = folder};
    while ((entry = real(folder))) {
        listing->entries =
            realloc(listing->entries, (listing->count + 1) * sizeof *listing->entries);
        if (!listing->entries)
            abort();
        memcpy(&listing->entries[listing->count++], entry, entry->d_reclen);
    }
    shuffle(listing, seed ? (unsigned)atoi(seed) : 1);
}

struct dirent *readdir(DIR *folder)
{
    struct listing *listing;
    struct dirent *entry = NULL;

    pthread_mutex_lock(&lock);
    listing = find(folder);
    if (!listing && (listing = find(NULL)))
        fill(listing, folder);
    if (!listing)
        abort();
    if (listing->next < listing->count)
        entry = &listing->entries[listing->next++];
    pthread_mutex_unlock(&lock);
    return entry;
}

static void drop(DIR *folder)
{
    struct listing *listing;

    pthread_mutex_lock(&lock);
    listing = find(folder);
    if (listing) {
        free(listing->entries);
        *listing = (struct listing){0};
    }
    pthread_mutex_unlock(&lock);
}

int closedir(DIR *folder)
{
    drop(folder);
    return ((int (*)(DIR *))dlsym(RTLD_NEXT, "closedir"))(folder);
}

void rewinddir(DIR *folder)
{
    drop(folder);
    ((void (*)(DIR *))dlsym(RTLD_NEXT, "rewinddir"))(folder);
}
