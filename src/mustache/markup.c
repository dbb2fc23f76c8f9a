/* SPDX-License-Identifier: MIT */
#include "mustache/markup.h"

/* Elements whose insides are no ordinary text. */
static const struct {
    str name;
    uint8_t state; /* inside it */
} elements[] = {
    [ELEMENT_PLAIN] = {S_INIT(""), AT_TEXT},
    [ELEMENT_PRAGMA] = {S_INIT(""), AT_TEXT},
    [ELEMENT_SCRIPT] = {S_INIT("script"), AT_RAW},
    [ELEMENT_DATA] = {S_INIT("script"), AT_JSON},
    [ELEMENT_STYLE] = {S_INIT("style"), AT_RAW},
    [ELEMENT_TITLE] = {S_INIT("title"), AT_ESCAPABLE},
    [ELEMENT_TEXTAREA] = {S_INIT("textarea"), AT_ESCAPABLE},
    [ELEMENT_IFRAME] = {S_INIT("iframe"), AT_RAW},
    [ELEMENT_XMP] = {S_INIT("xmp"), AT_RAW},
    [ELEMENT_NOEMBED] = {S_INIT("noembed"), AT_RAW},
    [ELEMENT_NOFRAMES] = {S_INIT("noframes"), AT_RAW},
};

/* Attributes whose values browsers take as more than text. Those that begin with "on" are code. */
static const struct {
    str name;
    uint8_t rule;
} attributes[] = {
    {S_INIT("href"), RULE_URL},          {S_INIT("src"), RULE_URL},
    {S_INIT("action"), RULE_URL},        {S_INIT("formaction"), RULE_URL},
    {S_INIT("poster"), RULE_URL},        {S_INIT("cite"), RULE_URL},
    {S_INIT("data"), RULE_URL},          {S_INIT("background"), RULE_URL},
    {S_INIT("longdesc"), RULE_URL},      {S_INIT("manifest"), RULE_URL},
    {S_INIT("ping"), RULE_URL},          {S_INIT("srcset"), RULE_URL},
    {S_INIT("imagesrcset"), RULE_URL},   {S_INIT("xlink:href"), RULE_URL},
    {S_INIT("classid"), RULE_URL},       {S_INIT("codebase"), RULE_URL},
    {S_INIT("profile"), RULE_URL},       {S_INIT("style"), RULE_STYLE},
    {S_INIT("srcdoc"), RULE_MARKUP},     {S_INIT("type"), RULE_TYPE},
    {S_INIT("http-equiv"), RULE_MARKUP},
};

/* The scheme of a URL that may be written out before a value. */
static const str schemes[] = {S_INIT("http"), S_INIT("https"), S_INIT("mailto"), S_INIT("tel")};

enum {
    ELEMENTS = sizeof elements / sizeof *elements,
    ATTRIBUTES = sizeof attributes / sizeof *attributes,
    SCHEMES = sizeof schemes / sizeof *schemes
};

uint8_t markup_element(str name)
{
    for (int i = 0; i < ELEMENTS; i++)
        if (i != ELEMENT_DATA && elements[i].name.len && str_eq(elements[i].name, name))
            return (uint8_t)i;
    return ELEMENT_PLAIN;
}

uint8_t markup_inside(uint8_t element)
{
    return elements[element].state;
}

str markup_name(uint8_t element)
{
    return elements[element].name;
}

uint8_t markup_rule(str name)
{
    if (name.len > 2 && str_starts(name, S("on")))
        return RULE_HANDLER;
    for (int i = 0; i < ATTRIBUTES; i++)
        if (str_eq(attributes[i].name, name))
            return attributes[i].rule;
    return RULE_PLAIN;
}

bool markup_scheme(str name)
{
    for (int i = 0; i < SCHEMES; i++)
        if (str_eq(schemes[i], name))
            return true;
    return false;
}
