/* SPDX-License-Identifier: MIT */
/* markup: what HTML says about elements, attributes and schemes by their names, as far as it
 * matters to what may stand in them. Names are given in small letters. */
#ifndef MUSTACHE_MARKUP_H
#define MUSTACHE_MARKUP_H

#include "mustache/context.h"

/* The element's enum context_element; PLAIN if it is nothing special. A script is ELEMENT_SCRIPT
 * until its type says otherwise. */
uint8_t markup_element(str name);
/* The state inside an element, and the name that its end tag has. */
uint8_t markup_inside(uint8_t element);
str markup_name(uint8_t element);

/* The enum context_rule of an attribute. */
uint8_t markup_rule(str name);

/* Whether a URL of this scheme, written out in a template, may go on with any value. */
bool markup_scheme(str name);

#endif
