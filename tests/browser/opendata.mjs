// SPDX-License-Identifier: MIT
// datapackage.json against the profile that Frictionless publishes, and every table against what it says of it: header,
// types, keys, bytes and hash. The profile and Table Schema come with the npm package `datapackage`.
import assert from "node:assert/strict";
import path from "node:path";
import {createRequire} from "node:module";
import {readFile} from "node:fs/promises";
import {createHash} from "node:crypto";
import {Readable} from "node:stream";
import {check} from "./tap.mjs";

const require = createRequire(import.meta.url);
const {Profile} = require("datapackage");
const {Schema, Table} = require("tableschema");

// What makes a row of each table itself, as the contract of the open data says.
const KEYS = {
    verdicts: "plan target indicator unit period", duties: "plan unit period", task_verdicts: "plan task unit period",
    plans: "id", units: "id", indicators: "id", targets: "id", tasks: "id", results: "indicator unit period",
    progress: "task unit period", reports: "plan unit period", corrections: "indicator unit period corrected_on",
    glossary: "abbr",
};

const tableOf = resource => Object.keys(KEYS).sort((a, b) => b.length - a.length)
    .find(name => resource.name === name || resource.name.startsWith(name + "-"));

async function profile(descriptor) {
    const published = await Profile.load("tabular-data-package");
    const {valid, errors} = published.validate(descriptor);
    assert.ok(!published.validate({...descriptor, resources: []}).valid, "a planted fault is seen");
    return valid ? [] : errors.map(error => error.message);
}

function describes(descriptor, files) {
    const faults = [];
    const say = (good, what) => good || faults.push(what);
    const listed = descriptor.resources.map(resource => `du-lieu/${resource.path}`);
    const tables = files.filter(file => /^du-lieu\/.*\.csv$/.test(file) && !file.startsWith("du-lieu/excel/"));
    say(String(listed.slice().sort()) === String(tables), `listed: ${listed}; there are: ${tables}`);
    for (const resource of descriptor.resources) {
        const wanted = KEYS[tableOf(resource)];
        say([].concat(resource.schema.primaryKey || []).join(" ") === wanted, `${resource.name}: key ${resource.schema.primaryKey}`);
        say(resource.title, `${resource.name}: no title`);
        for (const field of resource.schema.fields) say(field.title, `${resource.name}.${field.name}: no title`);
    }
    return faults;
}

// Header, types and keys of all rows, by the implementation of Table Schema.
async function misfits(name, text, descriptor) {
    const schema = await Schema.load(descriptor, {strict: true});
    const table = await Table.load(Readable.from([text]), {schema});
    const read = await table.read({cast: true, forceCast: true});
    const faults = read.filter(row => row instanceof Error).map(row =>
        `${name}: row ${row.rowNumber}: ${row.errors.map(error => error.message).join("; ") || row.message}`);
    if (String(table.headers) !== String(schema.fieldNames))
        faults.push(`${name}: header ${table.headers}, expected ${schema.fieldNames}`);
    return read.length ? faults : [...faults, `${name}: no rows`];
}

async function rows(root, resource) {
    const bytes = await readFile(path.join(root, "du-lieu", resource.path));
    assert.equal(bytes.length, resource.bytes, "bytes");
    assert.equal("sha256:" + createHash("sha256").update(bytes).digest("hex"), resource.hash);
    const text = bytes.toString("utf8");
    assert.match(text, /^\uFEFF[^\n]*\r\n/, "a byte order mark, a header, CRLF");
    return misfits(resource.name, text.slice(1), resource.schema);
}

async function plantedFaults() {
    const schema = {primaryKey: ["unit"], fields: [{name: "unit", type: "string"}, {name: "day", type: "date"}]};
    const faults = (await misfits("planted", "unit,day\r\na,2026-02-30\r\nb,2026-02-01\r\nb,\r\n", schema)).join("\n");
    assert.match(faults, /row 2: .*"2026-02-30".*"date"/);
    assert.match(faults, /row 4: .*unique constraint/);
    const swapped = await misfits("planted", "day,unit\r\n2026-02-01,2026-02-01\r\n", schema);
    assert.match(swapped.join("\n"), /header day,unit, expected unit,day/);
}

// What one table says of another stands there.
async function references(root, descriptor) {
    const faults = [];
    const column = async (name, field) => {
        const resource = descriptor.resources.find(one => one.name === name);
        const text = (await readFile(path.join(root, "du-lieu", resource.path), "utf8")).slice(1);
        const table = await Table.load(Readable.from([text]), {schema: resource.schema});
        return new Set((await table.read({keyed: true, cast: false})).map(row => row[field]));
    };
    for (const [table, field, there] of [["verdicts", "plan", "plans"], ["verdicts", "target", "targets"],
        ["verdicts", "indicator", "indicators"], ["verdicts", "unit", "units"], ["task_verdicts", "task", "tasks"],
        ["duties", "unit", "units"], ["results", "indicator", "indicators"], ["corrections", "unit", "units"]]) {
        const known = await column(there, "id");
        for (const value of await column(table, field))
            if (!known.has(value)) faults.push(`${table}.${field}: “${value}” is not among the ${there}`);
    }
    return faults;
}

export async function checkOpenData(root, files) {
    const descriptor = JSON.parse(await readFile(path.join(root, "du-lieu/datapackage.json"), "utf8"));
    await check("datapackage.json fits the published profile", () => profile(descriptor));
    await check("datapackage.json lists every table, its key and its columns", () => describes(descriptor, files));
    await check("a planted wrong date, double key and header are seen", plantedFaults);
    for (const resource of descriptor.resources)
        await check(`${resource.path} fits its Table Schema`, () => rows(root, resource));
    await check("the tables refer to each other", () => references(root, descriptor));
}
