// Goes on when the authority's window says it is done. Known by being our own frame and not by
// its origin, which a proxy in front of the bank may have changed.
addEventListener("message", (event) => {
  const frame = document.getElementById("authority");
  if (frame && event.source === frame.contentWindow && event.data === "done") {
    document.getElementById("finish").submit();
  }
});
