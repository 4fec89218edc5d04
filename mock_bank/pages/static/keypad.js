// The page's own keypad: its digits lie in another order each time it opens, so that nobody learns
// a secret from where a finger goes. When every box is full, the form goes by itself.
const pad = document.getElementById("keypad");
const form = document.getElementById("form");
const boxes = [...document.querySelectorAll("[data-digits]")];
const digits = [...pad.querySelectorAll("[data-key]")].filter((key) => /^\d$/.test(key.dataset.key));
const dots = pad.querySelector(".dots");
let box = null;
let sent = false;

function below(limit) {
  return crypto.getRandomValues(new Uint32Array(1))[0] % limit;
}

function shuffle() {
  const places = digits.map(() => document.createElement("i"));
  digits.forEach((key, at) => key.replaceWith(places[at]));
  const left = [...digits];
  for (const place of places) place.replaceWith(...left.splice(below(left.length), 1));
}

function show() {
  const wanted = Number(box.dataset.digits);
  dots.textContent = "●".repeat(box.value.length) + "○".repeat(wanted - box.value.length);
}

function complain(text) {
  document.getElementById(`${box.id}-error`).textContent = text;
  if (text) box.setAttribute("aria-invalid", "true");
  else box.removeAttribute("aria-invalid");
}

function open(target) {
  box = target;
  box.value = "";
  complain("");
  shuffle();
  show();
  pad.showModal();
}

function full(each) {
  return each.value.length === Number(each.dataset.digits);
}

function close() {
  pad.close();
  complain(full(box) ? "" : box.dataset.short);
  if (boxes.every(full) && !sent) {
    sent = true;
    form.requestSubmit();
  }
}

for (const each of boxes) {
  each.addEventListener("click", () => open(each));
  each.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    open(each);
  });
}
pad.addEventListener("click", (event) => {
  const key = event.target.dataset.key;
  if (key === undefined) return;
  if (key === "enter") return close();
  box.value = key === "erase" ? box.value.slice(0, -1) : box.value + key;
  show();
  if (full(box)) close();
});
// A page that comes back from the browser's memory begins anew.
addEventListener("pageshow", () => {
  sent = false;
  for (const each of boxes) each.value = "";
});
