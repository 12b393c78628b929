// The keyboard of checking: j and k walk the rows, a accepts, r opens a remark, e another figure,
// u that it is unproved, o the document.
// In the matrix a report opens beside it. Every link and every form works without this.
(function () {
  "use strict";
  var wide = window.matchMedia("(min-width: 1100px)");
  var beside = document.getElementById("beside");
  var opener = null;

  function plain(event) {
    return !event.button && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  }

  function closeBeside() {
    if (!beside || !beside.firstElementChild) return;
    beside.replaceChildren();
    if (opener) { opener.removeAttribute("aria-current"); opener.focus(); opener = null; }
  }

  document.addEventListener("click", function (event) {
    if (event.target.closest("[data-close-beside]")) return closeBeside();
    var link = event.target.closest("[data-beside]");
    if (!link || !beside || !wide.matches || !plain(event)) return undefined;
    event.preventDefault();
    if (opener) opener.removeAttribute("aria-current");
    opener = link;
    link.setAttribute("aria-current", "true");
    return htmx.ajax("GET", link.getAttribute("href"), { target: beside, swap: "innerHTML", source: beside });
  });

  document.addEventListener("htmx:afterSwap", function (event) {
    if (event.detail.target !== beside) return;
    beside.scrollTop = 0;
    var title = beside.querySelector(".brief-title");
    if (title) title.focus({ preventScroll: true });
  });

  // The queue: one button ticks all that nothing speaks against, or none of them again.
  document.addEventListener("click", function (event) {
    if (!event.target.closest("[data-tick-all]")) return;
    var boxes = Array.prototype.slice.call(document.querySelectorAll('.queue input[type="checkbox"]'));
    var every = boxes.every(function (box) { return box.checked; });
    boxes.forEach(function (box) { box.checked = !every; });
  });

  // The rows of a review.
  function rows() { return Array.prototype.slice.call(document.querySelectorAll("[data-row]")); }

  function current() {
    var inside = document.activeElement && document.activeElement.closest("[data-row]");
    return inside || document.querySelector("[data-row].here");
  }

  function go(row) {
    if (!row) return;
    rows().forEach(function (one) { one.classList.toggle("here", one === row); });
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "center" });
  }

  function step(by) {
    var all = rows();
    var at = all.indexOf(current());
    go(all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))]);
  }

  function unfold(row, name) {
    var part = row && row.querySelector('details[data-act="' + name + '"]');
    if (!part) return;
    row.querySelectorAll("details[data-act]").forEach(function (one) { one.open = one === part; });
    var field = part.querySelector("select, input:not([type=hidden]), textarea");
    field.focus();
    if (field.select) field.select();
  }

  var after = null;

  function accept(row) {
    var button = row && row.querySelector('button[data-act="accept"]');
    if (!button) return row && unfold(row, "other");
    after = { row: row.id, next: true };
    button.click();
    return undefined;
  }

  var keys = {
    j: function () { step(1); },
    k: function () { step(-1); },
    a: function () { accept(current()); },
    r: function () { unfold(current(), "remark"); },
    e: function () { unfold(current(), "other"); },
    u: function () { unfold(current(), "unproved"); },
    o: function () { var row = current(); var paper = row && row.querySelector(".paper a"); if (paper) paper.click(); }
  };

  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") {
      closeBeside();
      var part = document.activeElement && document.activeElement.closest("details[data-act]");
      if (part) { part.open = false; go(part.closest("[data-row]")); }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select") || !rows().length) return;
    // The keys stand where they stand on the keyboard, whatever layout is on.
    var letter = { KeyJ: "j", KeyK: "k", KeyA: "a", KeyR: "r", KeyE: "e", KeyU: "u", KeyO: "o" }[event.code];
    if (!letter) return;
    event.preventDefault();
    keys[letter]();
  });

  document.addEventListener("submit", function (event) {
    var row = event.target.closest("[data-row]");
    if (row && !(after && after.row === row.id)) after = { row: row.id, next: false };
  });

  // A row that was swapped in keeps the place; an accepted one hands on to the next.
  document.addEventListener("htmx:load", function (event) {
    var row = event.detail.elt;
    if (!after || !row.matches || !row.matches("[data-row]") || row.id !== after.row) return;
    var wrong = row.querySelector(".wrong");
    var all = rows();
    var open = wrong && row.querySelector("details[open]");
    if (open) { row.classList.add("here"); open.querySelector("select, input:not([type=hidden]), textarea").focus(); }
    else go(after.next && !wrong ? all[all.indexOf(row) + 1] || row : row);
    after = null;
  });
})();
