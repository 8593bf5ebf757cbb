// Search by id, title and text, in the place of Material's worker and with its messages. A train of ten thousand items is
// searched as it stands: nothing is indexed first, and an id that is typed in full comes before all that begin like it.
(() => {
  "use strict";

  const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3];
  // A reader scrolls no further; more would only take time to draw.
  const MOST = 500;
  const ENTITIES = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&#34;": '"', "&#39;": "'", "&quot;": '"' };
  const WORD = /[\p{L}\p{N}]+/gu;

  const plain = (html) => html.replace(/<[^>]*>/g, " ").replace(/&[#\w]+;/g, (found) => ENTITIES[found] ?? " ");
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const words = (text) => text.match(WORD) ?? [];
  const escaped = (text) => text.replace(/[&<>"]/g, (each) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[each]);

  class Entry {
    constructor(doc) {
      this.doc = doc;
      this.title = fold(plain(doc.title)).trim();
      this.text = fold(plain(doc.text ?? ""));
      this.page = doc.location.split("#")[0];
    }

    // How well the entry answers: its name or id, then its title, then its text; 0 when a term is nowhere.
    score(query) {
      const terms = query.terms;
      if (!terms.every((term) => this.title.includes(term) || this.text.includes(term))) return 0;
      return (this.level(query) - Math.min(this.title.length, 200) / 1000) * (this.doc.boost ?? 1);
    }

    level({ whole, terms }) {
      if (this.title === whole) return 1000;
      if (this.title.startsWith(`${whole} `)) return 900;
      const id = this.title.split(" ", 1)[0];
      if (id.startsWith(whole)) return 800 - id.length;
      const named = words(this.title);
      const exact = terms.filter((term) => named.includes(term)).length;
      if (this.title.includes(whole)) return 500 + exact;
      if (terms.every((term) => named.some((word) => word.startsWith(term)) || this.title.includes(term))) return 300 + 10 * exact;
      return this.text.includes(whole) ? 100 : 10 + exact;
    }

    shown(score, query) {
      const { title, text, ...rest } = this.doc;
      const found = query.terms.map((term) => [term, this.title.includes(term) || this.text.includes(term)]);
      const excerpt = marked(cut(plain(text ?? "").replace(/\s+/g, " ").trim(), query.terms), query.terms);
      return { ...rest, title: marked(plain(title), query.terms), text: excerpt, score, terms: Object.fromEntries(found) };
    }
  }

  // Some words around the first that was asked for.
  const cut = (text, terms) => {
    const at = Math.max(0, fold(text).search(new RegExp(terms.map(literal).join("|"))));
    const start = at > 60 ? text.lastIndexOf(" ", at - 40) + 1 : 0;
    const end = text.length > start + 200 ? text.lastIndexOf(" ", start + 200) : text.length;
    return `${start ? "… " : ""}${text.slice(start, Math.max(end, start))}${end < text.length ? " …" : ""}`;
  };

  const literal = (term) => term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

  // Texts come as they are read, and leave as HTML.
  const marked = (text, terms) => {
    const parts = text.split(new RegExp(`(${terms.map(literal).join("|")})`, "giu"));
    return parts.map((part, index) => (index % 2 ? `<mark data-md-highlight>${escaped(part)}</mark>` : escaped(part))).join("");
  };

  class Search {
    constructor(docs) {
      this.entries = docs.map((doc) => new Entry(doc));
      this.pages = new Map(this.entries.filter((entry) => entry.page === entry.doc.location).map((entry) => [entry.page, entry]));
    }

    find(text) {
      const whole = fold(text).replace(/["*~^]/g, " ").replace(/\s+/g, " ").trim();
      const query = { whole, terms: [...new Set(whole.split(" "))].filter(Boolean) };
      return whole ? { items: this.groups(query).map((group) => this.drawn(group, query)) } : { items: [] };
    }

    // A page and its sections are one result, as good as the best of them.
    groups(query) {
      const found = new Map();
      for (const entry of this.entries) {
        const score = entry.score(query);
        if (!score) continue;
        const group = found.get(entry.page) ?? { best: 0, parts: [] };
        group.best = Math.max(group.best, score);
        group.parts.push([score, entry]);
        found.set(entry.page, group);
      }
      return [...found.values()].sort((a, b) => b.best - a.best).slice(0, MOST);
    }

    drawn({ parts }, query) {
      const page = this.pages.get(parts[0][1].page);
      const all = page && !parts.some(([, entry]) => entry === page) ? [...parts, [0, page]] : parts;
      return all.sort(([a], [b]) => b - a).map(([score, entry]) => entry.shown(score, query));
    }
  }

  let search;
  addEventListener("message", ({ data: message }) => {
    if (message.type === SETUP) {
      search = new Search(message.data.docs);
      postMessage({ type: READY });
    } else if (message.type === QUERY) {
      postMessage({ type: RESULT, data: search.find(message.data) });
    }
  });
})();
