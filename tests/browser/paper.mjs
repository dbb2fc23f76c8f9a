// SPDX-License-Identifier: MIT
// The report as Chromium prints it: A4, number of pages, what stands on them.
import assert from "node:assert/strict";
import path from "node:path";
import {execFileSync} from "node:child_process";
import {check} from "./tap.mjs";

const text = file => execFileSync("pdftotext", ["-layout", file, "-"], {encoding: "utf8"}).normalize("NFC");
const info = file => execFileSync("pdfinfo", [file], {encoding: "utf8"});
const flat = part => part.replace(/\s+/g, " ");

const SECTIONS = ["I. CHỈ TIÊU ĐÃ HOÀN THÀNH", "II. CHỈ TIÊU CHƯA HOÀN THÀNH: NGUYÊN NHÂN, TRÁCH NHIỆM, GIẢI PHÁP",
    "III. GIẢI PHÁP CHO CẢNH BÁO NGUY CƠ CỦA KỲ TRƯỚC", "IV. KẾT QUẢ THỰC HIỆN NHIỆM VỤ", "V. CHẾ ĐỘ BÁO CÁO",
    "VI. KHÓ KHĂN, KIẾN NGHỊ VÀ NHIỆM VỤ KỲ TỚI"];

async function print(browser, origin, page, file) {
    const context = await browser.newContext({javaScriptEnabled: false});
    const tab = await context.newPage();
    await tab.goto(origin + page.address, {waitUntil: "load"});
    await tab.pdf({path: file, preferCSSPageSize: true});
    await context.close();
    const sheets = text(file).split("\f").filter(sheet => sheet.trim());
    return {sheets, all: flat(sheets.join(" ")), facts: info(file)};
}

async function report(browser, origin, page, shots, whole) {
    const {sheets, all, facts} = await print(browser, origin, page, path.join(shots, page.kind + ".pdf"));
    const pages = Number(facts.match(/Pages:\s+(\d+)/)[1]);
    assert.match(facts, /Page size:\s+59[45][.\d]* x 84[12][.\d]* pts \(A4\)/);
    assert.equal(pages, sheets.length, "no empty sheet");
    assert.ok(pages >= 2 && pages <= (whole ? 60 : 10), `${pages} pages`);
    for (const wanted of ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "BÁO CÁO", "Nơi nhận:", ...SECTIONS])
        assert.ok(all.includes(wanted), `“${wanted}” is missing`);
    assert.ok(all.indexOf(SECTIONS[0]) < all.indexOf(SECTIONS[3]), "sections in order");
    assert.match(flat(sheets[0]), /ngày \S+ tháng \d+ năm \d{4}/);
    assert.match(flat(sheets[0]), /Số: [.…]+\/BC/);
    assert.doesNotMatch(all, /Trang chủ|Ctrl\+P|Đến nội dung chính/);
    assert.doesNotMatch(sheets[0].trimStart().slice(0, 20), /^1\s*\n/, "no number on the first page");
    sheets.slice(1).forEach((sheet, at) =>
        assert.match(sheet.trimStart(), new RegExp(`^${at + 2}\\s*\\n`), `number on page ${at + 2}`));
    assert.match(flat(sheets[sheets.length - 1]), /Lưu: VT/);
}

export async function checkPaper(browser, origin, pages, shots) {
    for (const kind of ["bao-cao", "bao-cao-don-vi"]) {
        const page = pages.find(one => one.kind === kind);
        await check(`the report ${page ? page.address : kind} prints on A4`,
            () => report(browser, origin, page, shots, kind === "bao-cao"));
    }
    await check("a period prints with its tables", async () => {
        const {all} = await print(browser, origin, pages.find(one => one.kind === "mot-ky"), path.join(shots, "ky.pdf"));
        assert.match(all, /\d+ đơn vị × \d+ chỉ tiêu/);
        assert.match(all, /\d+\/\d+ kết quả đạt/);
        assert.match(all, /In từ http/);
    });
}
