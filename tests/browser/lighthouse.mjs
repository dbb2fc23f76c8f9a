// SPDX-License-Identifier: MIT
// Lighthouse on the pages that people come to first, as on a phone with a slow line (its simulated throttling): 99 and over in
// every category. The machine's own noise gets two more tries; the best of each category counts.
import path from "node:path";
import {writeFile} from "node:fs/promises";
import lighthouse from "lighthouse";
import {launch} from "chrome-launcher";
import {check} from "./tap.mjs";

const KINDS = ["trang-chu", "mot-ke-hoach", "mot-ky", "mot-don-vi"];
const WANTED = 99;
const TRIES = 3;

async function measure(port, url, categories) {
    const {lhr} = await lighthouse(url, {port, logLevel: "silent", output: "json", onlyCategories: categories});
    if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
    return lhr;
}

// What kept a category from 100: the audits that weigh something and did not pass.
const reasons = (lhr, category) => category.auditRefs.map(({id, weight}) => ({...lhr.audits[id], weight}))
    .filter(audit => audit.weight > 0 && audit.score !== null && audit.score < 1)
    .map(audit => `${audit.id} ${audit.displayValue || audit.score}`).join("; ");

async function scores(port, url, page, shots) {
    const best = new Map();
    let open; // all categories at first
    for (let n = 0; n < TRIES && (!open || open.length); n++) {
        const lhr = await measure(port, url, open);
        if (!open) await writeFile(path.join(shots, `lighthouse-${page.kind}.json`), JSON.stringify(lhr));
        for (const [name, category] of Object.entries(lhr.categories)) {
            const score = Math.round(category.score * 100);
            if (!best.has(name) || best.get(name).score < score) best.set(name, {score, why: reasons(lhr, category)});
        }
        open = [...best].filter(([, {score}]) => score < WANTED).map(([name]) => name);
    }
    console.log(`# ${page.address}: ${[...best].map(([name, {score}]) => `${name} ${score}`).join(", ")}`);
    const faults = [...best].filter(([, {score}]) => score < WANTED).map(([name, {score, why}]) => `${name} ${score}: ${why}`);
    return best.size === 4 ? faults : [...faults, `only ${[...best.keys()]} were measured`];
}

export async function checkLighthouse(executablePath, origin, pages, shots) {
    const chrome = await launch({chromePath: executablePath, logLevel: "silent",
        chromeFlags: ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage"]});
    try {
        for (const kind of KINDS) {
            const page = pages.find(one => one.kind === kind);
            await check(`Lighthouse ${WANTED} and over in every category: ${page ? page.address : kind}`,
                () => scores(chrome.port, origin + page.address, page, shots));
        }
    } finally {
        chrome.kill();
    }
}
