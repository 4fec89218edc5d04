// Runs before any script of the page: keeps note of what the page has begun and not finished, so
// that a look can tell "still busy" from "settled". It changes nothing that the page can notice.
(() => {
  const key = Symbol.for("guidewalk");
  if (window[key]) return;
  const state = { leaving: 0, changed: performance.now(), timers: 0, requests: 0, acted: 0, nodes: [] };
  Object.defineProperty(window, key, { value: state, enumerable: false });

  // A navigation is under way from the moment it is asked for until the document is replaced.
  const leave = () => { state.leaving = performance.now(); };
  if (window.navigation) {
    window.navigation.addEventListener("navigate", (event) => {
      if (!event.hashChange && event.downloadRequest === null) leave();
    });
    window.navigation.addEventListener("navigatesuccess", () => { state.leaving = 0; });
    window.navigation.addEventListener("navigateerror", () => { state.leaving = 0; });
  }
  window.addEventListener("submit", (event) => {
    if (event.target.method === "dialog") return;
    // At once, for a look may come before the next task; taken back if the page keeps the form.
    leave();
    setTimeout(() => { if (event.defaultPrevented) state.leaving = 0; });
  }, true);

  new MutationObserver(() => { state.changed = performance.now(); })
    .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });

  // Short one-shot timers: something is about to appear. A timer set from within a timer is
  // polling, and nobody waits for that.
  const realSet = window.setTimeout, realClear = window.clearTimeout;
  const open = new Set();
  let inTimer = false;
  window.setTimeout = function setTimeout(work, delay, ...rest) {
    const counts = typeof work === "function" && !inTimer && delay >= 20 && delay <= 6000;
    if (!counts) return realSet.call(window, work, delay, ...rest);
    const id = realSet.call(window, (...args) => {
      if (open.delete(id)) state.timers -= 1;
      inTimer = true;
      try { return work.apply(window, args); } finally { inTimer = false; }
    }, delay, ...rest);
    open.add(id);
    state.timers += 1;
    return id;
  };
  window.clearTimeout = function clearTimeout(id) {
    if (open.delete(id)) state.timers -= 1;
    return realClear.call(window, id);
  };

  // Requests that a script starts. Each is waited for at most a few seconds (the walker decides);
  // an address that is asked again and again is polled, and nobody waits for that.
  const started = new Set(), asked = new Map();
  const count = () => { state.requests = [...started].map((request) => request.at); };
  state.requests = [];
  const track = (address) => {
    const path = String(address).split(/[?#]/)[0], times = (asked.get(path) || 0) + 1;
    asked.set(path, times);
    if (times > 2) return () => {};
    const request = { at: performance.now() };
    started.add(request); count();
    return () => { started.delete(request); count(); };
  };
  const realFetch = window.fetch;
  if (realFetch) window.fetch = function fetch(...args) {
    const done = track(args[0]?.url ?? args[0]);
    return realFetch.apply(window, args).finally(done);
  };
  const { open: begin, send } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.open = function (method, address, ...rest) {
    this[key] = address;
    return begin.call(this, method, address, ...rest);
  };
  XMLHttpRequest.prototype.send = function (...args) {
    this.addEventListener("loadend", track(this[key]), { once: true });
    return send.apply(this, args);
  };
})();
