// Hands certificate and signature to the page that asked for them. Both are good for its one
// challenge and for nothing else.
const { certificate, signature } = document.currentScript.dataset;
parent.postMessage({ certificate, signature }, "*");
