// The form as a grid: keys walk it, a block from a spreadsheet is pasted into it, filters narrow it.
(function () {
  "use strict";
  var entry = window.entry;
  if (!entry) return;
  var words = entry.words, table = document.getElementById("paper");
  var tools = document.getElementById("tools"), current = null;

  function cells() {
    return Array.from(table.querySelectorAll("tr[data-row] [data-v]")).filter(function (one) {
      return one.offsetParent !== null;
    });
  }
  function step(input, by) {
    var all = cells(), next = all[all.indexOf(input) + by];
    if (next) { next.focus(); if (next.select) next.select(); }
    else input.blur();
  }

  // Enter or Down: the next row; Shift+Enter or Up: the one before; Ctrl+Enter opens what hangs on the row.
  table.addEventListener("keydown", function (event) {
    var input = event.target;
    if (input.dataset.v === undefined || event.altKey || event.isComposing) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      entry.side(entry.at + "row/" + row_of(input) + "/", input);
    } else if (event.key === "Enter") { event.preventDefault(); step(input, event.shiftKey ? -1 : 1); }
    else if (input.tagName === "INPUT" && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      step(input, event.key === "ArrowUp" ? -1 : 1);
    }
  });
  function row_of(input) { return input.closest("tr").dataset.row; }

  // A block: by the numbers of the rows when its first column names them, else downwards from the cell.
  table.addEventListener("paste", function (event) {
    var input = event.target, text = event.clipboardData.getData("text/plain").replace(/\r\n?/g, "\n");
    if (input.dataset.v === undefined || !/[\t\n]/.test(text.replace(/\n$/, ""))) return;
    event.preventDefault();
    var block = text.replace(/\n$/, "").split("\n").map(function (one) { return one.split("\t"); });
    var placed = place(block, input);
    placed.cells.forEach(function (one) { put(one[0], one[1]); });
    document.getElementById("pasted").textContent = entry.fit(words.js.pasted, { n: placed.cells.length, m: placed.lost });
  });
  function place(block, input) {
    var start = beginning(block), all = cells(), from = all.indexOf(input), found = [], lost = 0;
    block.forEach(function (one, index) {
      if (start >= 0 && (index < start || !one[0].trim())) return;
      var target = start >= 0 ? entry.field(number_of(one)) : all[from + index];
      var value = start >= 0 ? one[one.length - 1] : one[0];
      lost += start >= 0 ? 0 : one.length - 1;
      if (target && target.dataset.v !== undefined) found.push([target, value.trim()]); else lost += 1;
    });
    return { cells: found, lost: lost };
  }
  // A spreadsheet makes 14,1 of row 14.1.
  function number_of(line) {
    var number = line[0].trim().replace(",", ".");
    return /^[0-9]+(\.[0-9]+)*$/.test(number) ? number : "";
  }
  function names_row(line) { return line.length > 1 && number_of(line) && Boolean(entry.field(number_of(line))); }
  // The first line that names its row, below the heading of the table; -1 when the block is bare figures.
  function beginning(block) {
    var start = block.findIndex(names_row);
    var worded = block.some(function (one) { return one.length > 2 && names_row(one) && /\p{L}/u.test(one[1]); });
    var all_named = block.every(function (one, index) { return index < start ? !number_of(one) : names_row(one); });
    return worded || all_named ? start : -1;
  }
  function put(input, value) {
    if (input.tagName === "SELECT") {
      var wanted = value.toLowerCase();
      var option = Array.from(input.options).find(function (one) {
        return one.text.toLowerCase() === wanted || one.value === wanted;
      });
      input.value = option ? option.value : "";
    } else input.value = value;
    delete input.dataset.na;
    entry.left(input);
  }

  // The bar of the row that is being filled in: as last year, does not apply, a document, all about it.
  function tool(id) { return document.getElementById("tool-" + id); }
  function before_of(input) {
    var before = input.closest("tr").querySelector(".before");
    return before ? before.textContent.trim() : "";
  }
  table.addEventListener("focusin", function (event) {
    if (event.target.dataset.v === undefined) return;
    current = event.target;
    var before = before_of(current);
    document.getElementById("tools-row").textContent = entry.fit(words.js.row, { row: row_of(current) });
    tool("before").hidden = !before || current.tagName === "SELECT";
    tool("before").textContent = entry.fit(words.js.as_before, { before: before });
    tool("na").hidden = current.tagName === "SELECT" || entry.form.hasAttribute("data-always-applies");
    tool("na").textContent = current.dataset.na ? words.js.applicable : words.js.not_applicable;
    tools.hidden = false;
  });
  tools.addEventListener("mousedown", function (event) { event.preventDefault(); });
  tool("before").addEventListener("click", function () {
    current.value = before_of(current);
    delete current.dataset.na;
    entry.left(current);
    current.focus();
  });
  tool("na").addEventListener("click", function () {
    if (current.dataset.na) delete current.dataset.na;
    else { current.value = ""; current.dataset.na = "1"; current.placeholder = words.js.na_words; }
    if (!current.dataset.na) current.placeholder = "";
    entry.left(current);
    tool("na").textContent = current.dataset.na ? words.js.applicable : words.js.not_applicable;
    current.focus();
  });
  tool("file").addEventListener("click", function () { entry.pick(row_of(current)); });
  tool("open").addEventListener("click", function () {
    entry.side(entry.at + "row/" + row_of(current) + "/", current);
  });

  // What is shown: all, only errors, only empty rows, only returned ones; and a row by its number.
  var find = document.getElementById("find"), choices = document.querySelectorAll(".bar-show a");
  function narrow(show) {
    table.dataset.show = show;
    choices.forEach(function (one) {
      if (one.dataset.show === show) one.setAttribute("aria-current", "true");
      else one.removeAttribute("aria-current");
    });
    sift();
  }
  function sift() {
    var number = find.value.trim().replace(",", ".");
    table.querySelectorAll("tr[data-row]").forEach(function (tr) {
      tr.classList.toggle("not-found", Boolean(number) && !tr.dataset.row.startsWith(number));
    });
    document.getElementById("none-fits").hidden = Array.from(table.querySelectorAll("tr[data-row]"))
      .some(function (tr) { return tr.offsetParent !== null; });
  }
  choices.forEach(function (link) {
    link.addEventListener("click", function (event) { event.preventDefault(); narrow(link.dataset.show); });
  });
  find.addEventListener("input", sift);
  find.addEventListener("keydown", function (event) {
    if (event.key === "Enter") { event.preventDefault(); if (cells()[0]) cells()[0].focus(); }
  });

  // The next problem after the row one stands in, round and round.
  var next = document.getElementById("next");
  function troubled() {
    return Array.from(table.querySelectorAll("tr.is-wrong, tr.is-returned, tr.is-doubtful, tr.lacks-proof"));
  }
  function offer() { next.hidden = !troubled().length; }
  next.addEventListener("click", function (event) {
    event.preventDefault();
    var all = troubled(), here = current ? current.closest("tr") : null;
    var after = all.filter(function (tr) {
      return here && here.compareDocumentPosition(tr) & Node.DOCUMENT_POSITION_FOLLOWING;
    })[0] || all[0];
    if (!after) return;
    if (after.offsetParent === null) { find.value = ""; narrow("all"); }
    current = entry.field(after.dataset.row);
    after.scrollIntoView({ block: "center" });
    current.focus({ preventScroll: true });
  });
  document.addEventListener("entry:applied", offer);
  var bar = document.getElementById("bar");
  new ResizeObserver(function () { table.style.setProperty("--bar", bar.offsetHeight + "px"); }).observe(bar);
  table.addEventListener("click", function (event) {
    var link = event.target.closest('a[href^="#row-"]');
    if (!link) return;
    event.preventDefault();
    narrow("all");
    var input = entry.field(link.hash.slice(5));
    if (input) { input.closest("tr").scrollIntoView({ block: "center" }); input.focus({ preventScroll: true }); }
  });
  offer();
  sift();
})();
