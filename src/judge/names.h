/* SPDX-License-Identifier: MIT */
/* names: the statuses as the open data spells them ("not_met"). */
#ifndef JUDGE_NAMES_H
#define JUDGE_NAMES_H

#include "judge/judge.h"

/* "" for STATUS_NO_CELL. */
str judge_status_name(enum status status);
/* STATUS_NO_CELL if it is none. */
enum status judge_status_named(str name);

#endif
