// Puts the caret into one field of the last look, with what it holds selected.
({ index, name }) => {
  const state = window[Symbol.for("guidewalk")];
  const fold = (text) => (text || "").normalize("NFC").replace(/[\s\u00a0\u200b-\u200f\u2060\ufeff\u00ad]+/g, " ").trim();
  const el = state.nodes[index];
  if (!el || !el.isConnected || fold(el.computedName) !== name
      || !el.checkVisibility({ visibilityProperty: true })) return { gone: true };
  el.focus();
  if (el.select) el.select();
  else getSelection().selectAllChildren(el);
  state.acted = performance.now();
  const at = el.getRootNode().activeElement;
  return { gone: false, focused: at === el };
}
