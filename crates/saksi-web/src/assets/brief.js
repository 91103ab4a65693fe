"use strict";
// Adds a filter to the claims. Without scripts the page is whole; only the filter is missing.
(() => {
  const section = document.querySelector("#claims");
  const rows = [...document.querySelectorAll("#claims .row")];
  if (!section || rows.length < 8) return;
  const tools = document.createElement("form");
  tools.className = "tools";
  tools.setAttribute("role", "search");
  tools.setAttribute("aria-label", "Filter the claims");
  tools.addEventListener("submit", (event) => event.preventDefault());
  const box = document.createElement("input");
  box.type = "search";
  box.placeholder = "Filter claims: a name, a place, an outlet …";
  box.setAttribute("aria-label", "Filter claims by words");
  const count = document.createElement("output");
  tools.append(box);
  const chosen = new Set();
  for (const term of document.querySelectorAll(".legend > div")) {
    const key = term.className.replace("s-", "");
    if (!rows.some((row) => row.dataset.status === key)) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = term.className;
    button.textContent = term.querySelector("dt").lastChild.textContent.trim();
    button.setAttribute("aria-pressed", "false");
    button.addEventListener("click", () => {
      const on = chosen.has(key) ? (chosen.delete(key), false) : (chosen.add(key), true);
      button.setAttribute("aria-pressed", String(on));
      filter();
    });
    tools.append(button);
  }
  tools.append(count);
  section.querySelector(".note").after(tools);
  const words = new Map(rows.map((row) => {
    const title = row.closest(".happening").querySelector("h4").textContent;
    return [row, (title + " " + row.textContent).toLowerCase()];
  }));
  const opened = new Set();
  function filter() {
    const wanted = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    const idle = wanted.length === 0 && chosen.size === 0;
    let shown = 0;
    for (const row of rows) {
      const fits = (chosen.size === 0 || chosen.has(row.dataset.status)) &&
        wanted.every((word) => words.get(row).includes(word));
      row.hidden = !fits;
      shown += fits;
    }
    const some = (node) => node.querySelector(".row:not([hidden])") !== null;
    for (const node of section.querySelectorAll(".happening, .event, details")) {
      node.hidden = !idle && !some(node);
      if (node.tagName !== "DETAILS") continue;
      if (!idle && !node.open) { opened.add(node); node.open = true; }
      if (idle && opened.delete(node)) node.open = false;
    }
    count.textContent = idle ? "" : `${shown} of ${rows.length} lines`;
  }
  box.addEventListener("input", filter);
  // A line that is folded away or filtered out must show when it is linked to.
  function reveal() {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (!target) return;
    for (let node = target; node; node = node.parentElement) {
      if (node.tagName === "DETAILS") node.open = true;
      if (node.hidden) { box.value = ""; chosen.clear(); tools.querySelectorAll("button").forEach((b) => b.setAttribute("aria-pressed", "false")); filter(); }
    }
    target.scrollIntoView({ block: target.matches("mark, span, .outlets a") ? "center" : "start" });
  }
  addEventListener("hashchange", reveal);
})();
