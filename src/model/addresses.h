/* SPDX-License-Identifier: MIT */
/* addresses: the first parts of the site's own addresses (contract, section 4), as literals. They
 * stand this low because plans and pages link to them, and a free page must not take one. */
#ifndef MODEL_ADDRESSES_H
#define MODEL_ADDRESSES_H

#define ADDRESS_PLANS "ke-hoach"
#define ADDRESS_INDICATORS "chi-tieu"
#define ADDRESS_UNITS "don-vi"
#define ADDRESS_PERIODS "ky"
#define ADDRESS_TASKS "nhiem-vu"
#define ADDRESS_CORRECTIONS "dinh-chinh"
#define ADDRESS_METHOD "phuong-phap"
#define ADDRESS_GLOSSARY "thuat-ngu"
#define ADDRESS_SEARCH "tim-kiem"
#define ADDRESS_DATA "du-lieu"
#define ADDRESS_FILES "files"
#define ADDRESS_ASSETS "assets"
#define ADDRESS_ATOM "atom.xml"
#define ADDRESS_SITEMAP "sitemap.xml"

#endif
