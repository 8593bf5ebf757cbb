// What a script adds to the explorer, which is a complete list without one: choosing an entry lights all that it hangs
// on and all that hangs on it. The choice stands in the address, so that it can be shared and the back button works.
(() => {
  "use strict";

  const NAMES = { capability: "capabilities" };
  const counted = (count, base) => `${count} ${count === 1 ? base : (NAMES[base] ?? `${base}s`)}`;

  const element = (name, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  class Column {
    constructor(section) {
      this.section = section;
      this.list = section.querySelector("ul");
      this.entries = [...this.list.children];
      this.count = section.querySelector("h2 .nl-count");
      this.summary = element("summary");
      this.hidden = element("ul", { className: "nl-explorer__list" });
      this.rest = element("details", { className: "nl-more nl-explorer__rest" }, this.summary, this.hidden);
    }

    show(lit) {
      const shown = this.entries.filter((entry) => !lit || lit.has(entry));
      const others = this.entries.filter((entry) => lit && !lit.has(entry));
      this.list.replaceChildren(...shown);
      this.hidden.replaceChildren(...others);
      this.summary.textContent = counted(others.length, "other");
      this.count.textContent = lit ? `${shown.length} of ${this.entries.length}` : this.entries.length;
      this.rest.open = false;
      this.section.classList.toggle("nl-explorer__column--none", !shown.length);
      if (others.length) this.list.after(this.rest);
      else this.rest.remove();
    }

    reachable() {
      return this.entries.filter((entry) => !entry.closest("details:not([open])"));
    }
  }

  class Explorer {
    constructor(region) {
      this.region = region;
      this.columns = [...region.children].map((section) => new Column(section));
      this.entries = this.columns.flatMap((column) => column.entries);
      this.byKey = new Map(this.entries.map((entry) => [entry.dataset.key, entry]));
      this.above = new Map(this.entries.map((entry) => [entry, this.over(entry)]));
      this.buttons = new Map(this.entries.map((entry) => [entry, this.addButton(entry)]));
      this.addTools();
      region.addEventListener("keydown", (event) => this.key(event));
      addEventListener("popstate", () => this.restore());
      this.rove(this.entries[0]);
      this.restore();
    }

    over(entry) {
      const keys = entry.dataset.above.split(" ").filter(Boolean);
      return new Set(keys.map((key) => this.byKey.get(key)));
    }

    addButton(entry) {
      const button = element("button", { type: "button", className: "nl-entry__node", tabIndex: -1 });
      button.setAttribute("aria-label", `Light the thread of ${entry.dataset.id}`);
      button.setAttribute("aria-pressed", "false");
      entry.prepend(button);
      entry.addEventListener("click", (event) => {
        if (event.target.closest("a")) return;
        // Who marks text to copy it does not mean to choose.
        if (event.target === button || !String(getSelection())) this.choose(entry === this.chosen ? undefined : entry);
      });
      return button;
    }

    addTools() {
      this.said = element("p", { className: "nl-explorer__said" });
      this.said.setAttribute("role", "status");
      this.clear = element("button", { type: "button", className: "nl-explorer__clear", hidden: true }, "Show all");
      this.clear.addEventListener("click", () => {
        const last = this.chosen;
        this.choose(undefined);
        this.buttons.get(last)?.focus();
      });
      this.region.before(element("div", { className: "nl-explorer__tools" }, this.said, this.clear));
    }

    choose(entry) {
      const query = new URLSearchParams(location.search);
      entry ? query.set("at", entry.dataset.id) : query.delete("at");
      const text = query.toString();
      history.pushState(null, "", `${location.pathname}${text ? `?${text}` : ""}`);
      this.show(entry);
    }

    restore() {
      const id = new URLSearchParams(location.search).get("at");
      const entry = this.entries.find((one) => one.dataset.id === id);
      this.show(entry);
      if (id && !entry) this.said.textContent = `${id} does not stand on this page. Choose another entry to light its thread.`;
    }

    show(entry) {
      const focused = document.activeElement;
      this.chosen = entry;
      const lit = entry && new Set(this.entries.filter((one) => one === entry || this.above.get(entry).has(one) || this.above.get(one).has(entry)));
      this.region.classList.toggle("nl-explorer--lit", Boolean(entry));
      for (const one of this.entries) {
        one.classList.toggle("nl-entry--lit", Boolean(lit?.has(one)));
        one.classList.toggle("nl-entry--chosen", one === entry);
        this.buttons.get(one).setAttribute("aria-pressed", String(one === entry));
      }
      this.columns.forEach((column) => column.show(lit));
      this.clear.hidden = !entry;
      this.said.textContent = entry ? this.summary(entry, lit) : "Choose an entry by its node to light its whole thread.";
      this.keepInAddresses(entry);
      if (entry) this.rove(entry);
      // An element that is moved loses the focus.
      if (this.region.contains(focused)) focused.focus({ preventScroll: true });
      if (entry) entry.scrollIntoView({ block: "nearest" });
    }

    summary(entry, lit) {
      const counts = new Map();
      for (const one of lit) if (one !== entry) counts.set(one.dataset.base, (counts.get(one.dataset.base) ?? 0) + 1);
      const words = [...counts].map(([base, count]) => counted(count, base)).join(", ");
      const gap = entry.querySelector(".nl-entry__gap")?.textContent;
      const title = entry.querySelector("a").textContent;
      const name = title === entry.dataset.id ? title : `${entry.dataset.id} ${title}`;
      return `${name}: ${words || "nothing else is on its thread"}${gap ? `; ${gap}` : ""}.`;
    }

    // The same choice on the page of another PI.
    keepInAddresses(entry) {
      for (const link of document.querySelectorAll(".nl-switch a")) {
        link.search = entry ? `?at=${encodeURIComponent(entry.dataset.id)}` : "";
      }
    }

    rove(entry) {
      if (this.roving) this.buttons.get(this.roving).tabIndex = -1;
      this.roving = entry;
      this.buttons.get(entry).tabIndex = 0;
    }

    key(event) {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === "Escape" && this.chosen) {
        event.preventDefault();
        this.choose(undefined);
        return;
      }
      const entry = event.target.matches(".nl-entry__node") && event.target.closest(".nl-entry");
      const next = entry && this.neighbour(entry, event.key);
      if (!next) return;
      event.preventDefault();
      this.rove(next);
      this.buttons.get(next).focus();
    }

    neighbour(entry, key) {
      const rows = this.columns.map((column) => column.reachable()).filter((row) => row.length);
      const at = rows.findIndex((row) => row.includes(entry));
      const place = rows[at].indexOf(entry);
      const near = (row) => row && row[Math.min(place, row.length - 1)];
      return {
        ArrowUp: rows[at][place - 1],
        ArrowDown: rows[at][place + 1],
        ArrowLeft: near(rows[at - 1]),
        ArrowRight: near(rows[at + 1]),
        Home: rows[at][0],
        End: rows[at].at(-1),
      }[key];
    }
  }

  document.querySelectorAll("[data-nl-explorer]").forEach((region) => new Explorer(region));
})();
