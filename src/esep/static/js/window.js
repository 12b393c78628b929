// What the window adds when scripts run: the trace at the side, the theme kept, rows that move. Every link works without it.
(function () {
  "use strict";
  var root = document.documentElement;
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
  var opener = null;
  var panel = document.getElementById("trace");

  function open(event) {
    if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    var link = event.target.closest('[data-trace-host] a[href*="/point/"]');
    if (!link || !panel || link.closest(".traced .onward")) return;
    event.preventDefault();
    if (!panel.contains(link)) {
      if (opener) opener.removeAttribute("aria-current");
      opener = link;
      link.setAttribute("aria-current", "true");
    }
    htmx.ajax("GET", link.getAttribute("href"), { target: panel, swap: "innerHTML", source: panel });
  }

  function close() {
    if (!panel || !panel.firstElementChild) return;
    panel.replaceChildren();
    if (opener) { opener.removeAttribute("aria-current"); opener.focus(); opener = null; }
  }

  document.addEventListener("click", function (event) {
    if (event.target.closest("[data-close]")) close(); else open(event);
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") close();
  });

  // Rows that change their place glide there: each carries a name for the view transition.
  function nameMovers(scope) {
    scope.querySelectorAll("[data-mover]").forEach(function (row) {
      row.style.viewTransitionName = "mover-" + row.dataset.mover;
    });
  }

  document.addEventListener("htmx:afterSwap", function (event) {
    nameMovers(document);
    if (event.detail.target === panel) {
      panel.scrollTop = 0;
      if (opener) opener.scrollIntoView({ block: "nearest", inline: "nearest" });
      var title = panel.querySelector(".trace-title");
      if (title) title.focus({ preventScroll: true });
    }
  });
  keepTheme();
  nameMovers(document);
})();
