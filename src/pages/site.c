/* SPDX-License-Identifier: MIT */
#include "pages/site.h"

#include "judge/pool.h"
#include "pages/cells.h"
#include "pages/frame.h"
#include "pages/lookups.h"
#include "pages/pages.h"
#include "pages/search.h"
#include "pages/summaries.h"
