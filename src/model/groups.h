/* SPDX-License-Identifier: MIT */
/* groups: the members of groups, listed or chosen by selectors such as level=xa&parent=dn-ubnd.
 * Internal to model/. */
#ifndef MODEL_GROUPS_H
#define MODEL_GROUPS_H

#include "model/cells.h"

/* Reads the cell `members` of a group's row. Parents must be known. */
void groups_read_members(const struct row *row, struct unit *group);

/* Reports a circle that the row's unit closes, once: at the row of its smallest id. */
void groups_check_parent(const struct row *row, struct unit *unit);
void groups_check_members(const struct row *row, struct unit *unit);

#endif
