// Searches kept on this device: an address and its sentence each, in localStorage. Without script the address can be bookmarked.
(() => {
  "use strict";

  const key = "saved-searches";
  const most = 50;

  // Only addresses of the search are kept and shown, whatever else may stand in the storage.
  const isSearch = (item) => typeof item?.address === "string" && typeof item?.name === "string" && /^\/search(\?|$)/.test(item.address);

  const read = () => {
    try {
      const items = JSON.parse(localStorage.getItem(key) ?? "[]");
      return Array.isArray(items) ? items.filter(isSearch) : [];
    } catch {
      // Storage that is switched off or holds something else: as if nothing was saved.
      return [];
    }
  };

  const write = (items) => {
    try {
      localStorage.setItem(key, JSON.stringify(items.slice(0, most)));
      return true;
    } catch {
      return false;
    }
  };

  const button = document.querySelector("[data-save]");
  const section = document.querySelector("[data-saved-list]");

  const showButton = () => {
    if (button) {
      const isSaved = read().some((item) => item.address === button.dataset.save);
      button.setAttribute("aria-pressed", String(isSaved));
      button.hidden = false;
    }
  };

  const showList = () => {
    if (!section) {
      return;
    }

    const items = read();
    section.hidden = items.length === 0;
    section.querySelector("ul").replaceChildren(...items.map((item) => {
      const link = document.createElement("a");
      link.href = item.address;
      link.textContent = item.name;
      const remove = document.createElement("button");
      remove.type = "button";
      remove.textContent = "×";
      remove.setAttribute("aria-label", section.dataset.delete.replace("{0}", () => item.name));
      remove.addEventListener("click", () => {
        const place = items.indexOf(item);
        write(read().filter((other) => other.address !== item.address));
        show();

        // The keyboard goes on where it was: at the next one, or where the list stood.
        const left = section.querySelectorAll("button");
        (left[Math.min(place, left.length - 1)] ?? document.getElementById("main")).focus();
      });
      const row = document.createElement("li");
      row.append(link, remove);
      return row;
    }));
  };

  const show = () => {
    showButton();
    showList();
  };

  button?.addEventListener("click", () => {
    const { save, saveName, saved, full } = button.dataset;
    const others = read().filter((item) => item.address !== save);
    const wasSaved = button.getAttribute("aria-pressed") === "true";
    const isWritten = write(wasSaved ? others : [{ address: save, name: saveName }, ...others]);
    show();
    let told = document.querySelector("[data-told]");
    if (!told) {
      told = document.createElement("span");
      told.dataset.told = "";
      told.setAttribute("role", "status");
      told.className = "quiet";
      button.after(told);
    }

    told.textContent = isWritten ? (wasSaved ? "" : saved) : full;
  });

  // Another tab saved or deleted.
  window.addEventListener("storage", (event) => event.key === key && show());
  show();
})();
