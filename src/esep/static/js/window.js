// What the window adds when scripts run: the trace at the side, the theme kept, rows that move.
// Every link and every form works without it.
(function () {
  "use strict";
  var root = document.documentElement;
  var phone = window.matchMedia("(max-width: 760px)");
  root.classList.add("js");

  // The theme: the radio buttons work by CSS alone; here the choice is kept for the next page.
  function keepTheme() {
    var chosen = root.dataset.theme || "system";
    document.querySelectorAll('input[name="theme"]').forEach(function (radio) {
      radio.checked = radio.value === chosen;
      radio.addEventListener("change", function () {
        if (radio.value === "system") delete root.dataset.theme; else root.dataset.theme = radio.value;
        try { localStorage.setItem("theme", radio.value); } catch (blocked) { /* kept for this page only */ }
      });
    });
  }

  // The trace: a point opens beside the board; Escape closes it and the focus returns to the figure.
  var panel = document.getElementById("trace");
  var opener = null;

  function isOpen() { return Boolean(panel && panel.firstElementChild); }

  function behind(still) {
    var parts = ".top, .ribbon, .foot, .skip, main .switch, main .chips, .desk > :not(#trace)";
    document.querySelectorAll(parts).forEach(function (part) { part.inert = still && phone.matches; });
  }

  function open(link) {
    if (opener) opener.removeAttribute("aria-current");
    opener = link;
    link.setAttribute("aria-current", "true");
    htmx.ajax("GET", link.getAttribute("href"), { target: panel, swap: "innerHTML", source: panel });
  }

  function opened() {
    behind(true);
    panel.scrollTop = 0;
    if (opener && !phone.matches) opener.scrollIntoView({ block: "nearest", inline: "nearest" });
    var title = panel.querySelector(".trace-title");
    if (title) title.focus({ preventScroll: true });
  }

  function close() {
    if (!isOpen()) return;
    panel.replaceChildren();
    behind(false);
    if (opener) { opener.removeAttribute("aria-current"); opener.focus(); opener = null; }
  }

  function plain(event) {
    return !event.button && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  }

  document.addEventListener("click", function (event) {
    if (event.target.closest("[data-close]")) return close();
    if (isOpen() && phone.matches && !panel.contains(event.target)) return close();
    var link = event.target.closest('[data-trace-host] a[href*="/point/"]');
    if (!link || !panel || panel.contains(link) || !plain(event)) return undefined;
    event.preventDefault();
    return open(link);
  });

  // Keys: Escape closes the trace, the arrows walk the figures of the board.
  var steps = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") return close();
    var cell = steps[event.key] && event.target.closest(".board td");
    if (!cell) return undefined;
    var row = cell.parentNode.parentNode.rows[cell.parentNode.sectionRowIndex + steps[event.key][0]];
    var next = row && row.cells[cell.cellIndex + steps[event.key][1]];
    var link = next && next.querySelector("a");
    if (link) { event.preventDefault(); link.focus(); }
    return undefined;
  });

  // Rows that change their place glide there: each carries a name for the view transition.
  function nameMovers() {
    document.querySelectorAll("[data-mover]").forEach(function (row) {
      row.style.viewTransitionName = "mover-" + row.dataset.mover;
    });
  }

  // A choice made while rows still glide ends that movement; the browser reports it, and nothing is wrong.
  window.addEventListener("unhandledrejection", function (event) {
    var why = event.reason;
    if (why instanceof DOMException && /transition/i.test(why.message)) event.preventDefault();
  });

  document.addEventListener("htmx:afterSwap", function (event) {
    nameMovers();
    if (event.detail.target === panel) opened();
  });
  keepTheme();
  nameMovers();
})();
