// SPDX-License-Identifier: MIT
// What people do with the keyboard: search, a compliance table, sorting and filtering.
import assert from "node:assert/strict";
import {check} from "./tap.mjs";

async function withPage(browser, origin, address, use, options = {}) {
    const context = await browser.newContext({viewport: {width: 1280, height: 900}, ...options});
    const page = await context.newPage();
    try {
        await page.goto(origin + address, {waitUntil: "load"});
        return await use(page);
    } finally {
        await context.close();
    }
}

const focused = page => page.evaluate(() => {
    const at = document.activeElement;
    return {tag: at.tagName, text: at.textContent.trim(), href: at.getAttribute("href"), id: at.id};
});

async function tabTo(page, wanted, most = 400) {
    for (let n = 0; n < most; n++) {
        await page.keyboard.press("Tab");
        if (wanted(await focused(page))) return;
    }
    throw new Error("not reached by Tab");
}

async function results(page, query) {
    await page.fill("#q", "");
    await page.fill("#q", query);
    await page.keyboard.press("Enter");
    await page.waitForFunction(wanted => {
        const status = document.querySelector("#found [role=status]").textContent;
        return status.includes("“" + wanted + "”");
    }, query);
    return page.evaluate(() => ({
        status: document.querySelector("#found [role=status]").textContent,
        hits: [...document.querySelectorAll("#found .hits li")].map(item => item.textContent),
    }));
}

async function searchFinds(browser, origin) {
    await withPage(browser, origin, "/tim-kiem/", async page => {
        const forms = ["so hoa", "số hoá", "SỐ HÓA", "số hóa".normalize("NFD")];
        for (const form of forms) {
            const {hits} = await results(page, form);
            assert.ok(hits.length > 0, `nothing for ${form}`);
            assert.match(hits[0].normalize("NFC").toLowerCase(), /số h(óa|oá)/, `first for ${form}: ${hits[0]}`);
        }
        const plan = await results(page, "18/KH-UBND");
        assert.match(plan.hits[0], /^Kế hoạch/);
        assert.match(plan.hits[0], /18\/KH-UBND/);
        const unit = await results(page, "so mau 6");
        assert.match(unit.hits[0], /^Đơn vịSở Mẫu 6/);
        const none = await results(page, "khongcogi");
        assert.equal(none.hits.length, 0);
        assert.match(none.status, /Không tìm thấy/);
        assert.match(page.url(), /q=khongcogi/);
    });
}

async function exactFirst(browser, origin) {
    await withPage(browser, origin, "/tim-kiem/?q=" + encodeURIComponent("số"), async page => {
        await page.waitForSelector(".hits li");
        const first = await page.evaluate(() => document.querySelector(".hits li").textContent.toLowerCase());
        assert.match(first, /(^|[^\p{L}])số($|[^\p{L}])/u, first);
    });
}

async function searchByKeyboard(browser, origin) {
    await withPage(browser, origin, "/", async page => {
        await page.keyboard.press("Tab");
        assert.equal((await focused(page)).href, "#main");
        await tabTo(page, at => at.id === "q");
        await page.keyboard.type("so hoa");
        await page.keyboard.press("Enter");
        await page.waitForURL(/tim-kiem\/\?q=so/);
        await page.waitForSelector(".hits li");
        await tabTo(page, at => at.id === "q");
        await page.keyboard.press("ArrowDown");
        const first = await focused(page);
        assert.equal(first.tag, "A");
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("ArrowUp");
        assert.equal((await focused(page)).href, first.href);
        await page.keyboard.press("Enter");
        await page.waitForURL(url => url.href.includes(first.href));
    });
}

async function matrixByKeyboard(browser, origin, address, javaScriptEnabled) {
    await withPage(browser, origin, address, async page => {
        const region = await page.$("main .scroll[tabindex='0']");
        assert.ok(region, "the table's region can be focused");
        await region.focus();
        await page.keyboard.press("ArrowRight");
        await page.waitForTimeout(300);
        assert.ok(await region.evaluate(at => at.scrollLeft) > 0, "the region scrolls by keyboard");
        await tabTo(page, at => at.tag === "SUMMARY");
        await page.keyboard.press("Enter");
        const open = await page.evaluate(() => {
            const details = document.activeElement.closest("details");
            const proof = details.querySelector("p");
            return {open: details.open, shown: proof.getBoundingClientRect().height > 0, text: proof.textContent};
        });
        assert.ok(open.open && open.shown, "Enter opens the proof");
        assert.ok(open.text.trim().length > 5, `the proof says something: ${open.text}`);
    }, {viewport: {width: 360, height: 800}, javaScriptEnabled});
}

async function sorting(browser, origin, address) {
    await withPage(browser, origin, address, async page => {
        await page.waitForSelector("main .sort", {state: "attached"});
        const table = page.locator("main table:has(.sort)").first();
        const before = await table.locator("tbody tr:not(.grp)").allTextContents();
        await table.locator(".sort").first().focus();
        await page.keyboard.press("Enter");
        assert.equal(await table.locator("thead th").first().getAttribute("aria-sort"), "ascending");
        assert.match(page.url(), /t\d+s=0/);
        assert.match(await page.locator("main [role=status]").first().textContent(), /tăng dần/);
        const up = await table.locator("tbody tr:not(.grp)").allTextContents();
        await page.reload();
        assert.deepEqual(await table.locator("tbody tr:not(.grp)").allTextContents(), up, "kept in the address");
        await table.locator(".sort").first().focus();
        await page.keyboard.press("Enter");
        assert.equal(await table.locator("thead th").first().getAttribute("aria-sort"), "descending");
        await page.keyboard.press("Enter");
        assert.deepEqual(await table.locator("tbody tr:not(.grp)").allTextContents(), before, "the third press restores");
    });
}

// Numbers by value, names by syllable: Ba Bể, Ba Vì, Bà Rịa, Bá Thước; what is missing comes last.
async function order(browser, origin, address) {
    await withPage(browser, origin, address, async page => {
        const names = ["Bá Thước", "Ba Vì", "Bà Rịa", "Ba Bể", "Xã 10", "Xã 9"];
        const figures = ["1.234,5 %", "99,9 %", "—", "−3", "100", "05/04/2026"];
        await page.evaluate(([words, numbers]) => {
            const rows = words.map((word, at) => `<tr><th scope="row">${word}</th><td>${numbers[at]}</td></tr>`);
            document.querySelector("main").innerHTML = "<table><thead><tr><th>Tên</th><th>Số</th></tr></thead><tbody>" +
                rows.join("") + "</tbody></table>";
        }, [names, figures]);
        const script = await page.evaluate(() => document.querySelector("script[src]").src);
        await page.addScriptTag({url: script});
        const column = n => page.$$eval(`main tbody tr > :nth-child(${n})`, cells => cells.map(cell => cell.textContent));
        await page.locator("main .sort").nth(0).click();
        assert.deepEqual(await column(1), ["Ba Bể", "Ba Vì", "Bà Rịa", "Bá Thước", "Xã 9", "Xã 10"]);
        await page.locator("main .sort").nth(1).click();
        assert.deepEqual(await column(2), ["−3", "99,9 %", "100", "1.234,5 %", "05/04/2026", "—"]);
    });
}

async function filtering(browser, origin, address) {
    await withPage(browser, origin, address, async page => {
        const rows = page.locator(".sift + .scroll:has(#gt-cap) tbody tr:not(.grp)");
        const shown = () => rows.evaluateAll(list => list.filter(row => row.getBoundingClientRect().height).length);
        const toFilter = async () => {
            await page.waitForSelector(".sift + .scroll:has(#gt-cap)", {state: "attached"});
            await tabTo(page, at => at.href === "#giai-trinh");
            await page.keyboard.press("Enter");
            await tabTo(page, at => /^t\d+-q$/.test(at.id), 3);
        };
        await toFilter();
        const all = await rows.count();
        await page.keyboard.type("mau 1");
        const some = await shown();
        assert.ok(some > 0 && some < all, `${some} of ${all}`);
        assert.match(page.url(), /f=mau/);
        assert.match(await page.locator(".scroll:has(#gt-cap) + [role=status]").textContent(), new RegExp(`${some}/${all}`));
        await page.reload();
        assert.equal(await shown(), some, "kept in the address");
        await toFilter();
        await page.keyboard.press("Control+A");
        await page.keyboard.press("Delete");
        assert.equal(await shown(), all, "an empty filter shows all");
        assert.doesNotMatch(page.url(), /f=/);
        await page.keyboard.press("Tab");
        assert.ok(await page.evaluate(() => document.activeElement.matches(".sift + .scroll")), "the table comes next");
    });
}

export async function checkKeys(browser, origin, pages) {
    const find = kind => (pages.find(page => page.kind === kind) || {}).address;
    await check("search finds so hoa, số hoá, SỐ HÓA, NFD, 18/KH-UBND, units", () => searchFinds(browser, origin));
    await check("search puts exact accents first", () => exactFirst(browser, origin));
    await check("search by keyboard from the home page to a result", () => searchByKeyboard(browser, origin));
    await check("a matrix by keyboard, with script", () => matrixByKeyboard(browser, origin, find("mot-ky"), true));
    await check("a matrix by keyboard, without script", () => matrixByKeyboard(browser, origin, find("mot-ky"), false));
    await check("sorting by keyboard is announced, kept in the address, undone", () => sorting(browser, origin, find("mot-ky")));
    await check("sorting knows Vietnamese, numbers and gaps", () => order(browser, origin, "/don-vi/"));
    await check("filtering by keyboard is announced, kept in the address, undone", () => filtering(browser, origin, find("mot-ky")));
}
