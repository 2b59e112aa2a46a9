// The list follows what comes in; an open message stays open, with a line that says there are more.
const shown = Number(document.body.dataset.received);
const more = document.getElementById("more");

async function look() {
  try {
    const received = await (await fetch("/api/received")).json();
    if (received !== shown) {
      if (location.pathname === "/") {
        location.reload();
        return;
      }
      more.hidden = false;
    }
  } catch {
    // The suite has stopped, or is about to start again.
  }
  setTimeout(look, 2000);
}

setTimeout(look, 2000);
