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
    FAULT_PART_OVER_SITE, /* {0} the output folder */
    FAULT_KEEP_NAME,      /* {0} the name */
    FAULT_KEEP_CLASH,     /* {0} the name */
    FAULT_ADDRESS,        /* {0} the address: a bug, addresses are made by us */
    FAULT_TWICE,          /* {0} the address */
    /* Parts of a site that do not go together; {0} a part's folder */
    FAULT_JOIN_FOLDER,   /* {1} the system's reason */
    FAULT_JOIN_FOREIGN,  /* no manifest that can be read */
    FAULT_JOIN_WHOLE,    /* a whole site */
    FAULT_JOIN_COUNT,    /* {1} "2/7", of another number of parts than the first folder */
    FAULT_JOIN_TWICE,    /* {1} "2/7", which another folder is too */
    FAULT_JOIN_MISSING,  /* {0} "2/7" */
    FAULT_JOIN_MAKER,    /* {1} what differs from the first folder: version, as_of, settings, keep */
    FAULT_JOIN_INPUT,    /* {1} the input that was another one */
    FAULT_JOIN_OVERLAP,  /* {1} a file that another part has, too */
    FAULT_JOIN_FILE,     /* {1} a file that is not as the part's manifest says */
    FAULT_JOIN_STRANGER, /* {1} a file that the part's manifest does not name */
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
    int status;           /* the exit status it calls for: 1 (parts only), 2, 3, 4 or 5 */
    str text[2];          /* [DIAG_VI], [DIAG_EN]: one line each, safe to print */
};

/* Fills *fault unless one stands there already. `errnum` 0 = no system reason. Returns false. */
bool fault_set(struct fault *fault, struct arena *arena, enum fault_code code, str what,
               int errnum);
/* The same with a text of its own as {1}. */
bool fault_set_detail(struct fault *fault, struct arena *arena, enum fault_code code, str what,
                      str detail);

#endif
