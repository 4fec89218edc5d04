// Keeps the handset live. Only what differs is replaced, so that a key being pressed and a reply
// being typed are never pulled away from under the finger.
const live = document.getElementById("live");

function show({ version, html }) {
  const fresh = document.createElement("template");
  fresh.innerHTML = html;
  for (const part of fresh.content.children) {
    const old = document.getElementById(part.id);
    if (old.outerHTML !== part.outerHTML) old.replaceWith(part.cloneNode(true));
  }
  live.dataset.version = version;
}

let queue = Promise.resolve();
document.addEventListener("submit", (event) => {
  event.preventDefault();
  const form = event.target;
  const body = new URLSearchParams(new FormData(form, event.submitter));
  if (form.closest(".reply")) form.reset();
  const headers = { Accept: "application/json" };
  queue = queue
    .then(() => fetch(form.action, { method: "POST", body, headers }))
    .then((answer) => answer.json())
    .then(show)
    .catch(() => location.reload());
});

(async () => {
  for (let failures = 0; failures < 5; ) {
    try {
      const address = `${live.dataset.news}?seen=${live.dataset.version}`;
      const answer = await fetch(address, { cache: "no-store" });
      if (answer.status === 200) show(await answer.json());
      failures = answer.ok ? 0 : failures + 1;
    } catch {
      failures += 1;
      await new Promise((again) => setTimeout(again, 300));
    }
  }
})();
