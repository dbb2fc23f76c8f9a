/* SPDX-License-Identifier: MIT */
/* floor build SOURCE LIST OUT THREADS: the least that any builder of this site must do. Reads every
 * file of SOURCE, runs cmark on every plan, and writes the files of LIST ("size path" a line, what
 * `minhbach` wrote) with bytes that stand ready.
 * floor stat SOURCE LIST OUT: the least that any builder must do to know that nothing has changed:
 * asks for size and time of every file in SOURCE and OUT. */
#include <cmark.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MOST_THREADS = 64, PATH_BYTES = 4096 };

struct job {
    char *path;
    size_t size; /* to write; of inputs unused */
    int input;
};

static struct {
    struct job *at;
    size_t len, cap, largest;
    char *ready;
    atomic_size_t next;
} all;

static void fail(const char *path)
{
    perror(path);
    exit(3);
}

static void add(const char *path, size_t size, int input)
{
    if (all.len == all.cap) {
        all.cap = all.cap ? 2 * all.cap : 1024;
        all.at = realloc(all.at, all.cap * sizeof *all.at);
    }
    all.at[all.len++] = (struct job){strdup(path), size, input};
    if (size > all.largest)
        all.largest = size;
}

static int see(const char *path, const struct stat *stat, int kind, struct FTW *ftw)
{
    (void)stat, (void)ftw;
    if (kind == FTW_F)
        add(path, 0, 1);
    return 0;
}

static void make_folders(char *path)
{
    for (char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
        *slash = 0;
        if (mkdir(path, 0755) != 0 && errno != EEXIST)
            fail(path);
        *slash = '/';
    }
}

static void read_list(const char *list, const char *out, int folders)
{
    FILE *in = fopen(list, "r");
    char name[PATH_BYTES], path[2 * PATH_BYTES];
    size_t size;

    if (!in)
        fail(list);
    while (fscanf(in, "%zu %4095s", &size, name) == 2) {
        snprintf(path, sizeof path, "%s/%s", out, name);
        if (folders)
            make_folders(path);
        add(path, size, 0);
    }
    fclose(in);
}

static void take_in(const struct job *job)
{
    int fd = open(job->path, O_RDONLY);
    struct stat stat;
    char *text, *html, *body;

    if (fd < 0 || fstat(fd, &stat) != 0)
        fail(job->path);
    text = malloc((size_t)stat.st_size + 1);
    if (read(fd, text, (size_t)stat.st_size) != stat.st_size)
        fail(job->path);
    close(fd);
    text[stat.st_size] = 0;
    if (strstr(job->path, ".md")) {
        body = strstr(text, "\n---\n");
        body = body ? body + 5 : text;
        html = cmark_markdown_to_html(body, strlen(body), CMARK_OPT_DEFAULT);
        free(html);
    }
    free(text);
}

static void put_out(const struct job *job)
{
    int fd = open(job->path, O_WRONLY | O_CREAT | O_TRUNC, 0644);

    if (fd < 0 || write(fd, all.ready, job->size) != (ssize_t)job->size || close(fd) != 0)
        fail(job->path);
}

static void *work(void *unused)
{
    size_t i;

    while ((i = atomic_fetch_add(&all.next, 1)) < all.len) {
        if (all.at[i].input)
            take_in(&all.at[i]);
        else
            put_out(&all.at[i]);
    }
    return unused;
}

static int stat_all(void)
{
    struct stat stat;

    for (size_t i = 0; i < all.len; i++)
        if (lstat(all.at[i].path, &stat) != 0)
            fail(all.at[i].path);
    return 0;
}

int main(int argc, char **argv)
{
    pthread_t threads[MOST_THREADS];
    int count, stat_only = argc > 4 && strcmp(argv[1], "stat") == 0;

    if (argc < 5)
        return 2;
    if (nftw(argv[2], see, 32, FTW_PHYS) != 0)
        fail(argv[2]);
    read_list(argv[3], argv[4], !stat_only);
    if (stat_only)
        return stat_all();
    count = argc > 5 ? atoi(argv[5]) : 1;
    all.ready = malloc(all.largest + 1);
    memset(all.ready, 'x', all.largest + 1);
    for (int i = 1; i < count && i < MOST_THREADS; i++)
        pthread_create(&threads[i], NULL, work, NULL);
    work(NULL);
    for (int i = 1; i < count && i < MOST_THREADS; i++)
        pthread_join(threads[i], NULL);
    return 0;
}
