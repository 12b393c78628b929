// Saves a row of the sheet as soon as it was changed, and shows its points; without it the form saves as a whole.
const form = document.getElementById("sheet-form");

async function save(row) {
  const fields = [...row.querySelectorAll("input[name]")];
  const told = row.querySelector(".row-told");
  const body = new FormData();
  body.set("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
  for (const field of fields) body.set(field.name, field.value);
  let answer;
  try {
    answer = await fetch(form.action, { method: "POST", body, headers: { "X-Requested-With": "fetch" } });
  } catch {
    told.textContent = form.dataset.failed;
    return;
  }
  const found = await answer.json().catch(() => null);
  if (!found) {
    told.textContent = form.dataset.failed;
    return;
  }
  const wrong = found.problems.map((one) => `${one.what} ${one.todo}`).join(" ");
  told.textContent = wrong || form.dataset.saved;
  told.classList.toggle("minus", Boolean(wrong));
  for (const field of fields) field.setAttribute("aria-invalid", wrong ? "true" : "false");
  if (wrong) return;
  for (const [number, points] of Object.entries(found.points)) {
    const place = document.getElementById(`row-${number}`)?.querySelector(".row-points");
    if (place) place.textContent = points;
  }
  document.getElementById("sheet-total").textContent = found.total;
}

form?.addEventListener("change", (event) => {
  const row = event.target.closest("tr[id]");
  if (!row) return;
  const [accepted, reason] = row.querySelectorAll("input[name]");
  const claimed = row.querySelector(".claimed")?.textContent.trim();
  const less = claimed !== undefined && accepted.value.trim() !== claimed && !reason.value.trim();
  row.classList.toggle("changed", claimed !== undefined && accepted.value.trim() !== claimed);
  if (less && event.target === accepted) {
    reason.focus();
    return;
  }
  save(row);
});

form?.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.target.tagName !== "INPUT") return;
  event.preventDefault();
  const inputs = [...form.querySelectorAll("input.amount")];
  const at = inputs.indexOf(event.target.closest("tr").querySelector("input.amount"));
  inputs[at + (event.shiftKey ? -1 : 1)]?.focus();
});
