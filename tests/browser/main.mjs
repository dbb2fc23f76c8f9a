// SPDX-License-Identifier: MIT
// main.mjs SITE SHOTS [PART…]: all checks, or the parts named: files, standards, data, keys, clicks, paper, looks; and, only
// where it is named, lighthouse, beside which nothing else should run.
import path from "node:path";
import {chromium} from "playwright-core";
import {serve} from "./server.mjs";
import {filesOf, oneOfEach, pagesOf} from "./site.mjs";
import {checkClicks} from "./clicks.mjs";
import {checkFiles} from "./files.mjs";
import {checkKeys} from "./keys.mjs";
import {checkLighthouse} from "./lighthouse.mjs";
import {checkLooks} from "./looks.mjs";
import {checkOpenData} from "./opendata.mjs";
import {checkPaper} from "./paper.mjs";
import {checkStandards, startVnu} from "./standards.mjs";
import {finish} from "./tap.mjs";

const [site, shots, ...parts] = process.argv.slice(2);
const root = path.resolve(site);
const wanted = part => !parts.length || parts.includes(part);
const only = process.env.PAGES; // "don-vi,ky": these types only

const files = await filesOf(root);
const pages = await pagesOf(root, files);
const markup = wanted("standards") && startVnu(root); // Java has the second core while Chromium works
const server = await serve(root, parts.includes("lighthouse"));
const executablePath = process.env.CHROMIUM || "/usr/bin/chromium";
const inBrowser = ["keys", "clicks", "paper", "looks"].some(wanted);
const browser = inBrowser && await chromium.launch({executablePath, args: ["--no-sandbox"]});
const chosen = oneOfEach(pages).filter(page => !only || only.split(",").includes(page.kind));

try {
    if (wanted("files")) await checkFiles(root, pages, files);
    if (wanted("keys")) await checkKeys(browser, server.origin, chosen);
    if (wanted("clicks")) await checkClicks(browser, server.origin, chosen);
    if (wanted("paper")) await checkPaper(browser, server.origin, chosen, shots, pages);
    if (wanted("standards")) await checkStandards(root, pages, files, markup);
    if (wanted("data")) await checkOpenData(root, files);
    if (parts.includes("lighthouse")) await checkLighthouse(executablePath, server.origin, chosen, shots);
    if (wanted("looks")) await checkLooks(browser, server.origin, chosen, shots);
} finally {
    if (browser) await browser.close();
    server.close();
}
finish();
