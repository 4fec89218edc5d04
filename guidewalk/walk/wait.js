// Resolves as soon as the page changes, starts to leave, or has nothing under way any more.
async ({ longest, insist }) => {
  const state = window[Symbol.for("guidewalk")];
  const began = performance.now(), before = state.changed;
  const pending = () => document.readyState !== "complete" || state.timers > 0 || state.leaving
    || state.requests.some((at) => at >= state.acted - 50 && performance.now() - at < 5000);
  while (performance.now() - began < longest && state.changed === before && (insist || pending()))
    await new Promise((done) => { const t = setTimeout(done, 50); requestAnimationFrame(() => { clearTimeout(t); done(); }); });
  return state.changed !== before || pending();
}
