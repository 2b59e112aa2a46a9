// The list follows what comes in; an open message stays open. Where there is room beside the list, the newest opens.
const wide = matchMedia("(min-width: 48.0625rem)");
const news = document.getElementById("news");
let shown = Number(document.body.dataset.received);

function openNewest() {
  const newest = document.querySelector("nav a");
  if (location.pathname === "/" && newest && wide.matches) {
    location.replace(newest.href);
  }
}

async function takeIn() {
  const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
  const list = document.querySelector("nav");
  const focused = list.querySelector("a:focus")?.getAttribute("href");
  const received = Number(page.body.dataset.received);
  list.replaceChildren(...page.querySelector("nav").childNodes);
  list.querySelector(`a[href="${focused}"]`)?.focus({ preventScroll: true });
  news.textContent = received - shown === 1 ? "One message has come." : `${received - shown} messages have come.`;
  shown = received;
}

async function look() {
  try {
    if (await (await fetch("/api/received")).json() !== shown) {
      await takeIn();
      openNewest();
    }
  } catch {
    // The suite has stopped, or is about to start again.
  }
  setTimeout(look, 2000);
}

openNewest();
setTimeout(look, 2000);
