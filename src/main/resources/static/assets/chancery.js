// Makes pages smoother; none of them needs it.
(() => {
  "use strict";
  document.documentElement.classList.add("ch-js");

  const focusSummary = root => {
    const summary = root.querySelector(".govuk-error-summary");
    if (summary) {
      summary.setAttribute("tabindex", "-1");
      summary.focus();
    }
  };

  // A link of the error summary moves the focus into the field, and shows its label.
  document.addEventListener("click", event => {
    const link = event.target.closest?.(".govuk-error-summary a[href^='#']");
    const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!field) return;
    event.preventDefault();
    (field.closest(".govuk-form-group") ?? field).scrollIntoView();
    (field.matches("input,select,textarea") ? field : field.querySelector("input,select,textarea") ?? field)
      .focus({ preventScroll: true });
  });

  // Asks before what cannot be undone: <button data-confirm="Sentence" data-confirm-yes="…" data-confirm-no="…">.
  const ask = button => new Promise(resolve => {
    const dialog = document.createElement("dialog");
    dialog.className = "ch-dialog";
    const text = document.createElement("p");
    text.className = "govuk-body";
    text.textContent = button.dataset.confirm;
    const form = document.createElement("form");
    form.method = "dialog";
    form.className = "ch-actions";
    for (const [value, label, look] of [
      ["yes", button.dataset.confirmYes ?? button.textContent, button.className],
      ["no", button.dataset.confirmNo ?? "×", "govuk-button govuk-button--secondary"],
    ]) {
      const choice = document.createElement("button");
      choice.value = value;
      choice.textContent = label;
      choice.className = look;
      form.append(choice);
    }
    dialog.append(text, form);
    dialog.addEventListener("close", () => { dialog.remove(); resolve(dialog.returnValue === "yes"); });
    document.body.append(dialog);
    dialog.showModal();
  });

  document.addEventListener("submit", async event => {
    const form = event.target;
    const button = event.submitter;
    if (form.method === "dialog") return;
    if (button?.dataset.confirm && !button.dataset.confirmed) {
      event.preventDefault();
      if (await ask(button)) {
        button.dataset.confirmed = "yes";
        form.requestSubmit(button);
      }
      return;
    }
    if (form.dataset.submitted) {
      event.preventDefault();
      return;
    }
    const files = [...form.querySelectorAll("input[type=file]")].some(input => input.files.length);
    if (files && !form.hasAttribute("hx-post")) upload(event, form, button);
    if (form.method === "post") {
      form.dataset.submitted = "yes";
      setTimeout(() => delete form.dataset.submitted, 4000);
    }
  });

  // Sends a form with files and shows how far it is; the answer replaces the page as it would have without this.
  const upload = (event, form, button) => {
    event.preventDefault();
    const bar = document.createElement("progress");
    bar.className = "ch-progress";
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute("aria-label", button?.textContent ?? "");
    (button ?? form.lastElementChild).before(bar);
    const sending = new XMLHttpRequest();
    sending.open("POST", form.action);
    sending.upload.onprogress = progress => { if (progress.lengthComputable) bar.value = progress.loaded / progress.total; };
    sending.onload = () => {
      if (sending.responseURL && sending.responseURL !== location.href) history.pushState(null, "", sending.responseURL);
      const page = new DOMParser().parseFromString(sending.responseText, "text/html");
      document.title = page.title;
      document.body.replaceWith(page.body);
      focusSummary(document);
    };
    sending.onerror = () => { bar.remove(); delete form.dataset.submitted; form.submit(); };
    sending.send(new FormData(form, button));
  };

  // Selects that filter a list apply at once; without this there is a button.
  document.addEventListener("change", event => {
    if (event.target.matches?.("[data-submit-on-change]")) event.target.form.requestSubmit();
  });

  document.addEventListener("htmx:afterSwap", event => focusSummary(event.target));
  document.addEventListener("click", event => {
    if (event.target.closest?.("[data-print]")) window.print();
  });
  window.addEventListener("popstate", () => location.reload());
  focusSummary(document);
})();
