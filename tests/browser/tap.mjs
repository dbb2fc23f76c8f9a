// SPDX-License-Identifier: MIT
// Test results as TAP lines. A check is a function that throws, or returns the list of what is wrong.
let count = 0;
let failed = 0;
let tries = 1;

// A browser on a busy machine may stall: from here on what fails gets a second try, and what the first said is told.
export function allowSecondTry() {
    tries = 2;
}

function tell(when, faults) {
    for (const fault of faults.slice(0, 20)) console.log(`#   ${when}${String(fault).replace(/\n/g, "\n#   ")}`);
    if (faults.length > 20) console.log(`#   ${faults.length} faults in all`);
}

async function attempt(run) {
    try {
        return (await run()) || [];
    } catch (error) {
        return [String(error && error.stack || error)];
    }
}

export async function check(name, run) {
    let faults = await attempt(run);
    for (let n = 1; n < tries && faults.length; n++) {
        tell("first try: ", faults);
        faults = await attempt(run);
    }
    count++;
    if (faults.length) failed++;
    console.log(`${faults.length ? "not ok" : "ok"} ${count} - ${name}`);
    tell("", faults);
}

export function finish() {
    console.log(`1..${count}`);
    process.exitCode = failed ? 1 : 0;
}
