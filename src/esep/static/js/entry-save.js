// Saves each cell of a form when it is left: one after another, again and again over a bad line, and never
// without saying where a cell stands. What is not saved yet, or waits for a choice, is kept for this tab.
(function () {
  "use strict";
  var form = document.getElementById("entry");
  if (!form) return;
  var words = JSON.parse(form.dataset.words);
  var kept = "esep-entry-" + form.dataset.report;
  var at = form.dataset.at;
  var waiting = new Map(), clashing = new Map();
  var sending = false, timer = 0, pause = 1000, signedOut = false;

  function say(text) { document.getElementById("said").textContent = text; }
  function fit(text, values) {
    return text.replace(/\{(\w+)\}/g, function (_, name) { return values[name]; });
  }
  function field(row) { return document.getElementById("c-" + row); }
  function line(row) { return document.getElementById("row-" + row); }
  function token() { return form.elements.csrfmiddlewaretoken; }
  function make(tag, text, kind) {
    var made = document.createElement(tag);
    if (text) made.textContent = text;
    if (kind) made.className = kind;
    return made;
  }

  // What one row says about itself.
  function state(row, name, text) {
    var cell = line(row).querySelector(".state");
    cell.className = "state state-" + name;
    cell.textContent = text || words.state[name];
    line(row).classList.toggle("is-waiting", name === "waiting" || name === "saving");
  }
  function remember() {
    var all = {};
    clashing.forEach(function (cell, row) { all[row] = cell; });
    waiting.forEach(function (cell, row) { all[row] = cell; });
    try {
      if (Object.keys(all).length) sessionStorage.setItem(kept, JSON.stringify(all)); else sessionStorage.removeItem(kept);
    } catch (blocked) { /* then the page itself is the only place */ }
  }

  // A cell that was left with another text than the one known to be saved.
  function changed(input) {
    var na = input.dataset.na === "1" && !input.value ? "1" : "";
    if (input.value === input.dataset.saved && na === (input.dataset.savedNa || "")) return false;
    return { text: input.value, na: na, version: input.dataset.v };
  }
  function queue(row, cell) {
    waiting.set(row, cell);
    remember();
    state(row, "waiting");
    flush();
  }
  function left(input) {
    var cell = changed(input);
    var row = line_of(input);
    if (cell) queue(row, cell);
    else if (waiting.has(row)) { waiting.delete(row); remember(); }
  }
  function line_of(input) { return input.closest("tr").dataset.row; }

  function body(cells) {
    var data = new URLSearchParams();
    cells.forEach(function (one) {
      data.append("row", one[0]);
      data.append("text", one[1].text);
      data.append("na", one[1].na);
      data.append("version", one[1].version);
    });
    return data;
  }
  async function post(address, data) {
    return fetch(at + address, {
      method: "POST", body: data, redirect: "manual",
      headers: { "X-CSRFToken": token().value, Accept: "application/json" },
    });
  }

  async function flush() {
    if (sending || signedOut || !waiting.size) return;
    sending = true;
    window.clearTimeout(timer);
    var cells = Array.from(waiting).slice(0, 40);
    cells.forEach(function (one) { state(one[0], "saving"); });
    try {
      var answer = await post(cells.length > 1 ? "block/" : "cell/", body(cells));
      await settle(answer, cells);
      pause = 1000;
    } catch (lost) {
      cells.forEach(function (one) { state(one[0], "waiting"); });
      say(fit(words.js.waiting_some, { n: waiting.size }));
      timer = window.setTimeout(flush, pause);
      pause = Math.min(pause * 2, 30000);
    }
    sending = false;
    if (waiting.size && pause === 1000 && !signedOut) flush();
  }
  async function settle(answer, cells) {
    if (answer.status === 401) return again(cells);
    if (answer.status === 403 && !answer.headers.get("X-Esep")) {
      if (!(await fresh())) return again(cells);
      throw new Error("once more with a new token");
    }
    if (!(answer.headers.get("Content-Type") || "").startsWith("application/json")) throw new Error("not ours");
    var told = await answer.json();
    if (told.refused) {
      cells.forEach(function (one) { state(one[0], "wrong", words.js.refused); waiting.delete(one[0]); });
      remember();
      return say(told.refused);
    }
    cells.forEach(function (one) { if (waiting.get(one[0]) === one[1]) waiting.delete(one[0]); });
    apply(told);
    remember();
    if (told.cells.some(function (one) { return one.conflict; })) return say(words.js.choose);
    if (!waiting.size) say(words.js.all_saved + (told.at ? " " + told.at : ""));
    return undefined;
  }

  // The server's answer: how the cells stand, what is wrong in the form, the points, how far it is filled in.
  function apply(told) {
    told.cells.forEach(one_cell);
    document.querySelectorAll("tr.under").forEach(function (under) {
      under_row(under, told.problems[under.id.slice(2)] || []);
    });
    Object.keys(told.points).forEach(function (row) { give(row, told.points[row]); });
    Object.keys(told.computed || {}).forEach(function (row) { if (field(row)) field(row).textContent = told.computed[row]; });
    document.querySelectorAll("tr[data-row]").forEach(function (tr) { lacks(tr, told.lacking || []); });
    progress(told.progress);
    document.dispatchEvent(new CustomEvent("entry:applied"));
  }
  function one_cell(cell) {
    var input = field(cell.row), tr = line(cell.row);
    if (!input) return;
    if (cell.conflict) return conflict(cell, input);
    clashing.delete(cell.row);
    input.dataset.v = cell.version;
    input.dataset.savedNa = cell.na ? "1" : "";
    if (cell.na) input.dataset.na = "1"; else delete input.dataset.na;
    if (document.activeElement !== input && !waiting.has(cell.row)) input.value = cell.text;
    input.dataset.saved = document.activeElement === input || waiting.has(cell.row) ? cell.typed : cell.text;
    input.placeholder = cell.na ? words.js.na_words : "";
    tr.classList.toggle("is-empty", cell.state === "empty");
    var change = tr.querySelector(".change");
    if (change) change.textContent = cell.change;
    if (!waiting.has(cell.row)) state(cell.row, cell.state, cell.words);
    return undefined;
  }
  function under_row(under, problems) {
    var row = under.id.slice(2), cell = under.firstElementChild, found = cell.querySelector(".found");
    if (!found) { found = make("div", "", "found"); cell.append(found); }
    found.replaceChildren.apply(found, problems.map(function (one) { return problem(row, one); }));
    var wrong = problems.some(function (one) { return one.severity === "error"; });
    line(row).classList.toggle("is-wrong", wrong);
    line(row).classList.toggle("is-doubtful", problems.length > 0 && !wrong);
    if (wrong) field(row).setAttribute("aria-invalid", "true"); else field(row).removeAttribute("aria-invalid");
    under.hidden = !problems.length && !cell.querySelector(".remark, .note, .clash, .refused");
  }
  function problem(row, one) {
    var made = make("p", "", one.severity), text = make("span");
    text.append(make("b", words[one.severity]), " " + one.words);
    one.rows.forEach(function (other) {
      var link = make("a", "№ " + other);
      link.href = "#row-" + other;
      text.append(" ", link);
    });
    if (one.severity === "warning" && !one.justified) {
      var why = make("a", words.justify);
      why.href = at + "row/" + row + "/#note";
      why.dataset.side = "";
      text.append(" ", why);
    }
    made.append(text);
    return made;
  }
  function lacks(tr, lacking) {
    var without = lacking.includes(tr.dataset.row), link = tr.querySelector(".proof a");
    tr.classList.toggle("lacks-proof", without);
    if (!link || !link.matches(".need, .soft")) return;
    link.className = without ? "need" : "soft";
    link.textContent = without ? words.needed : words.asked;
  }
  function give(row, given) {
    var cell = line(row) && line(row).querySelector(".give");
    if (!cell) return;
    cell.querySelectorAll("b").forEach(function (figure, index) {
      if (given[index] === undefined || figure.textContent === given[index]) return;
      figure.textContent = given[index];
      figure.classList.remove("new");
      void figure.offsetWidth;
      figure.classList.add("new");
    });
  }
  function progress(how) {
    document.getElementById("progress").textContent = how.words;
    document.getElementById("filled").value = how.filled;
  }

  // Somebody else was here: both figures are shown, and a person chooses.
  function conflict(cell, input) {
    var theirs = cell.conflict, row = cell.row, under = document.getElementById("u-" + row);
    if (theirs.text === input.value && (theirs.na ? "1" : "") === (input.dataset.na || "")) {
      cell.conflict = null;
      return one_cell(Object.assign(cell, { version: theirs.version, typed: theirs.text, words: theirs.words }));
    }
    state(row, "conflict");
    clashing.set(row, { text: input.value, na: input.dataset.na || "", version: input.dataset.v, before: input.dataset.saved });
    var box = make("div", "", "clash"), mine = input.value;
    var shown = { who: theirs.by, at: theirs.at, before: input.dataset.saved || words.js.nothing,
      after: theirs.text || words.js.nothing, mine: mine || words.js.nothing };
    box.setAttribute("role", "alert");
    box.append(make("p", fit(words.js.changed, shown)));
    [["keep_mine", function () { input.dataset.v = theirs.version; input.dataset.saved = null; left(input); }],
      ["take_theirs", function () {
        input.value = theirs.text; input.dataset.saved = theirs.text; input.dataset.v = theirs.version;
        state(row, theirs.text ? "saved" : "empty", theirs.words);
        clashing.delete(row);
        remember();
      }]].forEach(function (choice) {
      var button = make("button", words.js[choice[0]], "button quiet");
      button.type = "button";
      button.addEventListener("click", function () { box.remove(); choice[1](); input.focus(); });
      box.append(button);
    });
    under.firstElementChild.querySelectorAll(".clash").forEach(function (old) { old.remove(); });
    under.firstElementChild.prepend(box);
    under.hidden = false;
    return undefined;
  }

  // The session ended: sign in again without leaving the page.
  var dialog = document.getElementById("again"), place = document.getElementById("again-form");
  async function again(cells) {
    cells.forEach(function (one) { state(one[0], "waiting"); });
    var answer = await fetch(place.dataset.login);
    signedOut = true;
    await show(answer);
    if (!dialog.open) dialog.showModal();
  }
  async function show(answer) {
    var page = new DOMParser().parseFromString(await answer.text(), "text/html");
    var next = page.querySelector('main form:has(input[type="password"]), main form:has(input[name="code"])');
    if (!next) return back();
    next.action = new URL(next.getAttribute("action") || answer.url, answer.url).href;
    next.addEventListener("submit", async function (event) {
      event.preventDefault();
      var data = new URLSearchParams(new FormData(next));
      await show(await fetch(next.action, { method: "POST", body: data }));
    });
    place.replaceChildren(document.adoptNode(next));
    var first = next.querySelector("input:not([type=hidden])");
    if (first) first.focus();
    return undefined;
  }
  async function back() {
    if (!(await fresh())) return;
    dialog.close();
    place.replaceChildren();
    signedOut = false;
    flush();
  }
  async function fresh() {
    var answer = await fetch(at + "cells/", { headers: { "HX-Request": "true" } });
    if (!answer.ok) return false;
    token().value = (await answer.json()).token;
    return true;
  }
  document.getElementById("again-later").addEventListener("click", function () { dialog.close(); });
  dialog.addEventListener("close", function () { if (signedOut) { signedOut = false; timer = setTimeout(flush, 30000); } });

  // The beginning: what is known to be saved, and what a lost line or a closed tab left behind.
  form.querySelectorAll("tr[data-row] input, tr[data-row] select").forEach(function (input) {
    input.dataset.saved = input.value;
    if (input.dataset.na) { input.dataset.savedNa = "1"; input.placeholder = words.js.na_words; }
  });
  form.addEventListener("focusout", function (event) { if (event.target.dataset.v !== undefined) left(event.target); });
  form.addEventListener("change", function (event) { if (event.target.matches("select")) left(event.target); });
  form.addEventListener("input", function (event) {
    var input = event.target;
    if (input.dataset.v === undefined) return;
    if (input.value) delete input.dataset.na;
    var cell = changed(input);
    if (cell) { waiting.set(line_of(input), cell); state(line_of(input), "waiting"); }
    else waiting.delete(line_of(input));
    remember();
  });
  form.addEventListener("submit", function (event) { event.preventDefault(); flush(); });
  window.addEventListener("online", function () { pause = 1000; flush(); });
  window.addEventListener("beforeunload", function (event) { if (waiting.size || clashing.size) event.preventDefault(); });
  (function restore() {
    var before = {};
    try { before = JSON.parse(sessionStorage.getItem(kept)) || {}; } catch (blocked) { before = {}; }
    var rows = Object.keys(before).filter(function (row) { return field(row); });
    rows.forEach(function (row) {
      field(row).value = before[row].text;
      if (before[row].na) field(row).dataset.na = "1";
      field(row).dataset.v = before[row].version;
      if (before[row].before !== undefined) field(row).dataset.saved = before[row].before;
      waiting.set(row, before[row]);
      state(row, "waiting");
    });
    if (rows.length) { say(fit(words.js.restored, { n: rows.length })); flush(); }
  })();

  window.entry = { form: form, words: words, at: at, fit: fit, say: say, make: make, field: field, line: line,
    queue: queue, left: left, post: post, apply: apply, again: again, token: token, problem: problem,
    idle: function () { return !waiting.size; } };
})();
