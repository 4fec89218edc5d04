// One look at a document: waits until it is quiet, then returns every visible thing that has a
// role or a text, with the role and name that the browser's own accessibility tree gives it
// (Element.computedRole and computedName, https://wicg.github.io/aom/).
async ({ patience, quietFrames, leaveCap }) => {
  const state = window[Symbol.for("guidewalk")];
  const frame = () => new Promise((done) => {
    const giveUp = setTimeout(done, 100);  // a hidden document has no frames
    requestAnimationFrame(() => { clearTimeout(giveUp); done(); });
  });
  const began = performance.now();
  while (document.readyState === "loading" && performance.now() - began < leaveCap) await frame();
  // What slides in is not there yet; what turns for ever is decoration.
  const moving = () => document.getAnimations().some((one) => one.playState === "running"
    && Number.isFinite(one.effect?.getComputedTiming().endTime));
  let quiet = 0, before = state.changed;
  while (quiet < quietFrames) {
    await frame();
    if (state.leaving && performance.now() - state.leaving < leaveCap) { quiet = 0; continue; }
    if ((state.changed === before && !moving()) || performance.now() - began > patience) quiet += 1;
    else { quiet = 0; before = state.changed; }
  }
  const now = performance.now();
  const busy = document.readyState !== "complete" || state.timers > 0
    || state.requests.some((at) => at >= state.acted - 50 && now - at < 5000);

  const fold = (text) => (text || "").normalize("NFC").replace(/[\s\u00a0\u200b-\u200f\u2060\ufeff\u00ad]+/g, " ").trim();
  const nodes = [], held = [], forms = [...document.forms];
  const skip = new Set(["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "HEAD", "OPTION", "OPTGROUP"]);
  const nothing = new Set(["", "none", "generic", "presentation", "LabelText", "LayoutTable", "ignored", "InlineTextBox"]);
  const speaks = new Set(["heading", "status", "alert", "definition", "term", "paragraph", "caption",
    "cell", "gridcell", "rowheader", "columnheader", "listitem", "legend", "figcaption", "note",
    "log", "blockquote", "code", "time", "strong", "emphasis", "output", "mark"]);
  const flag = (el, name) => el.getAttribute(name) === "true";
  const described = (el) => fold((el.getAttribute("aria-describedby") || "").split(/\s+/)
    .map((id) => id && el.getRootNode().getElementById?.(id)?.textContent).filter(Boolean).join(" ")
    || el.getAttribute("aria-description") || el.getAttribute("title"));
  const number = (value) => (value === null || value === undefined || value < 0 || Number.isNaN(+value) ? null : +value);

  const put = (el, role, name, parent, extra) => {
    const box = el.getBoundingClientRect(), [left, top] = extra.inset ?? [0, 0];
    delete extra.inset;
    const node = { index: held.length, role, parent,
      box: [box.x + left + scrollX, box.y + top + scrollY, box.width, box.height].map(Math.round) };
    if (name) node.name = name;
    for (const [key, value] of Object.entries(extra)) {
      if (value !== null && value !== false && value !== "" && value !== undefined) node[key] = value;
      else if (value === false && ["checked", "expanded", "selected"].includes(key)) node[key] = value;
    }
    nodes.push(node);
    held.push(el);
    return nodes.length - 1;
  };
  const ownText = (el) => [...el.childNodes].some((n) => n.nodeType === 3 && fold(n.data));
  const blockText = (el) => fold(el.innerText);

  const visit = (el, parent, told) => {
    if (skip.has(el.tagName) || flag(el, "aria-hidden") || el.inert) return;
    const shown = el.checkVisibility({ visibilityProperty: true, opacityProperty: false });
    let here = parent, spoken = told;
    if (shown) {
      const role = el.computedRole.toLowerCase();
      if (el.tagName === "IFRAME") {
        put(el, "iframe", fold(el.computedName), parent, { inset: [el.clientLeft, el.clientTop] });
        return;
      }
      if (!nothing.has(role) && role !== "labeltext" && el !== document.documentElement && el !== document.body) {
        const name = fold(el.computedName);
        const extra = {};
        const input = el.tagName === "INPUT" || el.tagName === "TEXTAREA" || el.tagName === "SELECT";
        if (input || el.isContentEditable) {
          extra.secret = el.type === "password";
          extra.value = extra.secret ? "" : (el.tagName === "SELECT" ? fold(el.selectedOptions[0]?.label)
            : (el.type === "checkbox" || el.type === "radio") ? "" : el.value ?? fold(el.innerText));
          extra.filled = input ? el.value !== "" : true;
          extra.required = el.required === true;
          extra.readonly = el.readOnly === true;
          extra.limit = number(el.maxLength);
          extra.kind = el.tagName === "INPUT" && !["text", "password", "checkbox", "radio"].includes(el.type)
            ? el.type : el.inputMode === "numeric" ? "number" : "";
          if (el.tagName === "SELECT") extra.options = [...el.options].map((o) => fold(o.label));
        }
        extra.required = extra.required || flag(el, "aria-required");
        extra.readonly = extra.readonly || flag(el, "aria-readonly");
        extra.invalid = el.hasAttribute("aria-invalid") && el.getAttribute("aria-invalid") !== "false";
        extra.disabled = el.matches(":disabled") || el.closest('[aria-disabled="true"]') !== null;
        const tri = (attr) => (el.hasAttribute(attr) ? el.getAttribute(attr) === "true" : null);
        extra.checked = el.type === "checkbox" || el.type === "radio" ? el.checked : tri("aria-checked");
        extra.expanded = el.tagName === "SUMMARY" ? !!el.parentElement?.open : tri("aria-expanded");
        extra.selected = tri("aria-selected");
        extra.description = described(el);
        if (["button", "link", "tab", "menuitem"].includes(role)) {
          const shows = fold(el.innerText);
          if (shows !== name) extra.shows = shows.slice(0, 60);
        }
        if (role === "heading") extra.level = number(el.getAttribute("aria-level") ?? el.tagName.slice(1));
        if (el.form || el.closest("form")) extra.form = forms.indexOf(el.form || el.closest("form"));
        if (speaks.has(role) || role === "heading") {
          extra.text = blockText(el);
          if (ownText(el)) spoken = true;
        }
        here = put(el, role, name, parent, extra);
        if (["button", "link", "tab", "menuitem", "heading", "option"].includes(role)) spoken = true;
      }
      if (!spoken && ownText(el)) {
        const text = blockText(el);
        if (text && !el.control && el.tagName !== "LEGEND") put(el, "text", "", here, { text, form: el.closest("form") ? forms.indexOf(el.closest("form")) : null });
        spoken = true;
      }
    }
    const children = el.shadowRoot ? el.shadowRoot.children : el.children;
    for (const child of children) visit(child, here, spoken);
  };
  visit(document.documentElement, null, false);
  state.nodes = held;
  return JSON.stringify({
    changed: state.changed, title: fold(document.title), url: location.href, busy,
    status: performance.getEntriesByType("navigation")[0]?.responseStatus ?? 0, nodes, scrollX, scrollY,
    width: innerWidth, height: innerHeight, pageHeight: document.documentElement.scrollHeight,
  });
}
