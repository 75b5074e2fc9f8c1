// Suggestions under the search boxes: the combobox pattern of ARIA 1.2 (list autocomplete, manual selection). Nothing is lost without it.
(() => {
  "use strict";

  const texts = document.currentScript.dataset;
  const waits = 120;
  const kept = new Map();
  let boxes = 0;

  for (const input of document.querySelectorAll("input[data-search]")) {
    enhance(input, `suggestions-${++boxes}`);
  }

  async function ask(start, signal) {
    if (!kept.has(start)) {
      const response = await fetch(`/api/suggestions?q=${encodeURIComponent(start)}`, { signal });
      if (!response.ok) {
        return [];
      }

      kept.set(start, (await response.json()).items);
    }

    return kept.get(start);
  }

  function enhance(input, id) {
    const list = document.createElement("ul");
    list.id = id;
    list.className = "suggestions";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", texts.label);

    const status = document.createElement("div");
    status.className = "visually-hidden";
    status.setAttribute("role", "status");

    input.parentElement.append(list, status);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", id);
    input.setAttribute("autocomplete", "off");

    let active = -1;
    let timer = 0;
    let request = null;

    const close = () => {
      clearTimeout(timer);
      request?.abort();
      list.hidden = true;
      list.replaceChildren();
      status.textContent = "";
      active = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };

    const activate = (next) => {
      list.children[active]?.setAttribute("aria-selected", "false");
      active = next;
      const option = list.children[active];
      if (option) {
        option.setAttribute("aria-selected", "true");
        option.scrollIntoView({ block: "nearest" });
        input.setAttribute("aria-activedescendant", option.id);
      } else {
        input.removeAttribute("aria-activedescendant");
      }
    };

    const choose = (query) => {
      input.value = query;
      close();
      input.form.requestSubmit();
    };

    const show = (items) => {
      list.replaceChildren(...items.map((item, place) => {
        const option = document.createElement("li");
        option.id = `${id}-${place}`;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        const text = document.createElement("span");
        text.className = "suggestion-text";
        text.lang = "zh-Hans";
        text.textContent = item.text;
        const kind = document.createElement("span");
        kind.className = "suggestion-kind";
        kind.textContent = texts[item.kind];
        option.append(text, kind);
        option.addEventListener("click", () => choose(item.query));
        return option;
      }));
      active = -1;
      input.removeAttribute("aria-activedescendant");
      list.hidden = items.length === 0;
      input.setAttribute("aria-expanded", String(items.length > 0));
      status.textContent = items.length > 0 ? texts.count.replace("{0}", items.length) : texts.none;
    };

    const update = async () => {
      const start = input.value.trim();
      if (start === "") {
        close();
        return;
      }

      request?.abort();
      request = new AbortController();
      const { signal } = request;
      try {
        const items = await ask(start, signal);
        if (!signal.aborted && document.activeElement === input) {
          show(items);
        }
      } catch (problem) {
        // A broken connection only takes the suggestions away.
        if (problem.name !== "AbortError") {
          close();
        }
      }
    };

    input.addEventListener("input", (event) => {
      // While an input method composes, the box holds letters that nobody means.
      if (!event.isComposing) {
        clearTimeout(timer);
        timer = setTimeout(update, waits);
      }
    });
    input.addEventListener("compositionend", () => {
      clearTimeout(timer);
      timer = setTimeout(update, waits);
    });
    input.addEventListener("blur", close);

    // The pointer must not take the focus from the box before it is let go.
    list.addEventListener("mousedown", (event) => event.preventDefault());

    input.addEventListener("keydown", (event) => {
      if (event.isComposing) {
        return;
      }

      const count = list.children.length;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (list.hidden) {
          update();
        } else {
          // Beside the options the box itself is a place: -1.
          const step = event.key === "ArrowDown" ? 1 : -1;
          activate(((active + 1 + step + count + 1) % (count + 1)) - 1);
        }
      } else if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        close();
      } else if (event.key === "Enter" && active >= 0) {
        event.preventDefault();
        list.children[active].click();
      }
    });
  }
})();
