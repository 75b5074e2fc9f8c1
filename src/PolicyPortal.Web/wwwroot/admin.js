// Sweetens the admin pages; everything works without it.
(() => {
  "use strict";

  // How a job goes, told by the server; at its end the page is fetched again.
  const job = document.querySelector("[data-progress]");
  if (job) {
    const text = job.querySelector("[data-text]");
    const bar = job.querySelector("progress");
    const events = new EventSource(job.dataset.progress);
    events.addEventListener("message", (event) => {
      const moment = JSON.parse(event.data);
      text.textContent = moment.text;
      if (moment.share === null) {
        bar.removeAttribute("value");
      } else {
        bar.value = moment.share;
      }

      if (moment.isDone) {
        events.close();
        location.reload();
      }
    });
    // The job is over, or the portal was started again: the page knows.
    events.addEventListener("error", () => {
      events.close();
      setTimeout(() => location.reload(), 2000);
    });
  }

  // Files dropped anywhere on the form are chosen.
  const form = document.querySelector("[data-drop]");
  const input = form?.querySelector("input[type=file]");
  if (input) {
    for (const name of ["dragenter", "dragover"]) {
      form.addEventListener(name, (event) => {
        event.preventDefault();
        form.classList.add("over");
      });
    }

    form.addEventListener("dragleave", (event) => {
      if (!form.contains(event.relatedTarget)) {
        form.classList.remove("over");
      }
    });
    form.addEventListener("drop", (event) => {
      event.preventDefault();
      form.classList.remove("over");
      if (event.dataTransfer.files.length > 0) {
        input.files = event.dataTransfer.files;
      }
    });
  }
})();
