// SPDX-License-Identifier: MIT
// What there is in a built site: its files, and one page of each type.
import path from "node:path";
import {readdir, readFile} from "node:fs/promises";

// What markup that vnu has found well-formed says, without a parser.
export const decode = text => text.replace(/&#x27;|&#39;/g, "'").replace(/&quot;/g, '"').replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">").replace(/&amp;/g, "&");

export function attributes(text, name) {
    return [...text.matchAll(new RegExp(`[\\s"']${name}="([^"]*)"`, "g"))].map(match => decode(match[1]));
}

export async function filesOf(root, folder = "") {
    const entries = await readdir(path.join(root, folder), {withFileTypes: true});
    const files = await Promise.all(entries.map(entry => {
        const name = folder ? `${folder}/${entry.name}` : entry.name;
        return entry.isDirectory() ? filesOf(root, name) : [name];
    }));
    return files.flat().sort();
}

const address = file => "/" + file.replace(/index\.html$/, "");

// The largest page of each type: what is hard shows there first. The last pattern that fits counts.
const KINDS = [
    ["trang-tu-do", /^[^/]+\/index\.html$/],
    ["trang-chu", /^index\.html$/], ["khong-co", /^404\.html$/],
    ["ky", /^ky\/index\.html$/], ["mot-ky", /^ky\/[^/]+\/index\.html$/], ["ky-rieng", /^ky\/[^/]+\/[^/]+\/index\.html$/],
    ["bao-cao", /^ky\/.*bao-cao(\/[^/]+)?\/index\.html$/], ["bao-cao-don-vi", /^ky\/\d[^/]*\/bao-cao\/[^/]+\/[^/]+\/index\.html$/],
    ["ke-hoach", /^ke-hoach\/index\.html$/], ["mot-ke-hoach", /^ke-hoach\/[^/]+\/index\.html$/],
    ["chi-tieu", /^chi-tieu\/index\.html$/], ["mot-chi-tieu", /^chi-tieu\/[^/]+\/index\.html$/],
    ["don-vi", /^don-vi\/index\.html$/], ["mot-don-vi", /^don-vi\/[^/]+\/index\.html$/],
    ["nhiem-vu", /^nhiem-vu\/index\.html$/], ["nhiem-vu-ke-hoach", /^nhiem-vu\/[^/]+\/index\.html$/],
    ["dinh-chinh", /^dinh-chinh\/index\.html$/], ["phuong-phap", /^phuong-phap\/index\.html$/],
    ["thuat-ngu", /^thuat-ngu\/index\.html$/], ["tim-kiem", /^tim-kiem\/index\.html$/], ["du-lieu", /^du-lieu\/index\.html$/],
];

export async function pagesOf(root, files) {
    const pages = [];
    for (const file of files.filter(name => name.endsWith(".html"))) {
        const kind = KINDS.filter(([, pattern]) => pattern.test(file)).pop();
        const text = await readFile(path.join(root, file), "utf8");
        pages.push({file, text, address: address(file), kind: kind ? kind[0] : "khac"});
    }
    return pages;
}

export const typesMissing = pages => KINDS.map(([kind]) => kind).filter(kind => !pages.some(page => page.kind === kind));

export function oneOfEach(pages) {
    const best = new Map();
    for (const page of pages)
        if (!best.has(page.kind) || best.get(page.kind).text.length < page.text.length) best.set(page.kind, page);
    return [...best.values()].sort((a, b) => a.kind < b.kind ? -1 : 1);
}
