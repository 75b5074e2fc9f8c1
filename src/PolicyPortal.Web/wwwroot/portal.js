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

  // The outline follows the reader.
  const outline = document.querySelector("[data-outline]");
  if (!outline || !("IntersectionObserver" in window)) {
    return;
  }

  const links = new Map();
  for (const link of outline.querySelectorAll("a[href^='#']")) {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (target) {
      links.set(target, link);
    }
  }

  let current = null;
  const observer = new IntersectionObserver((entries) => {
    const entered = entries.filter((entry) => entry.isIntersecting).map((entry) => entry.target);
    if (entered.length === 0) {
      return;
    }

    current?.removeAttribute("aria-current");
    current = links.get(entered[0]);
    current.setAttribute("aria-current", "true");
    current.scrollIntoView({ block: "nearest" });
  }, { rootMargin: "0px 0px -70% 0px" });
  links.forEach((_, target) => observer.observe(target));
})();
