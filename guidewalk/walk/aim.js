// Takes aim at one thing of the last look: brings it into view and says where to press.
// With a `name`, refuses when what is held no longer is what was seen.
({ index, name }) => {
  const state = window[Symbol.for("guidewalk")];
  const fold = (text) => (text || "").replace(/[\s\u00a0\u200b-\u200f\u2060\ufeff\u00ad]+/g, " ").trim();
  const el = state.nodes[index];
  if (!el || !el.isConnected || fold(el.computedName) !== name
      || !el.checkVisibility({ visibilityProperty: true })) return { gone: true };
  const inView = (box) => box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth;
  let target = el, box = el.getBoundingClientRect();
  const label = el.labels?.[0];
  if (label && (box.width * box.height < 16 || getComputedStyle(el).opacity === "0")) target = label;
  box = target.getBoundingClientRect();
  if (!inView(box)) target.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
  box = target.getBoundingClientRect();
  const x = box.left + box.width / 2, y = box.top + box.height / 2;
  const hit = document.elementFromPoint(x, y);
  const ours = hit && (target.contains(hit) || hit.contains(target) && hit.closest("label")?.control === el
    || hit.closest("label")?.control === el || hit.shadowRoot?.contains(target));
  let cover = -1;
  if (!ours) for (let up = hit; up; up = up.parentElement) {
    const held = state.nodes.indexOf(up);
    if (held >= 0) { cover = held; break; }
  }
  state.acted = performance.now();
  return { x, y, clear: !!ours, cover, covered: hit ? fold(hit.innerText).slice(0, 80) : "" };
}
