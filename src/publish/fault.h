/* SPDX-License-Identifier: MIT */
/* fault: why publishing did not happen. Not a diagnostic: nothing is wrong with the input. The
 * first one counts and is printed by the command; all texts stand in one table in fault.c. */
#ifndef PUBLISH_FAULT_H
#define PUBLISH_FAULT_H

#include "base/arena.h"
#include "base/str.h"

enum fault_code {
    FAULT_NONE,
    /* {0} the output folder as given */
    FAULT_NO_PARENT,
    FAULT_OUTPUT_LINK,
    FAULT_OUTPUT_FILE,
    FAULT_OUTPUT_FOREIGN, /* {1} a name that stands in it */
    FAULT_OUTPUT_SOURCE,
    FAULT_OUTPUT_HOME,
    FAULT_OUTPUT_MOUNT,
    FAULT_LOCKED,
    FAULT_KEEP_NAME,  /* {0} the name */
    FAULT_KEEP_CLASH, /* {0} the name */
    FAULT_ADDRESS,    /* {0} the address: a bug, addresses are made by us */
    FAULT_TWICE,      /* {0} the address */
    /* {0} the file or folder, {1} the system's reason */
    FAULT_OPEN,
    FAULT_READ,
    FAULT_WRITE,
    FAULT_FOLDER,
    FAULT_LINK,
    FAULT_SYNC,
    FAULT_SWAP,
    FAULT_SWAPPED_BACK,
    FAULT_UNSURE,
    FAULT_CLEAN,
    FAULT_LOCKING,
    FAULT_COMPRESS,
    FAULT_CODE_COUNT
};

struct fault {
    enum fault_code code; /* FAULT_NONE: all is well */
    int status;           /* the exit status it calls for: 2, 3, 4 or 5 */
    str text[2];          /* [DIAG_VI], [DIAG_EN]: one line each, safe to print */
};

/* Fills *fault unless one stands there already. `errnum` 0 = no system reason. Returns false. */
bool fault_set(struct fault *fault, struct arena *arena, enum fault_code code, str what,
               int errnum);
/* The same with a text of its own as {1}. */
bool fault_set_detail(struct fault *fault, struct arena *arena, enum fault_code code, str what,
                      str detail);

#endif
