// Documents of a row: dropped, photographed or chosen, sent with their progress shown; and the side panel.
(function () {
  "use strict";
  var entry = window.entry;
  if (!entry) return;
  var words = entry.words, table = document.getElementById("paper");
  var side = document.getElementById("side"), picker = document.getElementById("picker");
  var opener = null, target = "";

  entry.pick = function (row) { target = row; picker.value = ""; picker.click(); };
  picker.addEventListener("change", function () { send(target, Array.from(picker.files)); });

  // One file after another; a failed one says so in its row, and the others go on.
  async function send(row, files) {
    document.querySelectorAll("#u-" + CSS.escape(row) + " .refused").forEach(function (old) { old.remove(); });
    for (var index = 0; index < files.length; index += 1) {
      if (files[index].size > words.largest) {
        complain(row, entry.fit(words.js.too_large, { name: files[index].name, n: words.largest / 1048576 }));
        continue;
      }
      try { await one(row, files[index]); } catch (lost) { complain(row, words.js.upload_failed); }
    }
  }
  function one(row, file) {
    var proof = entry.line(row).querySelector(".proof"), bar = entry.make("p", "", "sending");
    bar.textContent = file.name;
    proof.append(bar);
    return new Promise(function (done, failed) {
      var request = new XMLHttpRequest(), data = new FormData();
      data.append("file", file);
      request.open("POST", entry.at + "row/" + row + "/attach/");
      request.setRequestHeader("X-CSRFToken", entry.token().value);
      request.setRequestHeader("Accept", "application/json");
      request.upload.addEventListener("progress", function (event) {
        var part = event.total ? Math.floor(100 * event.loaded / event.total) : 0;
        bar.textContent = file.name + ": " + entry.fit(words.js.uploading, { part: part });
      });
      request.addEventListener("error", function () { bar.remove(); failed(new Error("lost")); });
      request.addEventListener("load", function () {
        bar.remove();
        if (request.status === 401) { entry.again([]); return failed(new Error("signed out")); }
        var told = {};
        try { told = JSON.parse(request.responseText); } catch (notOurs) { return failed(notOurs); }
        if (told.refused) complain(row, file.name + ": " + told.refused); else attached(row, told);
        return done();
      });
      request.send(data);
    });
  }
  function complain(row, text) {
    var under = document.getElementById("u-" + row), said = entry.make("p", text, "error refused");
    said.setAttribute("role", "alert");
    under.firstElementChild.append(said);
    under.hidden = false;
  }
  function attached(row, told) {
    var proof = entry.line(row).querySelector(".proof"), link = proof.querySelector("a");
    if (!link) {
      link = entry.make("a");
      link.href = entry.at + "row/" + row + "/";
      link.dataset.side = "";
      proof.prepend(link);
    }
    link.className = "";
    link.textContent = told.words;
    document.querySelectorAll("#u-" + CSS.escape(row) + " .refused").forEach(function (old) { old.remove(); });
    entry.line(row).classList.remove("lacks-proof");
    entry.apply(Object.assign({ cells: [], points: {} }, told));
    entry.say(words.js.attached);
    if (!side.hidden && side.dataset.row === row) open(side.dataset.at, opener);
  }

  // Files may be dropped on any row.
  ["dragover", "dragleave", "drop"].forEach(function (kind) {
    table.addEventListener(kind, function (event) {
      var tr = event.target.closest("tr[data-row]");
      if (!tr || !tr.querySelector("[data-v]") || !event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      tr.classList.toggle("drop-here", kind === "dragover");
      if (kind === "drop") send(tr.dataset.row, Array.from(event.dataTransfer.files));
    });
  });

  // The side panel: all about a row, fetched when it is asked for; Escape closes it.
  // What was asked for before it was closed, or before something else was opened, comes too late.
  var turn = 0;
  async function open(address, from) {
    opener = from || opener;
    turn += 1;
    var mine = turn;
    try {
      var answer = await fetch(address, { headers: { "HX-Request": "true", "HX-Target": "side" } });
      if (answer.status === 401) return entry.again([]);
      if (!answer.ok) throw new Error("no answer");
      var page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (mine !== turn) return undefined;
      side.replaceChildren.apply(side, Array.from(page.body.childNodes));
      side.dataset.at = address;
      side.dataset.row = side.querySelector("[data-row]").dataset.row;
      side.hidden = false;
      document.body.classList.add("with-side");
      var wanted = address.split("#")[1];
      var place = wanted && side.querySelector("#" + wanted);
      if (place) { place.scrollIntoView(); place.focus(); } else side.focus();
    } catch (lost) { entry.say(words.js.panel_failed); }
    return undefined;
  }
  function close() {
    turn += 1;
    if (side.hidden) return;
    side.hidden = true;
    side.replaceChildren();
    document.body.classList.remove("with-side");
    if (opener) opener.focus();
  }
  entry.side = open;
  document.addEventListener("click", function (event) {
    if (event.target.closest("[data-close]")) return close();
    var link = event.target.closest("a[data-side]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return undefined;
    event.preventDefault();
    return open(link.getAttribute("href"), link);
  });
  document.addEventListener("keydown", function (event) { if (event.key === "Escape") close(); });

  // Forms of the panel: the same addresses as without scripts, sent from here so that the form stays open.
  side.addEventListener("submit", async function (event) {
    event.preventDefault();
    var asked = event.target, data = new FormData(asked);
    var files = Array.from(data.getAll("file")).filter(function (one) { return one.name; });
    if (files.length) return send(side.dataset.row, files);
    try {
      var answer = await fetch(asked.action, {
        method: "POST", body: new URLSearchParams(data),
        headers: { "X-CSRFToken": entry.token().value, Accept: "application/json" },
      });
      if (answer.status === 401) return entry.again([]);
      var told = await answer.json();
      if (told.refused) { complain(side.dataset.row, told.refused); return entry.say(told.refused); }
      entry.apply(Object.assign({ cells: [], points: {} }, told));
      if (told.proof !== undefined) table.querySelector("#row-" + CSS.escape(side.dataset.row) + " .proof a").textContent = told.proof;
      entry.say(told.said || "");
      return side.hidden ? undefined : open(side.dataset.at.split("#")[0], opener);
    } catch (lost) { return entry.say(words.js.panel_failed); }
  });
})();
