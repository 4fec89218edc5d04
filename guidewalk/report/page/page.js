"use strict";
(() => {
  const sentences = [...document.querySelectorAll("details.sentence")];

  // All details at once, for reading through or printing
  const all = document.getElementById("open-all");
  const tell = () => {
    all.textContent = sentences.every((one) => one.open) ? all.dataset.close : all.dataset.open;
  };
  all.hidden = false;
  all.addEventListener("click", () => {
    const open = !sentences.every((one) => one.open);
    for (const one of sentences) one.open = open;
    tell();
  });
  for (const one of sentences) one.addEventListener("toggle", tell);
  tell();

  // A suggestion is copied with one click
  for (const button of document.querySelectorAll("button.copy")) {
    const line = button.parentElement.querySelector(".line");
    const label = button.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(line.textContent);
        button.textContent = button.dataset.copied;
        setTimeout(() => { button.textContent = label; }, 2000);
      } catch {
        getSelection().selectAllChildren(line);
      }
    });
  }

  // Following a link to a sentence shows what is known about it, even if the filter hides it
  let last = null;
  const arrive = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    const sentence = target.closest("details.sentence");
    if (target.matches("figure")) {
      last = target;
      target.querySelector(".shrink").focus({ preventScroll: true });
      target.querySelector(".whole .outline")?.scrollIntoView({ block: "center" });
    } else if (sentence) {
      sentence.open = true;
      if (getComputedStyle(sentence).display === "none") {
        for (const box of document.querySelectorAll("input.only")) box.checked = false;
      }
      sentence.scrollIntoView();
      const back = last && sentence.contains(last) ? last.querySelector(".enlarge") : null;
      (back ?? sentence.querySelector("summary")).focus({ preventScroll: back === null });
      last = null;
    }
  };
  addEventListener("hashchange", arrive);
  addEventListener("keydown", (event) => {
    const shown = document.querySelector("figure:target");
    if (event.key === "Escape" && shown) shown.querySelector(".shrink").click();
  });
  arrive();
})();
