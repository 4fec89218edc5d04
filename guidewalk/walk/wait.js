// Resolves as soon as the page differs from how it was last looked at, or has nothing under way.
async ({ longest, insist, since }) => {
  const state = window[Symbol.for("guidewalk")];
  const began = performance.now(), before = since;
  const pending = () => document.readyState !== "complete" || state.timers > 0 || state.leaving
    || state.requests.some((at) => at >= state.acted - 50 && performance.now() - at < 5000);
  while (performance.now() - began < longest && state.changed === before && (insist || pending()))
    await new Promise((done) => { const t = setTimeout(done, 50); requestAnimationFrame(() => { clearTimeout(t); done(); }); });
  return state.changed !== before || pending();
}
