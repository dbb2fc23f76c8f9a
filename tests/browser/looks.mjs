// SPDX-License-Identifier: MIT
// Each page type in each width, scheme and on paper, with and without script: axe, console, foreign requests, sideways scroll.
// With SHOTS=1 also a picture of each.
import path from "node:path";
import {createRequire} from "node:module";
import {readFile} from "node:fs/promises";
import {typesMissing} from "./site.mjs";
import {check} from "./tap.mjs";

const axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const WIDTHS = [360, 1280];
const NARROWEST = 320; // what WCAG 2.2 asks of reflow
const COLOURS = ["color-contrast", "link-in-text-block"]; // what axe asks of colours
const MODES = [{name: "light", colorScheme: "light"}, {name: "dark", colorScheme: "dark"}, {name: "print", media: "print"}];

function watch(page, origin) {
    const faults = [];
    page.on("console", message => {
        if (message.type() === "error") faults.push(`console: ${message.text()} ${message.location().url || ""}`);
    });
    page.on("pageerror", error => faults.push(`script: ${error.message}`));
    page.on("request", request => {
        if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) faults.push(`foreign request: ${request.url()}`);
    });
    return faults;
}

// Without clearing, the clock would hold up the end of the program when all has long been seen.
function within(seconds, promise) {
    let clock;
    const late = new Promise((_, fail) => {
        clock = setTimeout(() => fail(new Error(`took more than ${seconds} s`)), seconds * 1000);
    });
    return Promise.race([promise, late]).finally(() => clearTimeout(clock));
}

// On paper nothing is pressed and nothing scrolls.
const PAPER = {"target-size": {enabled: false}, "scrollable-region-focusable": {enabled: false}};

async function violations(page, runOnly, rules) {
    return page.evaluate(([only, switched]) => window.axe.run(document, {runOnly: only, rules: switched,
        resultTypes: ["violations"]}).then(result => result.violations.map(rule =>
        `${rule.id}: ${rule.help}; ${rule.nodes.length} x, ${rule.nodes.slice(0, 3).map(node => node.target.join(" ")).join(" | ")}`)), [runOnly, rules]);
}

// All that is to be read, and the room that it takes.
const layout = page => page.evaluate(() => {
    const {scrollWidth, scrollHeight} = document.documentElement;
    return `${scrollWidth} ${scrollHeight} ${document.body.innerText}`;
});

const sideways = page => page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    return wide > 0 ? [`the page scrolls sideways by ${wide} px`] : [];
});

// The page's script gives tables their tools one by one, whenever the browser is idle: until nothing has come for as many
// idle turns as there are tables.
const complete = page => page.evaluate(() => new Promise(done => {
    const most = document.querySelectorAll("main table").length;
    let elements = 0, turns = 0;
    const look = () => {
        const now = document.querySelectorAll("*").length;
        turns = now === elements ? turns + 1 : 0;
        elements = now;
        if (turns > most) done();
        else requestIdleCallback(look, {timeout: 1000});
    };
    look();
}));

// axe itself is a script, so a page "without script" is served as such a browser reads it: no script, noscript shown.
async function withoutScripts(route) {
    const response = await route.fetch();
    const text = await response.text();
    const body = text.replace(/<script src="[^>]*><\/script>/g, "").replace(/<(\/?)noscript>/g, "<$1div>");
    if (/<script(?! type="application\/ld\+json")/.test(body)) throw new Error("a script is left");
    await route.fulfill({response, body});
}

// The dark scheme has other colours and nothing else, so only these are looked at again.
async function look(page, mode, width, shot, seen) {
    const faults = [];
    await page.setViewportSize({width, height: 900});
    await page.emulateMedia({media: mode.media || "screen", colorScheme: mode.colorScheme || "light"});
    if (!mode.media) faults.push(...await sideways(page));
    if (shot) await page.screenshot({path: shot, fullPage: true});
    if (mode.name === "dark") {
        if (await layout(page) !== seen.get(width)) faults.push("the dark page differs in more than colours");
        return [...faults, ...await violations(page, {type: "rule", values: COLOURS}, {})];
    }
    seen.set(width, await layout(page));
    return [...faults, ...await violations(page, {type: "tag", values: TAGS}, mode.media ? PAPER : {})];
}

// One page type, loaded once, in all its looks: [name, faults].
async function lookAtAll(browser, origin, target, script, shots) {
    const context = await browser.newContext({serviceWorkers: "block"});
    const page = await context.newPage();
    const loading = watch(page, origin);
    const results = [], seen = new Map();
    try {
        if (script === "off") await page.route(url => !/\.\w+$/.test(url.pathname) || url.pathname.endsWith(".html"), withoutScripts);
        await page.goto(origin + target.address, {waitUntil: "load"});
        await complete(page);
        await page.evaluate(axeSource);
        for (const mode of MODES)
            for (const width of mode.media ? [794] : WIDTHS) {
                const shot = process.env.SHOTS && script === "on" && path.join(shots, `${target.kind}-${width}-${mode.name}.png`);
                const faults = await within(180, look(page, mode, width, shot, seen)).catch(error => [String(error)]);
                results.push([`${target.address} ${width} ${mode.name}, script ${script}: axe, width`, faults]);
            }
        await page.emulateMedia({media: "screen", colorScheme: "light"});
        await page.setViewportSize({width: NARROWEST, height: 640});
        results.push([`${target.address} ${NARROWEST}, script ${script}: width`, await sideways(page)]);
    } finally {
        await context.close();
    }
    results.push([`${target.address} script ${script}: nothing on the console, no foreign request`, loading]);
    return results;
}

export async function checkLooks(browser, origin, pages, shots) {
    if (!process.env.PAGES)
        await check("the example has every type of page", () => typesMissing(pages));
    const jobs = pages.flatMap(page => [[page, "on"], [page, "off"]]);
    const results = new Array(jobs.length);
    let next = 0;
    const once = ([page, script]) => lookAtAll(browser, origin, page, script, shots)
        .catch(error => [[`${page.address}, script ${script}`, [String(error)]]]);
    async function worker() {
        for (let at = next++; at < jobs.length; at = next++) {
            results[at] = await once(jobs[at]);
            const faults = results[at].flatMap(([, list]) => list);
            if (!faults.length) continue;
            for (const fault of faults) console.log(`# first try: ${fault}`);
            results[at] = await once(jobs[at]);
        }
    }
    await Promise.all([worker(), worker()]);
    for (const [name, faults] of results.flat()) await check(name, () => faults);
}
