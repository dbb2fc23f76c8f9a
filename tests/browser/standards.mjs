// SPDX-License-Identifier: MIT
// What machines read of the site: markup by vnu, feed and sitemap by RELAX NG, what each page says of itself in its head,
// JSON-LD, robots.txt, 404.
import assert from "node:assert/strict";
import path from "node:path";
import {mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {createHash} from "node:crypto";
import {tmpdir} from "node:os";
import {fileURLToPath} from "node:url";
import {jing, vnu} from "./java.mjs";
import {attributes, decode} from "./site.mjs";
import {check} from "./tap.mjs";

const grammar = name => fileURLToPath(new URL(name, import.meta.url));
const all = (text, pattern) => [...text.matchAll(pattern)].map(match => decode(match[1]));

// ---- the checkers themselves: each must see a planted fault ----

const PLANTED = {
    "page.html": "<!DOCTYPE html><html lang=vi><title>x</title><p id=a><p id=a><img src=x>",
    "style.css": "p{colour:red}",
    "atom.xml": '<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><id>no-iri</id><updated>today</updated></feed>',
    "sitemap.xml": '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>/relative/</loc></url></urlset>',
};

async function plantedFaults() {
    const folder = await mkdtemp(path.join(tmpdir(), "planted-"));
    const at = name => path.join(folder, name);
    try {
        for (const [name, text] of Object.entries(PLANTED)) await writeFile(at(name), text);
        const found = (await vnu(folder)).join("\n");
        for (const wanted of [/Duplicate ID/, /“img” element must have an “alt”/, /“colour” doesn't exist/])
            assert.match(found, wanted);
        const feed = (await jing(grammar("atom.rnc"), at("atom.xml"))).join("\n");
        for (const wanted of [/“no-iri”/, /“today”/, /“author”/]) assert.match(feed, wanted);
        assert.match((await jing(grammar("sitemap.rnc"), at("sitemap.xml"))).join("\n"), /“\/relative\/”/);
    } finally {
        await rm(folder, {recursive: true});
    }
}

// ---- feed, sitemap, robots ----

// What the grammar cannot say: a page behind every entry, no id twice, newest first.
async function feed(root, base, files) {
    const faults = await jing(grammar("atom.rnc"), path.join(root, "atom.xml"));
    const text = await readFile(path.join(root, "atom.xml"), "utf8");
    const entries = text.split("<entry>").slice(1);
    const ids = entries.map(entry => all(entry, /<id>([^<]*)/g)[0]);
    const days = entries.map(entry => all(entry, /<updated>([^<]*)/g)[0]);
    if (!entries.length) faults.push("no entry");
    if (!text.includes(`<link rel="self" type="application/atom+xml" href="${base}atom.xml"/>`)) faults.push("no link to itself");
    if (new Set(ids).size !== ids.length) faults.push("an id stands twice");
    if (days.some((day, at) => at && day > days[at - 1])) faults.push("not newest first");
    if (all(text, /<updated>([^<]*)/g)[0] !== days[0]) faults.push("the feed is not as new as its newest entry");
    for (const [at, entry] of entries.entries()) {
        const [href] = all(entry, /<link rel="alternate" type="text\/html" href="([^"]*)"/g);
        if (!href || !leads(href, base, files)) faults.push(`${ids[at]}: leads nowhere: ${href}`);
    }
    return faults;
}

function leads(href, base, files) {
    if (!href.startsWith(base)) return false;
    const name = decodeURIComponent(href.slice(base.length).replace(/[?#].*$/, ""));
    return files.has(name === "" || name.endsWith("/") ? name + "index.html" : name);
}

// All pages that may be indexed, each once, and nothing else.
async function sitemap(root, pages) {
    const faults = await jing(grammar("sitemap.rnc"), path.join(root, "sitemap.xml"));
    const listed = all(await readFile(path.join(root, "sitemap.xml"), "utf8"), /<loc>([^<]*)/g);
    const wanted = new Set(pages.flatMap(page => canonical(page)));
    if (new Set(listed).size !== listed.length) faults.push("an address stands twice");
    if (listed.length > 50000) faults.push(`${listed.length} addresses: 50,000 are allowed`);
    faults.push(...listed.filter(url => !wanted.has(url)).map(url => `${url}: no page says that this is its address`));
    faults.push(...[...wanted].filter(url => !listed.includes(url)).map(url => `${url} is missing`));
    return faults;
}

async function robots(root, base) {
    const lines = (await readFile(path.join(root, "robots.txt"), "utf8")).split("\n");
    assert.ok(lines.includes("User-agent: *"));
    assert.ok(lines.includes(`Sitemap: ${base}sitemap.xml`));
    assert.ok(!lines.some(line => /^Disallow: *\S/.test(line)), "nothing is hidden");
}

// ---- heads ----

const canonical = page => all(page.text, /<link rel="canonical" href="([^"]*)">/g);
const meta = (page, key) => all(page.text, new RegExp(`<meta (?:name|property|http-equiv)="${key}" content="([^"]*)">`, "g"));

function head(page, base) {
    const faults = [];
    const say = (good, what) => good || faults.push(`${page.file}: ${what}`);
    const titles = all(page.text.split("</head>")[0], /<title>([^<]*)<\/title>/g);
    const url = page.file === "404.html" ? [] : [base + page.address.slice(1)];
    const missing = page.file === "404.html";
    say(titles.length === 1 && titles[0].trim(), `title: ${titles}`);
    say(meta(page, "description").length === 1 && meta(page, "description")[0].trim(), "no description");
    say(String(canonical(page)) === String(url), `canonical: ${canonical(page)}, not ${url}`);
    say(missing === meta(page, "robots").includes("noindex"), "noindex is for 404.html alone");
    for (const key of ["og:type", "og:title", "og:description", "og:url", "og:site_name"])
        say(meta(page, key).length === 1 && meta(page, key)[0].trim(), `${key}: ${meta(page, key)}`);
    say(missing || meta(page, "og:url")[0] === url[0], `og:url: ${meta(page, "og:url")}`);
    const [policy = ""] = meta(page, "Content-Security-Policy");
    say(policy.startsWith("default-src 'none';") && !/unsafe|\*|https?:/.test(policy), `policy: ${policy}`);
    say(!/<[a-z][^>]* style=|<style|<script>|<[a-z][^>]* on[a-z]+="/.test(page.text), "a style or script in the page");
    return faults;
}

function titlesTwice(pages) {
    const seen = new Map();
    for (const page of pages) {
        const [title] = all(page.text, /<title>([^<]*)<\/title>/g);
        seen.set(title, [...seen.get(title) || [], page.file]);
    }
    return [...seen].filter(([, files]) => files.length > 1).map(([title, files]) => `“${title}”: ${files.slice(0, 4).join(", ")}`);
}

// ---- JSON-LD ----

const data = page => all(page.text, /<script type="application\/ld\+json">([^]*?)<\/script>/g).map(JSON.parse);

function crumbs(page, base, files) {
    const lists = data(page).filter(one => one["@type"] === "BreadcrumbList");
    const wanted = page.file === "index.html" ? 0 : 1;
    const faults = lists.length === wanted ? [] : [`${lists.length} BreadcrumbLists`];
    for (const {"@context": context, itemListElement: items} of lists) {
        if (context !== "https://schema.org" || items.length < 2) faults.push(JSON.stringify(items));
        items.forEach((item, at) => {
            const last = at + 1 === items.length;
            if (item["@type"] !== "ListItem" || item.position !== at + 1 || !item.name) faults.push(JSON.stringify(item));
            if (!last && !leads(item.item || "", base, files)) faults.push(`leads nowhere: ${item.item}`);
        });
    }
    return faults.map(fault => `${page.file}: ${fault}`);
}

// What schema.org and the search engines ask of a data set; every file with its true hash.
async function dataset(root, page, base, files) {
    const [one] = data(page).filter(item => item["@type"] === "Dataset");
    assert.equal(one["@context"], "https://schema.org");
    for (const key of ["name", "description", "url", "license", "dateModified", "inLanguage"]) assert.ok(one[key], key);
    assert.ok(one.description.length >= 50 && one.description.length <= 5000, `description: ${one.description.length} characters`);
    assert.match(one.dateModified, /^\d{4}-\d\d-\d\d$/);
    assert.equal(one.creator["@type"], "Organization");
    assert.ok(one.creator.name);
    assert.equal(one.url, base + "du-lieu/");
    assert.ok(one.distribution.length > 10);
    for (const file of one.distribution) {
        assert.equal(file["@type"], "DataDownload");
        assert.equal(file.encodingFormat, "text/csv");
        assert.ok(leads(file.contentUrl, base, files), file.contentUrl);
        const bytes = await readFile(path.join(root, file.contentUrl.slice(base.length)));
        assert.equal(file.sha256, createHash("sha256").update(bytes).digest("hex"), file.contentUrl);
    }
}

export function startVnu(root) {
    const running = vnu(root);
    running.catch(() => {}); // told when it is asked for
    return running;
}

export async function checkStandards(root, pages, files, markup) {
    const home = pages.find(page => page.file === "index.html");
    const [base] = canonical(home);
    const known = new Set(files);
    await check("vnu and jing see planted faults", plantedFaults);
    await check(`vnu finds no error in ${pages.length} pages and the stylesheet`, () => markup);
    await check("atom.xml is a feed by RFC 4287 (jing)", () => feed(root, base, known));
    await check("sitemap.xml lists every page and nothing else (jing)", () => sitemap(root, pages));
    await check("robots.txt", () => robots(root, base));
    await check("title, description, canonical, Open Graph and policy on every page", () => pages.flatMap(page => head(page, base)));
    await check("no two pages have one title", () => titlesTwice(pages));
    await check("BreadcrumbList on every page but the first", () => pages.flatMap(page => crumbs(page, base, known)));
    await check("schema.org Dataset", () => dataset(root, pages.find(page => page.file === "du-lieu/index.html"), base, known));
    await check("icon, feed and stylesheet are linked", () => pages.filter(page =>
        attributes(page.text, "rel").filter(rel => ["icon", "stylesheet", "alternate"].includes(rel)).length !== 3).map(page => page.file));
}
