/* SPDX-License-Identifier: MIT */
/* units: data/units.csv -> units, their names, parents, children and members. Internal to model/.
 */
#ifndef MODEL_UNITS_H
#define MODEL_UNITS_H

#include "model/reading.h"

/* Reads the table; fills r->units. */
void units_read(struct reading *r);

/* Those who stand behind a list of units: a group's members and theirs (a group without members
 * stands for itself), each once, sorted; external ones owe nothing and are left out. */
struct indexes units_expand(struct reading *r, struct indexes named);

/* False after reporting each external unit of the list: it cannot owe anything. */
bool units_can_owe(struct reading *r, struct place at, struct indexes named);

#endif
