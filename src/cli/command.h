/* SPDX-License-Identifier: MIT */
/* The commands: one file each, one table (main.c prints it and dispatches). A command gets argv
 * with its own name first, parses with argp, returns the exit status. */
#ifndef CLI_COMMAND_H
#define CLI_COMMAND_H

/* Fixed by the contract, section 1: scripts and CI jobs rest on them. */
enum exit_status {
    EXIT_FINE = 0,
    EXIT_INPUT = 1,  /* the input has errors; nothing was published */
    EXIT_USAGE = 2,  /* wrong usage or configuration */
    EXIT_SYSTEM = 3, /* I/O, memory */
    EXIT_LOCKED = 4, /* another build holds this output */
    EXIT_BUG = 5
};

/* A row of the table in main.c. */
struct command {
    const char *name;
    const char *summary;
    int (*run)(int argc, char **argv);
};

int cli_build(int argc, char **argv);
int cli_check(int argc, char **argv);
int cli_serve(int argc, char **argv);
int cli_new(int argc, char **argv);
int cli_why(int argc, char **argv);
int cli_diff(int argc, char **argv);
int cli_verify(int argc, char **argv);
int cli_join(int argc, char **argv);
int cli_render(int argc, char **argv);

#endif
