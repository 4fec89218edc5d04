// Takes aim at one thing of the last look: brings it into view and says where to press.
// With a `name`, refuses when what is held no longer is what was seen.
({ index, name }) => {
  const state = window[Symbol.for("guidewalk")];
  const fold = (text) => (text || "").normalize("NFC").replace(/[\s\u00a0\u200b-\u200f\u2060\ufeff\u00ad]+/g, " ").trim();
  const el = state.nodes[index];
  if (!el || !el.isConnected || fold(el.computedName) !== name
      || !el.checkVisibility({ visibilityProperty: true })) return { gone: true };
  const inView = (box) => box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth;
  let target = el, box = el.getBoundingClientRect();
  const label = el.labels?.[0];
  if (label && (box.width * box.height < 16 || getComputedStyle(el).opacity === "0")) target = label;
  box = target.getBoundingClientRect();
  if (!inView(box)) target.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
  let x, y, hit, ours;
  const aim = () => {
    box = target.getBoundingClientRect();
    x = box.left + box.width / 2;
    y = box.top + box.height / 2;
    hit = document.elementFromPoint(x, y);
    ours = hit && (target.contains(hit) || hit.closest("label")?.control === el
      || hit.shadowRoot?.contains(target));
  };
  aim();
  // A bar that clings to an edge covers only what lies under that edge: scroll a little.
  for (const block of ["center", "start", "end"]) {
    if (ours) break;
    target.scrollIntoView({ block, inline: "nearest", behavior: "instant" });
    aim();
  }
  // The piece of paper, so to say, that lies over it.
  let sheet = hit;
  for (let up = hit; up && up !== document.body; up = up.parentElement)
    if (["fixed", "sticky", "absolute"].includes(getComputedStyle(up).position) || up.tagName === "DIALOG") sheet = up;
  const over = sheet?.getBoundingClientRect();
  state.acted = performance.now();
  return { x, y, width: innerWidth, clear: !!ours, covered: hit ? fold(hit.innerText).slice(0, 80) : "",
    sheet: over ? [over.left + scrollX, over.top + scrollY, over.width, over.height] : null };
}
