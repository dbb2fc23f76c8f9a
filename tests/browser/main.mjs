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
import {allowSecondTry, finish} from "./tap.mjs";

const [site, shots, ...parts] = process.argv.slice(2);
const root = path.resolve(site);
const wanted = part => !parts.length || parts.includes(part);
const only = process.env.PAGES; // "don-vi,ky": these types only

const executablePath = process.env.CHROMIUM || "/usr/bin/chromium";

// A browser that has died, as on a machine without memory, takes only the check that it was at with it.
async function open() {
    const launch = () => chromium.launch({executablePath, args: ["--no-sandbox"]});
    let running = await launch();
    return {
        async newContext(options) {
            if (!running.isConnected()) running = await launch();
            return running.newContext(options);
        },
        close: () => running.close(),
    };
}

const files = await filesOf(root);
const pages = await pagesOf(root, files);
const markup = wanted("standards") && startVnu(root); // Java has the second core while Chromium works
const server = await serve(root, parts.includes("lighthouse"));
const inBrowser = ["keys", "clicks", "paper", "looks"].some(wanted);
const browser = inBrowser && await open();
const chosen = oneOfEach(pages).filter(page => !only || only.split(",").includes(page.kind));

if (!parts.includes("lighthouse")) allowSecondTry(); // which has tries of its own
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
