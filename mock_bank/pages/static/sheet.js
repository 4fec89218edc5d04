// A sheet slides in from below, shows the terms in full, and agrees to all of them at once.
const boxes = [...document.querySelectorAll("input[type=checkbox]")];
const said = document.querySelector("[data-agreed]");

function tell() {
  said.textContent = boxes.length && boxes.every((box) => box.checked) ? said.dataset.agreed : "";
}

for (const button of document.querySelectorAll("[data-opens]")) {
  const sheet = document.getElementById(button.dataset.opens);
  button.addEventListener("click", () => sheet.showModal());
  for (const agree of sheet.querySelectorAll("[data-agrees]")) {
    agree.addEventListener("click", () => {
      for (const box of boxes) box.checked = true;
      sheet.close();
      tell();
    });
  }
}
for (const box of boxes) box.addEventListener("change", tell);
tell();
