// Sweetens the document page: the outline follows, hits are stepped through, links and citations are copied. Everything works without it.
(() => {
  "use strict";

  const page = document.querySelector("[data-document]");
  if (!page) {
    return;
  }

  // ---- The outline follows the reader: the last entry whose place has passed the upper third of the window is the current one.
  const outline = document.querySelector("[data-outline]");
  const entries = [...(outline?.querySelectorAll("a[href^='#']") ?? [])]
    .map((link) => ({ link, target: document.getElementById(decodeURIComponent(link.hash.slice(1))) }))
    .filter((entry) => entry.target);
  let current = null;

  const follow = () => {
    const line = window.innerHeight * 0.3;
    const isLong = document.documentElement.scrollHeight > window.innerHeight * 1.5;
    const atEnd = isLong && window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2;
    const passed = entries.filter((entry) => entry.target.getBoundingClientRect().top <= line);
    const next = (atEnd ? entries.at(-1) : passed.at(-1)) ?? null;
    if (next === current) {
      return;
    }

    current?.link.removeAttribute("aria-current");
    current = next;
    current?.link.setAttribute("aria-current", "location");
    if (current && getComputedStyle(outline).position === "sticky") {
      const { offsetTop, offsetHeight } = current.link;
      if (offsetTop < outline.scrollTop || offsetTop + offsetHeight > outline.scrollTop + outline.clientHeight) {
        outline.scrollTop = offsetTop - outline.clientHeight / 2;
      }
    }
  };

  if (entries.length > 0 && "IntersectionObserver" in window) {
    const observer = new IntersectionObserver(follow, { rootMargin: "0px 0px -70% 0px" });
    entries.forEach((entry) => observer.observe(entry.target));
    follow();
  }

  // On a phone the outline closes behind the choice.
  outline?.addEventListener("click", (event) => {
    const details = outline.querySelector("details");
    if (event.target.closest("a") && details?.open && getComputedStyle(outline).position !== "sticky") {
      details.open = false;
    }
  });

  // ---- Hits: one step forward or back, from where the reader is.
  const bar = document.querySelector("[data-hits]");
  const hits = [...page.querySelectorAll("mark[id^='hit-']")];
  if (bar && hits.length > 0) {
    const count = bar.querySelector("[data-hits-count]");
    let at = -1;

    const show = (place) => {
      at = place;
      hits.forEach((hit, i) => hit.classList.toggle("here", i === at));
      count.textContent = bar.dataset.of.replace("{0}", String(at + 1));
    };

    const step = (by) => {
      if (at < 0 || !inSight(hits[at])) {
        // The reader has moved away: go on from what is on the screen.
        const next = hits.findIndex((hit) => hit.getBoundingClientRect().top > bar.getBoundingClientRect().bottom);
        at = by > 0 ? (next < 0 ? hits.length : next) - 1 : (next < 0 ? hits.length : next);
      }

      const place = (at + by + hits.length) % hits.length;
      location.replace(`#${hits[place].id}`);
      show(place);
    };

    const inSight = (hit) => {
      const { top, bottom } = hit.getBoundingClientRect();
      return bottom > 0 && top < window.innerHeight;
    };

    bar.querySelector("[data-hits-links]").hidden = true;
    bar.querySelector("[data-hits-steps]").hidden = false;
    bar.querySelector("[data-hit-previous]").addEventListener("click", () => step(-1));
    bar.querySelector("[data-hit-next]").addEventListener("click", () => step(1));
    document.addEventListener("keydown", (event) => {
      const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      if (by !== 0 && event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        step(by);
      }
    });

    const named = () => {
      const place = hits.findIndex((hit) => `#${hit.id}` === location.hash);
      if (place >= 0) {
        show(place);
      }
    };
    window.addEventListener("hashchange", named);
    named();
  }

  // ---- Copying.
  const panel = page.querySelector("[data-copy-bar]");
  const told = panel.querySelector("[data-told]");
  const shown = panel.querySelector("[data-copied-text]");
  const choices = panel.querySelector("[data-copy-choices]");
  let forms = null;
  let origin = null;

  const plain = (element) => {
    const copy = element.cloneNode(true);
    copy.querySelectorAll(".visually-hidden, .facts").forEach((extra) => extra.remove());
    return copy.textContent.trim();
  };

  const paragraphs = (root) => [...root.querySelectorAll(".words > p, .words > h3")].map(plain).join("\n");

  const write = async (text) => {
    if (navigator.clipboard) {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch {
        // Refused by the reader or the browser: the older way may still work.
      }
    }

    const field = document.createElement("textarea");
    field.value = text;
    field.className = "visually-hidden";
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  };

  const copy = async (text, from) => {
    origin = panel.contains(from) ? origin : from;
    const done = await write(text);
    told.textContent = "";
    panel.hidden = false;
    told.textContent = done ? panel.dataset.copied : panel.dataset.failed;
    shown.textContent = done && text.length > 300 ? `${text.slice(0, 300)}…` : text;
    choices.hidden = !forms;
    from?.focus();
  };

  const choose = (name, from) => {
    panel.querySelectorAll("[data-copy-as]").forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.copyAs === name)));
    return copy(forms[name], from);
  };

  const formsOf = (link) => {
    const block = document.getElementById(link.dataset.anchor);
    const fill = (form) => form.replaceAll("\uE000", link.dataset.place).replaceAll("\uE001", link.dataset.anchor);
    return {
      plain: fill(panel.dataset.plain),
      standard: fill(panel.dataset.standard),
      text: paragraphs(block),
      link: `${panel.dataset.address}#${link.dataset.anchor}`,
    };
  };

  const close = () => {
    panel.hidden = true;
    forms = null;
    origin?.focus();
  };

  page.addEventListener("click", (event) => {
    const cite = event.target.closest("[data-cite]");
    const link = event.target.closest("[data-copy-link]");
    const button = event.target.closest("button");
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) {
      return;
    }

    if (cite) {
      event.preventDefault();
      forms = formsOf(cite);
      cite.closest(".tools").after(panel);
      choose("plain", cite);
    } else if (link) {
      forms = null;
      copy(`${panel.dataset.address}${link.hash}`, link);
    } else if (button?.dataset.copyAs) {
      choose(button.dataset.copyAs, button);
    } else if (button?.dataset.copy) {
      forms = null;
      copy(document.getElementById(button.dataset.copy).textContent.trim(), button);
    } else if (button && "copyText" in button.dataset) {
      forms = null;
      copy(paragraphs(page.querySelector(".text")), button);
    } else if (button && "copyClose" in button.dataset) {
      close();
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !panel.hidden) {
      close();
    }
  });

  page.querySelectorAll("[data-copy], [data-copy-text]").forEach((button) => { button.hidden = false; });
})();
