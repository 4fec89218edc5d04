// Nine points to be joined with one finger. The line follows it; lifted, the pattern is sent.
const pad = document.querySelector(".pattern");
const form = document.getElementById("form");
const field = form.elements[pad.id];
const line = pad.querySelector("polyline");
const points = [...pad.querySelectorAll(".point")];
let drawn = null;
let last = null;

function centre(at) {
  const [box, around] = [points[at].getBoundingClientRect(), pad.getBoundingClientRect()];
  return { x: box.x + box.width / 2 - around.x, y: box.y + box.height / 2 - around.y };
}

function place(event) {
  const around = pad.getBoundingClientRect();
  return { x: event.clientX - around.x, y: event.clientY - around.y };
}

// How near a point the way from one place to another comes, and after how much of it.
function passing(point, from, to) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length ? ((point.x - from.x) * dx + (point.y - from.y) * dy) / length : 0;
  const part = Math.min(1, Math.max(0, along));
  return { part, far: Math.hypot(from.x + part * dx - point.x, from.y + part * dy - point.y) };
}

function reach(to) {
  const radius = points[0].getBoundingClientRect().width / 2;
  points
    .map((_, at) => ({ at, ...passing(centre(at), last, to) }))
    .filter(({ at, far }) => far <= radius && !drawn.includes(at))
    .sort((one, other) => one.part - other.part)
    .forEach(({ at }) => {
      drawn.push(at);
      points[at].classList.add("drawn");
    });
  last = to;
  const way = [...drawn.map(centre), to];
  line.setAttribute("points", way.map(({ x, y }) => `${x},${y}`).join(" "));
}

function clear() {
  drawn = null;
  line.setAttribute("points", "");
  for (const point of points) point.classList.remove("drawn");
}

pad.addEventListener("pointerdown", (event) => {
  if (!event.isPrimary) return;
  event.preventDefault();
  pad.setPointerCapture(event.pointerId);
  clear();
  drawn = [];
  last = place(event);
  reach(last);
});
pad.addEventListener("pointermove", (event) => {
  if (drawn && event.isPrimary) reach(place(event));
});
pad.addEventListener("pointercancel", clear);
pad.addEventListener("pointerup", (event) => {
  if (!drawn || !event.isPrimary) return;
  reach(place(event));
  if (!drawn.length) return clear();
  field.value = drawn.map((at) => at + 1).join("-");
  form.requestSubmit();
  drawn = null;
});
