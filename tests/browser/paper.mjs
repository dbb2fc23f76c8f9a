// SPDX-License-Identifier: MIT
// Pages as Chromium prints them: paper, margins, fonts, number of sheets, and what stands on them. What a report must say
// is taken from the open data.
import assert from "node:assert/strict";
import path from "node:path";
import {execFileSync} from "node:child_process";
import {table} from "./csv.mjs";
import {check} from "./tap.mjs";

const tool = (name, ...rest) => execFileSync(name, rest, {encoding: "utf8", maxBuffer: 1 << 26});
const flat = part => part.replace(/\s+/g, " ");
const MM = 72 / 25.4;

const SECTIONS = ["I. CHỈ TIÊU ĐÃ HOÀN THÀNH", "II. CHỈ TIÊU CHƯA HOÀN THÀNH: NGUYÊN NHÂN, TRÁCH NHIỆM, GIẢI PHÁP",
    "III. GIẢI PHÁP CHO CẢNH BÁO NGUY CƠ CỦA KỲ TRƯỚC", "IV. KẾT QUẢ THỰC HIỆN NHIỆM VỤ", "V. CHẾ ĐỘ BÁO CÁO",
    "VI. KHÓ KHĂN, KIẾN NGHỊ VÀ NHIỆM VỤ KỲ TỚI"];

// Every word of a PDF with its place in points, sheet by sheet.
function words(file) {
    return tool("pdftotext", "-bbox", file, "-").normalize("NFC").split("<page ").slice(1).map(page => ({
        width: Number(page.match(/width="([\d.]+)"/)[1]),
        height: Number(page.match(/height="([\d.]+)"/)[1]),
        words: [...page.matchAll(/xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)</g)]
            .map(([, x1, y1, x2, y2, text]) => ({x1: +x1, y1: +y1, x2: +x2, y2: +y2, text})),
    }));
}

async function print(browser, origin, address, file) {
    const context = await browser.newContext({javaScriptEnabled: false});
    const tab = await context.newPage();
    await tab.goto(origin + address, {waitUntil: "load"});
    await tab.pdf({path: file, preferCSSPageSize: true});
    await context.close();
    const sheets = tool("pdftotext", "-layout", file, "-").normalize("NFC").split("\f").filter(sheet => sheet.trim());
    return {sheets, all: flat(sheets.join(" ")), facts: tool("pdfinfo", file), places: words(file), fonts: tool("pdffonts", file)};
}

// Nothing stands in the margins of `left` … millimetres but the number on top.
function insideMargins(places, {top, right, bottom, left}) {
    const faults = [];
    places.forEach((sheet, at) => {
        for (const word of sheet.words) {
            const middle = (word.y1 + word.y2) / 2; // the boxes of letters with marks are taller than the letters
            const beside = word.x1 >= left * MM - 1 && word.x2 <= sheet.width - right * MM + 1;
            const above = middle < top * MM && !/^\d+$/.test(word.text);
            if (!beside || above || middle > sheet.height - bottom * MM) faults.push(`sheet ${at + 1}: “${word.text}” in the margin`);
        }
    });
    assert.deepEqual(faults.slice(0, 5), []);
}

async function report(browser, origin, page, shots, whole) {
    const {sheets, all, facts, places, fonts} = await print(browser, origin, page.address, path.join(shots, page.kind + ".pdf"));
    const pages = Number(facts.match(/Pages:\s+(\d+)/)[1]);
    assert.match(facts, /Page size:\s+59[45][.\d]* x 84[12][.\d]* pts \(A4\)/);
    assert.equal(pages, sheets.length, "no empty sheet");
    assert.ok(pages >= 2 && pages <= (whole ? 60 : 12), `${pages} pages`);
    for (const wanted of ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "BÁO CÁO", "Nơi nhận:", ...SECTIONS])
        assert.ok(all.includes(wanted), `“${wanted}” is missing`);
    const places_of = SECTIONS.map(section => all.indexOf(section));
    assert.deepEqual(places_of, [...places_of].sort((a, b) => a - b), "sections in order");
    assert.match(flat(sheets[0]), /ngày \S+ tháng \d+ năm \d{4}/);
    assert.match(flat(sheets[0]), /Số: [.…]+\/BC/);
    assert.doesNotMatch(all, /Trang chủ|Ctrl\+P|Đến nội dung chính/);
    assert.doesNotMatch(sheets[0].trimStart().slice(0, 20), /^1\s*\n/, "no number on the first page");
    sheets.slice(1).forEach((sheet, at) =>
        assert.match(sheet.trimStart(), new RegExp(`^${at + 2}\\s*\\n`), `number on page ${at + 2}`));
    const last = flat(sheets[sheets.length - 1]);
    assert.match(last, /Lưu: VT/);
    assert.match(last, /Chữ ký của người có thẩm quyền/);
    insideMargins(places, {top: 20, right: 15, bottom: 20, left: 30});
    const first = places[0].words;
    const right = first.find(word => word.text === "NAM"), left = first.find(word => word.text.includes("/BC-"));
    assert.ok(right.x1 > places[0].width * 0.4 && left.x2 < places[0].width * 0.5, "the agency left, the name of the state right");
    assert.match(fonts, /Times|Liberation-?Serif|Tinos/i, "the typeface of official papers");
}

async function data(origin, name) {
    return table(await (await fetch(`${origin}/du-lieu/${name}.csv`)).text());
}

// What section IV of the plan asks of its monthly report: done, not done, cause, responsibility, solution, follow-up.
async function says(browser, origin, address, shots) {
    const [, , period, , plan] = address.split("/");
    const {all} = await print(browser, origin, address, path.join(shots, "bao-cao-thang.pdf"));
    const mine = row => row.plan === plan && row.period === period;
    const verdicts = (await data(origin, "verdicts")).filter(mine).filter(row => !row.flags.includes("duplicate_target"));
    const results = (await data(origin, "results")).filter(row => row.period === period);
    const units = new Map((await data(origin, "units")).map(unit => [unit.id, unit.short_name || unit.name]));
    const part = (from, to) => all.slice(all.indexOf(SECTIONS[from]), to === undefined ? undefined : all.indexOf(SECTIONS[to]));
    const count = status => verdicts.filter(row => row.status === status).length;
    assert.ok(part(0, 1).includes(`${count("met")}/${verdicts.length} kết quả đạt`), "what is done");
    assert.ok(part(0, 1).includes(`${count("not_met")} không đạt`), "what is not");
    const missed = verdicts.filter(row => row.status === "not_met" || row.status === "at_risk");
    assert.ok(missed.length > 0, "something is missed, or there is nothing to tell");
    const told = part(1, 2).replace(/[\s-]/g, "");
    for (const row of missed) {
        const result = results.find(one => one.indicator === row.indicator && one.unit === row.unit) || {};
        assert.ok(told.includes(units.get(row.unit).replace(/\s/g, "")), `${row.unit} is told`);
        for (const column of ["cause", "responsibility", "solution"])
            for (const word of (result[column] || "").split(" ").slice(0, 2))
                assert.ok(told.includes(word.replace(/-/g, "")), `${row.unit} ${row.indicator} ${column}: ${word}`);
    }
    assert.match(part(2, 3), /Kỳ trước có \d+ cảnh báo/);
    assert.match(part(2, 3), /Giải pháp:/);
    for (const duty of (await data(origin, "duties")).filter(mine).filter(row => row.status === "missing"))
        assert.ok(part(4, 5).includes(`${units.get(duty.unit)} (quá hạn ${duty.days_late} ngày)`), `${duty.unit} owes its report`);
}

// A table of units x targets stands whole on one landscape sheet; nothing runs over an edge.
async function period(browser, origin, page, shots) {
    const {all, sheets, places} = await print(browser, origin, page.address, path.join(shots, "ky.pdf"));
    assert.match(all, /\d+ đơn vị × \d+ chỉ tiêu/);
    assert.match(all, /\d+\/\d+ kết quả đạt/);
    assert.match(all, /In từ http/);
    insideMargins(places, {top: 4, right: 7, bottom: 4, left: 7});
    const blocks = (page.text.match(/<table class="mx">/g) || []).length;
    const broad = places.map((sheet, at) => sheet.width > sheet.height ? flat(sheets[at]) : "").filter(Boolean);
    assert.equal(broad.join(" ").split(/Đơn vị đạt/).length - 1, blocks, "each table ends with its sums");
    for (const sheet of broad)
        assert.equal(sheet.split(/đơn vị × /).length, sheet.split("Đơn vị đạt").length, "each table begins and ends on one sheet");
}

export async function checkPaper(browser, origin, pages, shots, all) {
    for (const kind of ["bao-cao", "bao-cao-don-vi"]) {
        const page = pages.find(one => one.kind === kind);
        await check(`the report ${page ? page.address : kind} prints on A4`,
            () => report(browser, origin, page, shots, kind === "bao-cao"));
    }
    const monthly = all.filter(page => /^\/ky\/\d{4}-\d\d\/bao-cao\/[^/]+\/$/.test(page.address)).map(page => page.address).sort();
    const latest = monthly[monthly.length - 2]; // the last one is of a month whose reports are not due
    await check(`the report ${latest} says all that its plan asks`, () => says(browser, origin, latest, shots));
    for (const page of [pages.find(one => one.kind === "mot-ky"), all.find(one => one.address === latest.replace(/bao-cao.*/, ""))])
        await check(`the period ${page.address} prints with its tables`, () => period(browser, origin, page, shots));
}
