// SPDX-License-Identifier: MIT
// A stranger with a phone: three clicks from the home page to who has not reported, why a unit misses a target, and what
// it promises to do. What must be found is taken from the open data, not from the pages.
import assert from "node:assert/strict";
import {table} from "./csv.mjs";
import {check} from "./tap.mjs";

const INDICATOR = "so-hoa";
const MOST = 3;

class Visitor {
    constructor(page, origin) {
        Object.assign(this, {page, origin, clicks: 0});
    }

    async data(name) {
        const answer = await this.page.request.get(`${this.origin}/du-lieu/${name}.csv`);
        return table(await answer.text());
    }

    async click(link) {
        const target = this.page.locator(link).first();
        assert.ok(await target.isVisible(), `${link} is to be seen on ${this.page.url()}`);
        await target.click();
        await this.page.waitForLoadState("load");
        this.clicks++;
        assert.ok(this.clicks <= MOST, `${this.clicks} clicks`);
    }

    // The part that an anchor names begins within the window.
    async sees(selector) {
        await this.page.waitForFunction(wanted => {
            const at = document.querySelector(wanted).getBoundingClientRect();
            return at.top > -200 && at.top < innerHeight;
        }, selector, {timeout: 30000});
    }
}

async function visit(browser, origin, script, use) {
    const context = await browser.newContext({viewport: {width: 360, height: 800}, javaScriptEnabled: script});
    const page = await context.newPage();
    try {
        await page.goto(origin + "/", {waitUntil: "load"});
        await use(new Visitor(page, origin), page);
    } finally {
        await context.close();
    }
}

const period = page => new URL(page.url()).pathname.split("/")[2];

async function whoOwes(browser, origin, script) {
    await visit(browser, origin, script, async (visitor, page) => {
        await visitor.click(".sentence a");
        await visitor.click("a[href='#chua-bao-cao']");
        await visitor.sees("#chua-bao-cao");
        const names = new Map((await visitor.data("units")).map(unit => [unit.id, unit.short_name || unit.name]));
        const owed = (await visitor.data("duties")).filter(duty => duty.period === period(page) && duty.status === "missing");
        const told = await page.$$eval("section[aria-labelledby='chua-bao-cao'] tbody tr:has(.none) th", heads => heads.map(head => head.textContent.trim()));
        assert.ok(owed.length > 0, "somebody owes a report, or there is nothing to find");
        assert.deepEqual(told.sort(), owed.map(duty => names.get(duty.unit)).sort());
    });
}

// Words that units gave for the indicator in the latest period, by unit.
async function explanations(visitor, wanted) {
    return (await visitor.data("results")).filter(row => row.indicator === INDICATOR && row.period === wanted && row.cause && row.solution);
}

async function whyByIndicator(browser, origin, script) {
    await visit(browser, origin, script, async (visitor, page) => {
        await visitor.click(`.marks a[href$='chi-tieu/${INDICATOR}/']`);
        const now = (await page.locator(".now a").first().getAttribute("href")).split("/").filter(Boolean).pop();
        await visitor.click("a[href='#giai-trinh']");
        await visitor.sees("#giai-trinh");
        const [row] = await explanations(visitor, now);
        const told = await page.locator("section[aria-labelledby='giai-trinh']").innerText();
        assert.ok(told.includes(row.cause), `why: ${row.cause}`);
        assert.ok(told.includes(row.solution), `what it promises: ${row.solution}`);
    });
}

async function whyByCell(browser, origin, script) {
    await visit(browser, origin, script, async (visitor, page) => {
        await visitor.click(".sentence a");
        const [row] = await explanations(visitor, period(page));
        const cell = page.locator(`td:has(a[href^='#g.${row.unit}.'])`).filter({has: page.locator(`[id^='${row.unit}.']`)});
        const anchors = await cell.locator("a[href^='#g.']").evaluateAll(links => links.map(link => link.getAttribute("href")));
        for (const anchor of anchors) {
            const told = await page.locator(`[id="${anchor.slice(1)}"]`).innerText();
            if (!told.includes(row.cause) || !told.includes(row.solution)) continue;
            await page.locator(`summary:has(+ p a[href="${anchor}"])`).click();
            visitor.clicks++;
            await visitor.click(`a[href="${anchor}"]`);
            await visitor.sees(`[id="${anchor.slice(1)}"]`);
            return;
        }
        assert.fail(`no cell of ${row.unit} leads to “${row.cause}”`);
    });
}

// On a phone a wide table keeps its first column in sight and leaves it no more than half of the window.
async function pinned(browser, origin, address) {
    const context = await browser.newContext({viewport: {width: 360, height: 800}, javaScriptEnabled: false});
    const page = await context.newPage();
    try {
        await page.goto(origin + address, {waitUntil: "load"});
        return await page.$$eval(".pin", regions => regions.flatMap((region, at) => {
            const head = region.querySelector("tbody th[scope=row]"), name = `table ${at + 1}`;
            if (!head) return [];
            const width = head.getBoundingClientRect().width, faults = [];
            if (width > 180) faults.push(`${name}: the first column takes ${width} px`);
            if (region.tabIndex !== 0 || !region.getAttribute("aria-labelledby")) faults.push(`${name}: cannot be reached, or has no name`);
            region.scrollLeft = 200;
            const left = head.getBoundingClientRect().left - region.getBoundingClientRect().left;
            if (Math.abs(left) > 1) faults.push(`${name}: the first column leaves by ${left} px`);
            return faults;
        }));
    } finally {
        await context.close();
    }
}

// Who has no script finds a unit by its letter.
async function unitByLetter(browser, origin) {
    await visit(browser, origin, false, async (visitor, page) => {
        await page.goto(origin + "/tim-kiem/", {waitUntil: "load"});
        await visitor.click("nav a[href='#m-don-vi']");
        await visitor.sees("#m-don-vi");
        const letter = page.locator("section[aria-labelledby='m-don-vi'] .az a", {hasText: /^X$/});
        const anchor = await letter.getAttribute("href");
        await visitor.click(`.az a[href='${anchor}']`);
        await visitor.sees(anchor);
        await visitor.click(`${anchor} + ul a:text-is("Xã Mẫu 9")`);
        assert.equal(await page.locator("h1").textContent(), "Xã Mẫu 9");
    });
}

async function tasksByStatus(browser, origin, address) {
    const context = await browser.newContext({javaScriptEnabled: false});
    const page = await context.newPage();
    try {
        await page.goto(origin + address, {waitUntil: "load"});
        const shown = () => page.$$eval(".tk tr[data-s]", rows => rows.filter(row => row.getBoundingClientRect().height).map(row => row.dataset.s));
        const all = await shown();
        for (const key of new Set(all)) {
            await page.locator(`#f-${key}`).check();
            const now = await shown();
            assert.deepEqual(now, all.filter(one => one === key), key);
            const heads = await page.$$eval(".tk tbody", bodies => bodies.filter(body => body.getBoundingClientRect().height && !body.querySelector("tr[data-s]")).length);
            assert.equal(heads, 0, "no head without a row");
        }
    } finally {
        await context.close();
    }
}

export async function checkClicks(browser, origin, pages) {
    for (const script of [true, false]) {
        const how = script ? "with script" : "without script";
        await check(`within three clicks: who has not reported, ${how}`, () => whoOwes(browser, origin, script));
        await check(`within three clicks: why, and what is promised, by the indicator, ${how}`, () => whyByIndicator(browser, origin, script));
        await check(`within three clicks: why, and what is promised, by a cell, ${how}`, () => whyByCell(browser, origin, script));
    }
    await check("a unit by its letter, without script", () => unitByLetter(browser, origin));
    for (const page of pages.filter(one => / pin"/.test(one.text)))
        await check(`the first column of ${page.address} stays in sight on a phone`, () => pinned(browser, origin, page.address));
    const tasks = pages.find(page => page.kind === "nhiem-vu-ke-hoach");
    await check("tasks are picked by status without script", () => tasksByStatus(browser, origin, tasks.address));
}
