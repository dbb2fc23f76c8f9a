// SPDX-License-Identifier: MIT
// The open data as the site publishes it: RFC 4180 with a BOM -> objects.
export function table(text) {
    const cells = text.replace(/^\ufeff/, "").matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g);
    const rows = [[]];
    for (const [, quoted, plain, end] of cells) {
        rows[rows.length - 1].push(quoted === undefined ? plain : quoted.replace(/""/g, '"'));
        if (end !== ",") rows.push([]);
    }
    const [heads, ...records] = rows.filter(row => row.length > 1);
    return records.map(row => Object.fromEntries(heads.map((head, at) => [head, row[at]])));
}
