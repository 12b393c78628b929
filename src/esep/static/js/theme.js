// The chosen theme, set before the first paint; without a choice the system decides.
(function () {
  var theme = null;
  try { theme = localStorage.getItem("theme"); } catch (blocked) { theme = null; }
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
})();
