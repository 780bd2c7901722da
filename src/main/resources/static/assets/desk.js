// Single-key shortcuts of the desk. Nothing needs them; they can be switched off in their dialog (WCAG 2.1.4).
(() => {
  "use strict";
  const template = document.getElementById("shortcuts");
  const open = document.querySelector("[data-shortcuts-open]");
  if (!template || !open) return;
  const scope = template.dataset.scope;
  const dialog = template.content.firstElementChild.cloneNode(true);
  const choice = dialog.querySelector("#shortcuts-on");
  document.body.append(dialog);
  choice.checked = localStorage.getItem("chancery-shortcuts") !== "off";
  choice.addEventListener("change", () => localStorage.setItem("chancery-shortcuts", choice.checked ? "on" : "off"));
  open.hidden = false;
  open.addEventListener("click", () => dialog.showModal());
  document.querySelectorAll(".ch-js[hidden]").forEach(element => { element.hidden = false; });

  const go = address => () => location.assign(address);
  const to = id => () => {
    const place = document.getElementById(id);
    place?.scrollIntoView();
    place?.focus({ preventScroll: true });
  };
  const step = by => () => {
    const rows = [...document.querySelectorAll("[data-row]")];
    const now = rows.findIndex(row => row.contains(document.activeElement));
    const next = rows[Math.min(rows.length - 1, Math.max(0, now + by))];
    next?.querySelector("a").focus();
  };
  const keys = { "?": () => dialog.showModal(), h: go("/desk"), c: go("/desk/cases") };
  if (scope === "case") Object.assign(keys, { a: to("actions"), d: to("papers"), t: to("timeline"), n: to("add-note-text") });
  else Object.assign(keys, { j: step(1), k: step(-1) });
  if (scope !== "case") keys["/"] = to("q");

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || document.querySelector("dialog[open]")) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    const act = (choice.checked || event.key === "?") && keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  document.addEventListener("focusin", event => {
    document.querySelectorAll("[data-on]").forEach(row => row.removeAttribute("data-on"));
    event.target.closest("[data-row]")?.setAttribute("data-on", "");
  });
})();
