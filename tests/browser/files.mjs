// SPDX-License-Identifier: MIT
// Checks that need no browser: links and anchors, markup, weights, the search index.
import path from "node:path";
import {gzipSync} from "node:zlib";
import {readFile} from "node:fs/promises";
import {HtmlValidate} from "html-validate";
import {attributes} from "./site.mjs";
import {check} from "./tap.mjs";

const KB = 1024;
// Every href, src and canonical that stays on the site leads to a file, and its anchor to an id.
function brokenLinks(pages, files, base) {
    const known = new Set(files);
    const ids = new Map(pages.map(page => [page.file, new Set(attributes(page.text, "id"))]));
    const faults = [];
    let links = 0;
    for (const page of pages)
        for (const href of [...attributes(page.text, "href"), ...attributes(page.text, "src")]) {
            if (/^(mailto|tel|data):/.test(href)) continue;
            const url = new URL(href, base + page.address.slice(1));
            if (!url.href.startsWith(base)) continue;
            const name = decodeURIComponent(url.href.slice(base.length).replace(/[?#].*$/, ""));
            const file = name === "" || name.endsWith("/") ? name + "index.html" : name;
            const anchor = decodeURIComponent(url.hash.slice(1));
            links++;
            if (!known.has(file)) faults.push(`${page.file}: ${href}`);
            else if (anchor && ids.has(file) && !ids.get(file).has(anchor)) faults.push(`${page.file}: ${href} (no such id)`);
        }
    return links > 100 ? faults : [...faults, `only ${links} links were found: the crawler is broken`];
}

function doubleIds(pages) {
    return pages.flatMap(page => {
        const ids = attributes(page.text, "id");
        return ids.filter((id, at) => ids.indexOf(id) !== at).map(id => `${page.file}: id="${id}" twice`);
    });
}

const RULES = {
    extends: ["html-validate:recommended"],
    rules: {
        "no-trailing-whitespace": "off", "long-title": "off", "attribute-boolean-style": "off", "void-style": "off",
        "tel-non-breaking": "off", "doctype-style": "off", "script-type": "off",
        "valid-id": ["error", {relaxed: true}],
        // role="status" and role="search" on p and form are the widest supported form
        "prefer-native-element": ["error", {exclude: ["status", "img", "search", "region"]}],
        // the regions that scroll must be reachable by keyboard
        "no-redundant-role": "error",
    },
};

async function markup(pages) {
    const validator = new HtmlValidate(RULES);
    const faults = [];
    for (const page of pages) {
        const report = await validator.validateString(page.text, page.file);
        for (const result of report.results)
            for (const message of result.messages)
                faults.push(`${page.file}:${message.line}:${message.column} ${message.ruleId}: ${message.message}`);
    }
    return faults;
}

// What a first visit loads: the page, its stylesheet and its script, compressed as a plain host does it.
async function weights(root, pages, files) {
    const faults = [];
    const scripts = files.filter(file => file.endsWith(".js"));
    let bytes = 0, shared = 0;
    for (const file of files.filter(name => /\.(css|js)$/.test(name)))
        shared += gzipSync(await readFile(path.join(root, file))).length;
    for (const page of pages) {
        const size = gzipSync(page.text).length + shared;
        if (size >= 60 * KB) faults.push(`${page.file}: ${size} bytes compressed, with style and script`);
    }
    for (const file of scripts) bytes += (await readFile(path.join(root, file))).length;
    if (bytes >= 15 * KB) faults.push(`scripts: ${bytes} bytes`);
    for (const file of files.filter(name => name.endsWith(".css"))) {
        const size = (await readFile(path.join(root, file))).length;
        if (size >= 30 * KB) faults.push(`${file}: ${size} bytes`);
    }
    return faults;
}

// Each entry leads somewhere, each word to an entry, and no file is more than a phone likes.
async function searchIndex(root, pages, files) {
    const faults = [];
    const read = async name => JSON.parse(await readFile(path.join(root, name), "utf8"));
    const directory = await read("tim-kiem/muc-luc.json");
    const known = new Map(pages.map(page => [page.address.slice(1), page]));
    let entries = 0;
    for (let n = 0; files.includes(`tim-kiem/muc/${n}.json`); n++) {
        const shelf = await read(`tim-kiem/muc/${n}.json`);
        entries += shelf.length;
        for (const [, title, , address] of shelf) {
            const [where, anchor] = address.split("#");
            const page = known.get(where);
            if (!title) faults.push(`${address}: no title`);
            if (!page) faults.push(`${address}: no such page`);
            else if (anchor && !page.text.includes(`id="${anchor}"`)) faults.push(`${address}: no such anchor`);
        }
    }
    for (let n = 0; n < directory.words.length; n++) {
        const text = await readFile(path.join(root, `tim-kiem/tu/${n}.json`), "utf8");
        if (text.length > 16 * KB) faults.push(`tim-kiem/tu/${n}.json: ${text.length} bytes`);
        const words = JSON.parse(text);
        if (words[0][0] !== directory.words[n]) faults.push(`tim-kiem/tu/${n}.json begins with ${words[0][0]}`);
    }
    if (entries < 10) faults.push(`only ${entries} entries`);
    return faults;
}

export async function checkFiles(root, pages, files) {
    const home = pages.find(page => page.file === "index.html");
    const base = attributes(home.text, "href").find(href => /^https?:/.test(href));
    await check("every internal link and anchor resolves", () => brokenLinks(pages, files, base));
    await check("no id stands twice on a page", () => doubleIds(pages));
    await check(`html-validate finds nothing in ${pages.length} pages`, () => markup(pages));
    await check("pages are under 60 KB compressed, scripts under 15 KB, the stylesheet under 30 KB",
        () => weights(root, pages, files));
    await check("the search index agrees with the pages", () => searchIndex(root, pages, files));
}
