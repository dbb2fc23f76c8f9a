/* SPDX-License-Identifier: MIT */
/* records: the small tables: reports.csv, corrections.csv, glossary.csv. Internal to model/. */
#ifndef MODEL_RECORDS_H
#define MODEL_RECORDS_H

#include "model/reading.h"

/* Before the plans: their texts mark up the terms. */
void records_glossary(struct reading *r);
/* Periods must be in the model. */
void records_reports(struct reading *r);
/* Results too: the latest `now` must agree with them. */
void records_corrections(struct reading *r);

#endif
