// What a script adds to pages that are complete without one: sorting and filtering of tables, kept in the address.
(() => {
  "use strict";

  const number = (cell) => {
    const text = cell.dataset.value ?? cell.textContent.replace(/[^\d.+-]/g, "");
    return text === "" ? NaN : Number(text);
  };

  const compare = (kind, sign) => (a, b) => {
    if (kind === "number") {
      const [x, y] = [number(a), number(b)];
      // What has no number goes last, whichever way the column is sorted.
      if (Number.isNaN(x) || Number.isNaN(y)) return Number.isNaN(x) - Number.isNaN(y);
      return sign * (x - y);
    }
    return sign * a.textContent.trim().localeCompare(b.textContent.trim(), undefined, { numeric: true });
  };

  const address = {
    read: () => new URLSearchParams(location.search),
    write(changes) {
      const query = this.read();
      for (const [key, value] of Object.entries(changes)) value ? query.set(key, value) : query.delete(key);
      const text = query.toString();
      history.replaceState(history.state, "", `${location.pathname}${text ? `?${text}` : ""}${location.hash}`);
    },
  };

  class Table {
    constructor(region) {
      this.name = region.dataset.nlTable;
      this.table = region.querySelector("table");
      this.body = this.table.tBodies[0];
      this.rows = [...this.body.rows];
      this.heads = [...this.table.tHead.rows[0].cells];
      this.filters = new Map();
      this.heads.forEach((head, index) => head.dataset.sort && this.addSort(head, index));
      this.addTools(region);
      this.restore();
    }

    addSort(head, index) {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        // Numbers are most often wanted from the top.
        const first = head.dataset.sort === "number" ? "descending" : "ascending";
        const next = { ascending: "descending", descending: "ascending" }[head.getAttribute("aria-sort")] ?? first;
        this.sort(index, next);
        address.write({ [`${this.name}.sort`]: (next === "descending" ? "-" : "") + head.dataset.name });
      });
    }

    sort(index, direction) {
      this.heads.forEach((head) => head.removeAttribute("aria-sort"));
      this.heads[index].setAttribute("aria-sort", direction);
      const order = compare(this.heads[index].dataset.sort, direction === "descending" ? -1 : 1);
      this.rows.sort((a, b) => order(a.cells[index], b.cells[index]));
      this.body.append(...this.rows);
    }

    addTools(region) {
      const tools = document.createElement("div");
      tools.className = "nl-tools";
      this.search = this.addField(tools, "Find", Object.assign(document.createElement("input"), { type: "search" }), "find");
      this.heads.forEach((head, index) => "filter" in head.dataset && this.addFilter(tools, head, index));
      this.count = document.createElement("span");
      this.count.className = "nl-tools__count";
      this.count.setAttribute("role", "status");
      tools.append(this.count);
      region.before(tools);
    }

    addField(tools, words, field, key) {
      const label = document.createElement("label");
      label.append(words, field);
      tools.append(label);
      field.addEventListener("input", () => {
        this.filter();
        address.write({ [`${this.name}.${key}`]: field.value });
      });
      return field;
    }

    addFilter(tools, head, index) {
      const select = document.createElement("select");
      const values = new Set(this.rows.flatMap((row) => this.values(row.cells[index])));
      const sorted = [...values].sort((a, b) => a.localeCompare(b, undefined, { numeric: true }));
      select.append(new Option("all", ""), ...sorted.map((value) => new Option(value, value)));
      this.filters.set(index, this.addField(tools, head.textContent, select, head.dataset.name));
    }

    values(cell) {
      const mentions = [...cell.querySelectorAll(".nl-ref, .nl-badge, .nl-strength__word")].map((one) => one.textContent.trim());
      return mentions.length ? mentions : [cell.textContent.trim()].filter(Boolean);
    }

    filter() {
      const wanted = this.search.value.trim().toLocaleLowerCase();
      let visible = 0;
      for (const row of this.rows) {
        const found = !wanted || row.textContent.toLocaleLowerCase().includes(wanted);
        const chosen = [...this.filters].every(([index, select]) => !select.value || this.values(row.cells[index]).includes(select.value));
        row.hidden = !(found && chosen);
        visible += !row.hidden;
      }
      this.count.textContent = visible === this.rows.length ? `${visible} rows` : `${visible} of ${this.rows.length} rows`;
    }

    restore() {
      const query = address.read();
      this.search.value = query.get(`${this.name}.find`) ?? "";
      for (const [index, select] of this.filters) select.value = query.get(`${this.name}.${this.heads[index].dataset.name}`) ?? "";
      const sort = query.get(`${this.name}.sort`);
      const index = sort ? this.heads.findIndex((head) => head.dataset.name === sort.replace(/^-/, "") && head.dataset.sort) : -1;
      if (index >= 0) this.sort(index, sort.startsWith("-") ? "descending" : "ascending");
      this.filter();
    }
  }

  document.querySelectorAll("[data-nl-table]").forEach((region) => new Table(region));
})();
