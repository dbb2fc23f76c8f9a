// SPDX-License-Identifier: MIT
// live.mjs MINHBACH TREE: `minhbach serve` on a copy of the example while a browser looks at it. Nothing here waits for a
// time: every step waits until the page shows what it must show.
import assert from "node:assert/strict";
import os from "node:os";
import path from "node:path";
import {spawn} from "node:child_process";
import {cp, mkdtemp, readFile, rename, rm, writeFile} from "node:fs/promises";
import {chromium} from "playwright-core";
import {check, finish} from "./tap.mjs";

const [minhbach, tree] = process.argv.slice(2);
const PATIENCE = 120_000;
const SOON = 15_000;
const PERIOD = "2026-10";
const PROOF = "so-mau-2.dn26-01-t1"; // of the cell that is edited: row 3 of the table
const PLACE = 777; // where the page is scrolled to, and stays
const CELL = `td:has([id="${PROOF}"])`;

const copy = await mkdtemp(path.join(os.tmpdir(), "live-"));
for (const part of ["content", "data"]) await cp(path.join(tree, part), path.join(copy, part), {recursive: true});
const table = path.join(copy, "data/results", PERIOD + ".csv");
const good = await readFile(table, "utf8");
assert.ok(good.includes("so-mau-2,,85,105,"), "the example's row has the parts that this test edits");

function withParts(numerator) {
    return good.replace("so-mau-2,,85,105,", `so-mau-2,,${numerator},105,`);
}
// As editors save: the whole file under another name, then renamed over the old one.
async function save(text) {
    await writeFile(table + "~", text);
    await rename(table + "~", table);
}

function start() {
    const server = spawn(minhbach, ["serve", "--port", "0", copy], {stdio: ["ignore", "pipe", "inherit"]});
    const address = new Promise((found, lost) => {
        server.stdout.once("data", text => found(String(text).trim()));
        server.once("exit", status => lost(new Error(`serve ended with ${status}`)));
    });
    return {server, address};
}

const shows = (page, figure, timeout = PATIENCE) => page.waitForFunction(([cell, wanted]) => {
    const at = document.querySelector(cell + " b");
    return at && at.textContent === wanted;
}, [CELL, figure], {timeout});

const stays = page => page.waitForFunction(y => scrollY === y, PLACE, {timeout: PATIENCE});

async function open(page, origin) {
    await page.goto(`${origin}ky/${PERIOD}/`); // perhaps before the first build has ended: the page comes by itself
    await shows(page, "81,0");
}

async function changesInPlace(page) {
    await page.locator(CELL + " summary").click();
    await page.locator("main .scroll").first().evaluate(box => { box.scrollLeft = 60; });
    await page.evaluate(y => scrollTo(0, y), PLACE);
    await stays(page); // the page is long enough
    const wide = await page.locator("main .scroll").first().evaluate(box => box.scrollLeft);
    await save(withParts(63));
    await shows(page, "60,0");
    await stays(page);
    assert.equal(await page.locator("main .scroll").first().evaluate(box => box.scrollLeft), wide, "the table's own place");
    assert.ok(await page.locator(CELL + " details").evaluate(at => at.open), "the proof stays open");
}

// How long it takes is told, not judged: that is for a machine with nothing else to do.
async function everySave(page) {
    const times = [];
    for (let numerator = 50; numerator < 60; numerator++) {
        const saved = performance.now();
        await save(withParts(numerator));
        await shows(page, (numerator / 105 * 100).toFixed(1).replace(".", ","), SOON);
        times.push(Math.round(performance.now() - saved));
    }
    const busy = os.loadavg()[0] / os.availableParallelism();
    console.log(`# from the save to the figure on the open page: ${times.join(", ")} ms; load a core ${busy.toFixed(1)}`);
}

async function broken(page) {
    const figure = await page.locator(CELL + " b").textContent();
    const lines = good.trimEnd().split("\n").length;
    await save(good.trimEnd() + "\ndung-han,so-mau-99,1,,,,,,,,,\n");
    const overlay = page.locator(".minhbach-overlay");
    await overlay.waitFor({timeout: PATIENCE});
    const text = await overlay.textContent();
    assert.match(text, new RegExp(`data/results/${PERIOD}\\.csv:${lines + 1}:2: error\\[unknown-unit\\]`));
    assert.match(text, /\^/, "the caret below the cell, as in the terminal");
    assert.ok(await overlay.isVisible());
    assert.equal(await page.locator(CELL + " b").textContent(), figure, "the last good page is behind");
    await stays(page);
}

async function mended(page) {
    await save(good);
    await page.locator(".minhbach-overlay").waitFor({state: "detached", timeout: PATIENCE});
    await shows(page, "81,0");
}

// A server that is ended and started again finds the open pages by the same address.
async function restarted(page, port) {
    await save(withParts(42));
    const again = spawn(minhbach, ["serve", "--port", port, copy], {stdio: ["ignore", "ignore", "inherit"]});
    try {
        await shows(page, "40,0");
    } finally {
        again.kill();
    }
}

const {server, address} = start();
const browser = await chromium.launch({executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox"]});
try {
    const origin = await address;
    const page = await browser.newPage({viewport: {width: 900, height: 500}});
    const faults = [];
    page.on("console", message => message.type() === "error" && !/503|Failed to load|ERR_/.test(message.text()) &&
        faults.push(message.text()));
    page.on("pageerror", error => faults.push(String(error)));
    await check("the preview opens by itself when the first build has ended", () => open(page, origin));
    await check("a saved figure changes on the open page, which stays where it was", () => changesInPlace(page));
    await check("every saved figure comes onto the open page", () => everySave(page));
    await check("broken input: file, line and code over the last good page", () => broken(page));
    await check("mended input: the messages go", () => mended(page));
    server.kill();
    await new Promise(done => server.once("exit", done));
    await check("a page left open finds the server started again", () => restarted(page, new URL(origin).port));
    await check("the page's policy lets the preview's script work without complaint", () => faults);
} finally {
    server.kill();
    await browser.close();
    await rm(copy, {recursive: true, force: true});
}
finish();
