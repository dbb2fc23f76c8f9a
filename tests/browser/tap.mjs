// SPDX-License-Identifier: MIT
// Test results as TAP lines. A check is a function that throws, or returns the list of what is wrong.
let count = 0;
let failed = 0;

export async function check(name, run) {
    let faults = [];
    try {
        faults = (await run()) || [];
    } catch (error) {
        faults = [String(error && error.stack || error)];
    }
    count++;
    if (faults.length) failed++;
    console.log(`${faults.length ? "not ok" : "ok"} ${count} - ${name}`);
    for (const fault of faults.slice(0, 20)) console.log("#   " + String(fault).replace(/\n/g, "\n#   "));
    if (faults.length > 20) console.log(`#   ${faults.length} faults in all`);
}

export function finish() {
    console.log(`1..${count}`);
    process.exitCode = failed ? 1 : 0;
}
