// Shows everything in full, and hides it again: 전체약관보기.
for (const button of document.querySelectorAll("[data-reveals]")) {
  button.addEventListener("click", () => {
    const open = button.getAttribute("aria-expanded") !== "true";
    button.setAttribute("aria-expanded", String(open));
    for (const part of document.querySelectorAll(`#${button.dataset.reveals} .full`)) {
      part.hidden = !open;
    }
  });
}
