// SPDX-License-Identifier: MIT
// The checkers that run in Java: vnu over all HTML and CSS in one call, and the jing that vnu carries for RELAX NG.
import path from "node:path";
import {createRequire} from "node:module";
import {execFile} from "node:child_process";

const JAR = path.join(path.dirname(createRequire(import.meta.url).resolve("vnu-jar/package.json")), "build/dist/vnu.jar");
const JING = "nu.validator.vendor.thaiopensource.relaxng.util.Driver";

// What vnu says that is no fault of ours.
const KNOWN = [
    /“paint-order” doesn't exist/, // a property of SVG 2 that its CSS table does not have
];

// stdout and stderr of a Java program; its exit status tells only whether there were messages.
function java(args) {
    return new Promise((done, fail) => execFile("java", ["-Xmx768m", ...args], {maxBuffer: 64 << 20},
        (error, stdout, stderr) => typeof (error || {code: 0}).code === "number" ? done({stdout, stderr}) : fail(error)));
}

const place = message => `${message.url.replace(/^file:/, "")}:${message.lastLine}:${message.lastColumn}`;

export async function vnu(folder) {
    const {stderr} = await java(["-jar", JAR, "--format", "json", "--also-check-css", "--skip-non-html", "--errors-only", folder]);
    return JSON.parse(stderr).messages.filter(message => !KNOWN.some(known => known.test(message.message)))
        .map(message => `${place(message)}: ${message.message}`);
}

export async function jing(schema, file) {
    const {stdout, stderr} = await java(["-cp", JAR, JING, "-c", schema, file]);
    return (stdout + stderr).split("\n").filter(line => line);
}
