// Two keys for the review: a accepts, c goes to the field to correct. They work only where nothing is being typed, and can be switched off (WCAG 2.1.4).
(() => {
  "use strict";

  const review = document.querySelector("[data-review]");
  const box = review?.querySelector("[data-keys]");
  if (!box) {
    return;
  }

  const name = "review-keys";
  const remembered = () => {
    try {
      return localStorage.getItem(name);
    } catch {
      return null; // storage is closed to the page: the choice holds until it is left
    }
  };

  box.checked = remembered() !== "off";
  box.closest("[hidden]").hidden = false;
  const show = () => review.classList.toggle("without-keys", !box.checked);
  show();
  box.addEventListener("change", () => {
    show();
    try {
      localStorage.setItem(name, box.checked ? "on" : "off");
    } catch {
      // As above.
    }
  });

  document.addEventListener("keydown", (event) => {
    const isTyping = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
    if (!box.checked || isTyping || event.repeat || event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) {
      return;
    }

    if (event.key === "a") {
      event.preventDefault();
      review.querySelector("[data-key=a]").click();
    } else if (event.key === "c") {
      event.preventDefault();
      const correct = review.querySelector("[data-key=c]");
      const field = correct.closest("form")?.querySelector(".correctable :is(input:not([type=hidden]), textarea, select)");
      if (field) {
        field.focus();
      } else {
        correct.click();
      }
    }
  });
})();
