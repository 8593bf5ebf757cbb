// What a script adds to planning pages that are complete without one: presenting a kickoff block by block, and
// picking one team's threads out of a planning board.
(() => {
  "use strict";

  const element = (name, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  class Presentation {
    constructor(kickoff) {
      // What is folded away is for reading, not for a room.
      this.blocks = [...kickoff.children].filter((one) => one.matches("section") && !one.querySelector(":scope > .nl-more"));
      this.place = element("span", { className: "nl-present__place" });
      this.place.setAttribute("role", "status");
      const button = (text, label, act) => {
        const made = element("button", { type: "button" }, text);
        made.setAttribute("aria-label", label);
        made.addEventListener("click", act);
        return made;
      };
      this.bar = element(
        "div",
        { className: "nl-present" },
        button("←", "Block before", () => this.show(this.at - 1)),
        this.place,
        button("→", "Next block", () => this.show(this.at + 1)),
        button("Leave", "Leave presenting", () => this.leave()),
      );
      this.onKey = (event) => this.key(event);
      this.onResize = () => this.fit();
      this.offer(kickoff);
      if (new URLSearchParams(location.search).has("present")) this.enter();
    }

    offer(kickoff) {
      const link = element("a", { href: "?present", className: "nl-present__offer" }, "Present");
      link.title = "One block a screen; arrow keys go on";
      link.addEventListener("click", (event) => {
        event.preventDefault();
        this.enter();
      });
      kickoff.querySelector(".nl-neighbours ul")?.prepend(element("li", {}, link));
    }

    enter() {
      document.documentElement.classList.add("nl-presenting");
      document.body.append(this.bar);
      document.addEventListener("keydown", this.onKey);
      addEventListener("resize", this.onResize);
      const start = this.blocks.findIndex((block) => block.querySelector("[id]")?.id === location.hash.slice(1));
      this.show(Math.max(0, start));
    }

    leave() {
      document.documentElement.classList.remove("nl-presenting");
      document.documentElement.style.fontSize = "";
      removeEventListener("resize", this.onResize);
      this.bar.remove();
      document.removeEventListener("keydown", this.onKey);
      history.replaceState(history.state, "", location.pathname);
      this.blocks[this.at].scrollIntoView();
    }

    show(index) {
      this.at = Math.min(Math.max(index, 0), this.blocks.length - 1);
      this.blocks.forEach((block, position) => block.classList.toggle("nl-shown", position === this.at));
      this.place.textContent = `${this.at + 1} of ${this.blocks.length}`;
      const heading = this.blocks[this.at].querySelector("h2[id]");
      const hash = this.at && heading ? `#${heading.id}` : "";
      history.replaceState(history.state, "", `${location.pathname}?present${hash}`);
      this.fit();
      scrollTo(0, 0);
    }

    // A block that is higher than the screen is set smaller, but never so small that the last row cannot read it.
    fit() {
      const root = document.documentElement;
      root.style.fontSize = "";
      const full = parseFloat(getComputedStyle(root).fontSize);
      for (const part of [0.92, 0.84, 0.76, 0.7]) {
        if (root.scrollHeight <= innerHeight) return;
        root.style.fontSize = `${full * part}px`;
      }
    }

    key(event) {
      if (event.altKey || event.ctrlKey || event.metaKey || event.target.matches("input, select, textarea")) return;
      const to = {
        ArrowRight: this.at + 1,
        PageDown: this.at + 1,
        ArrowLeft: this.at - 1,
        PageUp: this.at - 1,
        Home: 0,
        End: this.blocks.length - 1,
      }[event.key];
      if (to !== undefined) {
        event.preventDefault();
        this.show(to);
      } else if (event.key === "Escape") {
        this.leave();
      }
    }
  }

  class BoardFilter {
    constructor(region) {
      this.parts = [...region.querySelectorAll("[data-teams]")];
      const rows = region.querySelectorAll(".nl-board__row[data-teams]");
      if (rows.length < 2) return;
      this.select = element("select", {}, new Option("all teams", ""));
      for (const row of rows) this.select.append(new Option(row.textContent.trim().replace(/\s+/g, " "), row.dataset.teams));
      this.select.value = new URLSearchParams(location.search).get("team") ?? "";
      this.select.addEventListener("change", () => {
        this.filter();
        const query = this.select.value ? `?team=${encodeURIComponent(this.select.value)}` : "";
        history.replaceState(history.state, "", `${location.pathname}${query}${location.hash}`);
      });
      region.before(element("div", { className: "nl-tools" }, element("label", {}, "Threads of", this.select)));
      this.filter();
    }

    filter() {
      const team = this.select.value;
      for (const part of this.parts) part.classList.toggle("nl-dim", Boolean(team) && !part.dataset.teams.split(" ").includes(team));
    }
  }

  document.querySelectorAll("[data-nl-present]").forEach((kickoff) => new Presentation(kickoff));
  document.querySelectorAll("[data-nl-board]").forEach((region) => new BoardFilter(region));
})();
