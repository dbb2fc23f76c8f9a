// node.cjs SOURCE OUT: the site as a competent user of Node would write it: markdown-it, papaparse,
// mustache.js, one page a unit, a province's month, a province's indicator and a plan.
const fs = require('fs');
const papa = require('papaparse');
const mustache = require('mustache');
const markdown = require('markdown-it')();
const [source, out] = process.argv.slice(2);
const table = (name) => papa.parse(fs.readFileSync(`${source}/data/${name}.csv`, 'utf8'),
  { header: true, skipEmptyLines: true }).data;

const months = fs.readdirSync(`${source}/data/results`).map((f) => f.slice(0, -4)).sort();
const all = table('units');
const provinces = all.filter((u) => u.level === 'tinh');
const units = all.filter((u) => u.parent.startsWith('tinh-'));
const indicators = table('indicators');
table('targets').forEach((t, i) => Object.assign(indicators[i], {
  goal: +t.value, least: t.comparator === 'at_least', sign: t.comparator === 'at_least' ? '≥' : '≤' }));
const place = new Map(units.map((u, i) => [u.id, i]));
const column = new Map(indicators.map((x, i) => [x.id, i]));
const none = { mark: 'none', text: '–' };
const cells = new Array(units.length * indicators.length * months.length).fill(none);
const at = (u, i, m) => (u * indicators.length + i) * months.length + m;
months.forEach((month, m) => {
  for (const r of table(`results/${month}`)) {
    const i = column.get(r.indicator), x = indicators[i];
    const met = x.least ? +r.value >= x.goal : +r.value <= x.goal;
    cells[at(place.get(r.unit), i, m)] = r.value === '[x]' ? none : { mark: met ? 'met' : 'miss',
      text: r.value.replace('.', ',') + (met ? ' ✓' : ' ✗'), date: r.reported_on, note: r.note };
  }
});

const partials = {
  head: '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>{{title}}</title>' +
    '<link rel="stylesheet" href="/style.css"></head><body><header><a href="/">Trang đầu</a></header>' +
    '<main><h1>{{title}}</h1>\n',
  foot: '</main><footer>Số liệu theo kế hoạch</footer></body></html>\n',
  table: '<table><thead><tr><th></th>{{#columns}}<th>{{.}}</th>{{/columns}}<th>Đạt</th></tr></thead>' +
    '<tbody>\n{{#rows}}<tr><th><a href="{{url}}">{{name}}</a></th>{{#cells}}<td class="{{mark}}"' +
    '{{#date}} title="{{date}}"{{/date}}>{{text}}{{#note}}<small>{{note}}</small>{{/note}}</td>\n' +
    '{{/cells}}<td>{{met}}/{{count}}</td></tr>\n{{/rows}}</tbody></table>\n',
};
const grid = '{{>head}}{{>table}}{{>foot}}', document = '{{>head}}<article>{{{body}}}</article>{{>foot}}';
const list = '{{>head}}<ul>{{#items}}<li><a href="{{url}}">{{name}}</a></li>\n{{/items}}</ul>{{>foot}}';
const put = (address, template, view) => {
  fs.mkdirSync(out + address, { recursive: true });
  fs.writeFileSync(`${out}${address}index.html`, mustache.render(template, view, partials));
};
const row = (url, name, own) => ({ url, name, cells: own,
  met: own.filter((c) => c.mark === 'met').length, count: own.filter((c) => c.mark !== 'none').length });

put('/', list, { title: 'Tổng quan', items: provinces.map((p) => ({ url: `/p/${p.id}/`, name: p.name })) });
for (const p of provinces) {
  const own = units.filter((u) => u.parent === p.id);
  put(`/p/${p.id}/`, list, { title: p.name, items: own.map((u) => ({ url: `/u/${u.id}/`, name: u.name })) });
  months.forEach((month, m) => put(`/p/${p.id}/${month}/`, grid, { title: `${p.name} ${month}`,
    columns: indicators.map((x) => `${x.name} (${x.sign} ${x.goal})`),
    rows: own.map((u) => row(`/u/${u.id}/`, u.name, indicators.map((_, i) => cells[at(place.get(u.id), i, m)]))) }));
  indicators.forEach((x, i) => put(`/p/${p.id}/${x.id}/`, grid, { title: `${x.name}, ${p.name}`, columns: months,
    rows: own.map((u) => row(`/u/${u.id}/`, u.name, months.map((_, m) => cells[at(place.get(u.id), i, m)]))) }));
}
for (const u of units) put(`/u/${u.id}/`, grid, { title: u.name, columns: months,
  rows: indicators.map((x, i) => row(`/p/${u.parent}/${x.id}/`, x.name,
    months.map((_, m) => cells[at(place.get(u.id), i, m)]))) });
for (const file of fs.readdirSync(`${source}/content/plans`)) {
  const text = fs.readFileSync(`${source}/content/plans/${file}`, 'utf8');
  const end = text.indexOf('\n---\n', 4);
  put(`/plans/${file.slice(0, -3)}/`, document, { body: markdown.render(text.slice(end + 5)),
    title: /^title: "?(.*?)"?$/m.exec(text.slice(0, end))[1] });
}
