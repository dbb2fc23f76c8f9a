/* SPDX-License-Identifier: MIT */
/* Search, and sorting and filtering of tables. Every page is complete without this file. The words
 * that people read stand in the templates, as data-… of the script's element and of #found. */
(function () {
    "use strict";

    const say = document.currentScript.dataset;
    let vietnamese; /* takes as long as all the rest here: made when first asked for */

    /* "{n} dòng" with {n: 3} -> "3 dòng" */
    function fill(text, values) {
        return text.replace(/\{(\w)\}/g, (all, key) => values[key]);
    }

    function make(tag, properties) {
        return Object.assign(document.createElement(tag), properties);
    }

    /* == Words, as the index folds them == */

    const TONES = {o: "òóỏõọ", u: "ùúủũụ", a: "àáảãạ", e: "èéẻẽẹ", y: "ỳýỷỹỵ"};

    /* hòa -> hoà */
    function placeTone(text) {
        return text.replace(/([òóỏõọ])([ae])|([ùúủũụ])(y)/g, (all, o, v, u, y) => {
            const tone = (o ? TONES.o : TONES.u).indexOf(o || u);
            return (o ? "o" : "u") + TONES[v || y][tone];
        });
    }

    function fold(text) {
        return placeTone(text.normalize("NFC").toLowerCase().replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, ""));
    }

    function bare(text) {
        return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d");
    }

    function words(text) {
        return fold(text).split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean);
    }

    /* == Tables == */

    const state = new URLSearchParams(location.search);

    function keep(key, value) {
        if (value) state.set(key, value);
        else state.delete(key);
        const query = state.toString();
        history.replaceState(null, "", (query ? "?" + query : location.pathname) + location.hash);
    }

    /* What a cell is sorted by: its number, its date, else its words. */
    function keyOf(cell) {
        if (!cell) return {none: true, text: ""};
        const lead = cell.querySelector("b, a, summary") || cell;
        const text = (lead.textContent || cell.textContent).replace(/\s+/g, " ").trim();
        const date = text.match(/^(\d\d)\/(\d\d)\/(\d{4})/);
        const plain = text.match(/^([+\u2212-]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?(?![\d\/])/);
        if (date) return {number: +(date[3] + date[2] + date[1]), text};
        const ratio = text.match(/^(\d+)\/(\d+)/);
        if (ratio) return {number: ratio[1] / ratio[2], text};
        if (plain)
            return {number: (plain[1] && plain[1] !== "+" ? -1 : 1) *
                        +(plain[2].replace(/\./g, "") + "." + (plain[3] || "0")), text};
        return {none: !text || text === "—", text};
    }

    /* Ba Bể, Ba Vì, Bà Rịa: a syllable with its tone comes before the next syllable. */
    function bySyllable(a, b) {
        vietnamese = vietnamese || new Intl.Collator("vi", {numeric: true, sensitivity: "accent"});
        const x = a.split(" "), y = b.split(" ");
        for (let at = 0; at < x.length && at < y.length; at++) {
            const order = vietnamese.compare(x[at], y[at]);
            if (order) return order;
        }
        return x.length - y.length;
    }

    /* Numbers by value before words in Vietnamese order; what is missing comes last either way. */
    function compare(a, b, direction) {
        if (a.none || b.none) return (a.none ? 1 : 0) - (b.none ? 1 : 0);
        const numbers = ("number" in a ? 0 : 1) - ("number" in b ? 0 : 1);
        if (numbers) return numbers;
        return direction * ("number" in a ? a.number - b.number : bySyllable(a.text, b.text));
    }

    function sort(table, column, direction) {
        if (!table.sortKept)
            table.querySelectorAll("tbody tr").forEach((row, at) => { row.sortPlace = at; });
        table.sortKept = true;
        for (const body of table.tBodies) {
            const rows = [...body.rows].filter(row => !row.matches(".grp"));
            const keyed = rows.map((row, at) => ({row, at, key: keyOf(row.cells[column])}));
            keyed.sort((a, b) => direction
                ? compare(a.key, b.key, direction) || a.at - b.at
                : a.row.sortPlace - b.row.sortPlace);
            body.append(...keyed.map(item => item.row));
        }
        for (const head of table.tHead.rows[0].cells) head.removeAttribute("aria-sort");
        if (direction)
            table.tHead.rows[0].cells[column].setAttribute(
                "aria-sort", direction > 0 ? "ascending" : "descending");
    }

    function addSorting(table, name, status) {
        const apply = (column, direction, button) => {
            sort(table, column, direction);
            keep(name + "s", direction && (direction > 0 ? "" : "-") + column);
            if (button)
                status.textContent = fill(direction > 0 ? say.up : direction < 0 ? say.down : say.off,
                    {c: button.sortName});
        };
        [...table.tHead.rows[0].cells].forEach((head, column) => {
            const label = head.querySelector("a") ? head.querySelector("a").textContent
                : head.textContent;
            const button = make("button", {type: "button", className: "sort",
                sortName: label.replace(/\s+/g, " ").trim()});
            if (!button.sortName || head.matches(".sp")) return;
            if (head.querySelector("a, small")) {
                button.setAttribute("aria-label", fill(say.sort, {c: button.sortName}));
                head.append(button);
            } else {
                button.append(...head.childNodes);
                head.append(button);
            }
            button.addEventListener("click", () => {
                const now = head.getAttribute("aria-sort");
                apply(column, !now ? 1 : now === "ascending" ? -1 : 0, button);
            });
        });
        const wanted = state.get(name + "s");
        const column = wanted && Math.abs(parseInt(wanted, 10));
        if (wanted && table.tHead.rows[0].cells[column])
            apply(column, wanted[0] === "-" ? -1 : 1);
    }

    /* Shows the rows that say what is typed, with or without accents. */
    function filter(table, query) {
        const typed = words(query).join(" ");
        const plain = bare(typed) === typed;
        let shown = 0;
        for (const body of table.tBodies) {
            let any = false;
            for (const row of body.rows) {
                if (row.matches(".grp")) continue;
                row.exact = row.exact || words(row.textContent).join(" ");
                row.bare = row.bare || bare(row.exact);
                row.hidden = !(plain ? row.bare : row.exact).includes(typed);
                any = any || !row.hidden;
                shown += !row.hidden;
            }
            for (const row of body.querySelectorAll(".grp")) row.hidden = !any;
        }
        return shown;
    }

    function addFilter(table, name, status) {
        const region = table.closest(".scroll") || table;
        const box = make("p", {className: "sift"});
        const id = name + "-q";
        const input = make("input", {id, type: "search", autocomplete: "off"});
        box.append(make("label", {htmlFor: id, textContent: say.filter}), input);
        region.before(box);
        const apply = () => {
            const shown = filter(table, input.value);
            keep(name + "f", input.value.trim());
            status.textContent = input.value.trim()
                ? fill(say.rows, {n: shown, m: table.sortRows}) : "";
        };
        input.addEventListener("input", apply);
        input.value = state.get(name + "f") || "";
        if (input.value) apply();
    }

    function addToolsTo(table, name) {
        const rows = table.querySelectorAll("tbody tr:not(.grp)");
        table.sortRows = rows.length;
        if (!table.tHead || table.tHead.rows.length !== 1 || rows.length < 4 ||
            table.closest(".a4, .doc") || table.querySelector("tbody [rowspan]"))
            return;
        const status = make("p", {className: "vh"});
        status.setAttribute("role", "status");
        (table.closest(".scroll") || table).after(status);
        if (rows.length > 15) addFilter(table, name, status);
        addSorting(table, name, status);
    }

    /* At once where the address asks for an order; else a table a turn, while the browser is idle:
     * all in one turn would hold a phone up. */
    function addTools() {
        const later = window.requestIdleCallback || (run => setTimeout(run, 20));
        const waiting = [];
        document.querySelectorAll("main table").forEach((table, at) => {
            const name = "t" + (at + 1);
            if (state.has(name + "s") || state.has(name + "f")) addToolsTo(table, name);
            else waiting.push([table, name]);
        });
        const next = () => waiting.length && later(() => {
            addToolsTo(...waiting.shift());
            next();
        });
        next();
    }

    /* == Search == */

    /* "3,1-2,k" -> [3, 4, 5, 6, 26] */
    function unpack(text) {
        const entries = [];
        let at = 0;
        for (const part of text.split(",")) {
            const [step, run] = part.split("-");
            at += parseInt(step, 36);
            entries.push(at);
            for (let n = run ? parseInt(run, 36) : 0; n > 0; n--) entries.push(++at);
        }
        return entries;
    }

    function search(found) {
        const form = document.querySelector("form.find");
        const input = form.elements.q;
        const [status] = found.getElementsByTagName("p");
        const list = found.querySelector("ol");
        const more = found.querySelector("button");
        const text = found.dataset;
        const kinds = text.kinds.split("|");
        const files = new Map();
        const STEP = 10;
        let turn = 0;

        function get(name) {
            if (!files.has(name))
                files.set(name, fetch(text.index + name).then(answer => {
                    if (!answer.ok) throw new Error(answer.status);
                    return answer.json();
                }).catch(error => { files.delete(name); throw error; }));
            return files.get(name);
        }

        /* The numbers of the files that may hold words which begin with `prefix`. */
        function filesOf(firsts, prefix) {
            let from = 0;
            while (from + 1 < firsts.length && firsts[from + 1] <= prefix) from++;
            const wanted = [from];
            for (let f = from + 1; f < firsts.length && firsts[f].startsWith(prefix) && wanted.length < 4; f++)
                wanted.push(f);
            return wanted;
        }

        /* entry -> points: a whole word counts more than a beginning, the same accents most. */
        async function lookUp(directory, word) {
            const plain = bare(word);
            const points = new Map();
            const parts = await Promise.all(filesOf(directory.words, plain).map(f => get("tu/" + f + ".json")));
            for (const [key, accented, packed] of parts.flat()) {
                if (!key.startsWith(plain)) continue;
                const exact = word !== plain && (accented || key).startsWith(word);
                const worth = (exact ? 4 : 1) + (key === plain ? 2 : 0);
                for (const entry of unpack(packed))
                    if ((points.get(entry) || 0) < worth) points.set(entry, worth);
            }
            return points;
        }

        async function find(query) {
            const typed = words(query);
            if (!typed.length) return [];
            const directory = await get("muc-luc.json");
            const [all, pairs] = await Promise.all([
                Promise.all(typed.map(word => lookUp(directory, word))),
                Promise.all(typed.slice(1).map((word, at) => lookUp(directory, " " + typed[at] + " " + word)))]);
            const hits = [];
            for (const entry of all[0].keys()) {
                if (!all.every(points => points.has(entry))) continue;
                hits.push({entry, worth: [...all, ...pairs].reduce((sum, points) => sum + (points.get(entry) || 0), 0)});
            }
            return hits.sort((a, b) => b.worth - a.worth || a.entry - b.entry);
        }

        async function show(query, hits, from, mine) {
            const size = (await get("muc-luc.json")).size;
            const part = hits.slice(from, from + STEP);
            const shelves = await Promise.all(part.map(hit => get("muc/" + Math.floor(hit.entry / size) + ".json")));
            if (mine !== turn) return;
            const items = part.map((hit, at) => {
                const [kind, title, note, address] = shelves[at][hit.entry % size];
                const item = make("li", {});
                item.append(make("span", {className: "kind", textContent: kinds[kind]}),
                    make("a", {href: text.home + address, textContent: title}));
                if (note) item.append(make("span", {className: "dim", textContent: note}));
                return item;
            });
            list.append(...items);
            if (from && items.length) items[0].querySelector("a").focus();
            const shown = Math.min(hits.length, from + STEP);
            const form = !hits.length ? text.none : shown < hits.length ? text.part : text.some;
            status.textContent = fill(form, {q: query, n: hits.length, m: shown});
            more.hidden = shown >= hits.length;
            more.onclick = () => show(query, hits, shown, turn);
        }

        async function run() {
            const query = input.value.trim();
            const mine = ++turn;
            found.hidden = !query;
            if (state.get("q") !== query) keep("q", query);
            if (!query) return;
            status.textContent = text.wait;
            try {
                const hits = await find(query);
                if (mine !== turn) return;
                list.replaceChildren();
                await show(query, hits, 0, mine);
            } catch (error) {
                status.textContent = text.fail;
            }
        }

        let timer;
        form.hidden = false;
        more.textContent = text.more;
        form.addEventListener("submit", event => { event.preventDefault(); run(); });
        input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(run, 150); });
        input.addEventListener("keydown", event => {
            const first = list.querySelector("a");
            if (event.key === "ArrowDown" && first) { event.preventDefault(); first.focus(); }
        });
        list.addEventListener("keydown", event => {
            const links = [...list.querySelectorAll("a")];
            const at = links.indexOf(document.activeElement);
            const to = {ArrowDown: at + 1, ArrowUp: at - 1}[event.key];
            if (to === undefined || at < 0) return;
            event.preventDefault();
            (links[to] || (to < 0 ? input : links[at])).focus();
        });
        input.value = state.get("q") || "";
        if (input.value) run();
    }

    const found = document.getElementById("found");
    addTools();
    if (found) search(found);
})();
