// Puts the picked figure where the cursor stands; without it the form puts it at the end of the words.
const fields = [...document.querySelectorAll("[data-narrative]")];
let last = fields[0];
for (const field of fields) field.addEventListener("focus", () => { last = field; });

function reference() {
  const [figure, kind, period] = ["figure", "kind", "pick-period"].map((id) => document.getElementById(id).value);
  if (kind === "value") return `{${figure}@${period}}`;
  if (kind === "share") return `{share:${figure}/membership.total@${period}|1}`;
  if (kind === "sum") return `{sum:${figure}@${Number(period.slice(0, 4)) - 3}..${period.slice(0, 4)}}`;
  return `{${kind}:${figure}@${period}}`;
}

document.getElementById("insert")?.addEventListener("click", (event) => {
  if (!last) return;
  event.preventDefault();
  last.setRangeText(reference(), last.selectionStart, last.selectionEnd, "end");
  last.focus();
  last.dispatchEvent(new CustomEvent("picked", { bubbles: true }));
});
