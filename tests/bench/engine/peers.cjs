// peers.cjs DIR ENGINE SECONDS [OUT]: the same table by an engine of Node, megabytes a second.
const fs = require('fs');
const [dir, engine, seconds, out] = process.argv.slice(2);
const templates = {};
for (const name of ['table', 'head', 'row', 'cell'])
  templates[name] = fs.readFileSync(`${dir}/${name}.mustache`, 'utf8');
const data = JSON.parse(fs.readFileSync(`${dir}/data.json`, 'utf8'));
const engines = {
  'mustache.js': () => {
    const mustache = require('mustache');
    return () => mustache.render(templates.table, data, templates);
  },
  'hogan.js': () => {
    const hogan = require('hogan.js');
    const compiled = {};
    for (const name in templates) compiled[name] = hogan.compile(templates[name]);
    return () => compiled.table.render(data, compiled);
  },
};
const render = engines[engine]();
for (let i = 0; i < 20; i++) render(); // let it be compiled
const bytes = Buffer.byteLength(render());
const start = process.cpuUsage();
let rounds = 0, spent;
do {
  render();
  rounds++;
  const used = process.cpuUsage(start);
  spent = (used.user + used.system) / 1e6;
} while (spent < +seconds);
if (out) fs.writeFileSync(out, render());
console.log(`${engine} ${(rounds * bytes / spent / 1e6).toFixed(1)} MB/s ${bytes} bytes`);
