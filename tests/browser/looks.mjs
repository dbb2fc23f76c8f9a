// SPDX-License-Identifier: MIT
// Each page type in each width, scheme and on paper, with and without script: axe, console, foreign requests, sideways scroll.
import path from "node:path";
import {createRequire} from "node:module";
import {readFile} from "node:fs/promises";
import {check} from "./tap.mjs";

const axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const WIDTHS = [360, 1280];
const MODES = [{name: "light", colorScheme: "light"}, {name: "dark", colorScheme: "dark"}, {name: "print", media: "print"}];

function watch(page, origin) {
    const faults = [];
    page.on("console", message => {
        if (message.type() === "error") faults.push(`console: ${message.text()}`);
    });
    page.on("pageerror", error => faults.push(`script: ${error.message}`));
    page.on("request", request => {
        if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) faults.push(`foreign request: ${request.url()}`);
    });
    return faults;
}

async function violations(page) {
    await page.evaluate(axeSource);
    const found = await page.evaluate(tags => window.axe.run(document, {runOnly: {type: "tag", values: tags},
        resultTypes: ["violations"]}).then(result => result.violations.map(rule =>
        `${rule.id}: ${rule.help}; ${rule.nodes.length} x, ${rule.nodes.slice(0, 3).map(node => node.target.join(" ")).join(" | ")}`)), TAGS);
    return found;
}

const sideways = page => page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    return wide > 0 ? [`the page scrolls sideways by ${wide} px`] : [];
});

async function look(context, target, mode, width, shot) {
    const page = await context.newPage();
    const faults = watch(page, target.origin);
    try {
        await page.setViewportSize({width, height: 900});
        await page.emulateMedia({media: mode.media || "screen", colorScheme: mode.colorScheme || "light"});
        await page.goto(target.origin + target.address, {waitUntil: "load"});
        if (!mode.media) faults.push(...await sideways(page));
        if (shot) await page.screenshot({path: shot, fullPage: true, clip: undefined});
        faults.push(...await violations(page));
    } finally {
        await page.close();
    }
    return faults;
}

export async function checkLooks(browser, origin, pages, shots) {
    const contexts = {on: await browser.newContext(), off: await browser.newContext({javaScriptEnabled: false})};
    const jobs = [];
    for (const page of pages)
        for (const script of ["on", "off"])
            for (const mode of MODES)
                for (const width of mode.media ? [794] : WIDTHS)
                    jobs.push({page, script, mode, width});
    const results = new Array(jobs.length);
    let next = 0;
    async function worker() {
        for (let at = next++; at < jobs.length; at = next++) {
            const {page, script, mode, width} = jobs[at];
            const shot = script === "on" && path.join(shots, `${page.kind}-${width}-${mode.name}.png`);
            results[at] = await look(contexts[script], {origin, address: page.address}, mode, width, shot)
                .catch(error => [String(error)]);
        }
    }
    await Promise.all([worker(), worker(), worker()]);
    for (let at = 0; at < jobs.length; at++) {
        const {page, script, mode, width} = jobs[at];
        await check(`${page.address} ${width} ${mode.name}, script ${script}: axe, console, requests, width`, () => results[at]);
    }
    await contexts.on.close();
    await contexts.off.close();
}
