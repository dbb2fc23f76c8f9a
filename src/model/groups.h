/* SPDX-License-Identifier: MIT */
/* groups: the members of groups, listed or chosen by selectors such as level=xa&parent=dn-ubnd.
 * Internal to model/. */
#ifndef MODEL_GROUPS_H
#define MODEL_GROUPS_H

#include "model/cells.h"

/* Reads the cell `members` of a group's row. Parents must be known. */
void groups_read_members(const struct row *row, struct unit *group);

/* By unit: the circle that was found at it, "a → b → a"; empty where none was. In scratch. */
struct circles {
    str *of_parents;
    str *of_members;
};

/* Finds the circles of parents and of members, once the rows are read, and cuts each where it is
 * told (a circle of parents at its smallest id): everything after this may follow either and comes
 * to an end. */
struct circles groups_cut_circles(struct reading *r);

#endif
