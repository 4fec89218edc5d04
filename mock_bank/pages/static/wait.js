// Waits for the reply to the text message. The server answers when it comes, and not before.
const address = document.currentScript.dataset.wait;
(async () => {
  for (let failures = 0; failures < 5; ) {
    try {
      const answer = await fetch(address, { cache: "no-store" });
      if (answer.status === 200) {
        location.replace((await answer.json()).next);
        return;
      }
      failures = answer.status === 204 ? 0 : failures + 1;
    } catch {
      failures += 1;
      await new Promise((again) => setTimeout(again, 300));
    }
  }
})();
