// Sweetens the pages; everything works without it.
(() => {
  "use strict";

  // "/" puts the cursor into the search box, as long as nothing is being typed.
  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing) {
      return;
    }

    const box = document.querySelector("[data-search]");
    if (box) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  });
})();
