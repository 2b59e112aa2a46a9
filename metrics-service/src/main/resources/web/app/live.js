/**
 * Asks for news every few seconds while somebody looks, less often when the service does not answer, not at all when
 * paused. The answer is empty where nothing has changed.
 */
import htmx from 'htmx.org';

const PACE = 3000;
const SLOWEST = 60000;
const PAUSED = 'fcr-paused';
let wait = PACE;
let timer;
let asking = false;
let open = [];

const report = () => document.getElementById('report');
const isPaused = () => sessionStorage.getItem(PAUSED) !== null;

export function followNews() {
  document.addEventListener('visibilitychange', schedule);
  document.addEventListener('click', event => {
    if (event.target.closest('#live')) {
      isPaused() ? sessionStorage.removeItem(PAUSED) : sessionStorage.setItem(PAUSED, '');
      show();
      schedule();
    }
  });
  document.addEventListener('htmx:beforeSwap', remember);
  document.addEventListener('htmx:afterSwap', show);
  document.addEventListener('htmx:afterSettle', () => {
    open.forEach(id => document.getElementById(id)?.setAttribute('open', ''));
    show();
  });
  show();
  schedule();
}

/** What a person has opened stays open in the report that replaces it. */
function remember() {
  open = [...document.querySelectorAll('details[open]')].map(details => details.id);
}

function show() {
  const button = document.getElementById('live');
  if (button) {
    button.hidden = false;
    button.setAttribute('aria-pressed', String(!isPaused()));
    button.textContent = isPaused() ? button.dataset.off : button.dataset.on;
  }
}

function schedule() {
  clearTimeout(timer);
  if (report()?.dataset.live && !document.hidden && !isPaused()) {
    timer = setTimeout(ask, wait);
  }
}

async function ask() {
  const current = report();
  if (!current || asking) {
    return;
  }
  asking = true;
  try {
    const answer = await fetch(current.dataset.live, {
      headers: { 'HX-Request': 'true', 'Fcr-Live': current.dataset.state },
    });
    wait = answer.ok ? PACE : Math.min(wait * 2, SLOWEST);
    await take(answer, current);
  } catch {
    wait = Math.min(wait * 2, SLOWEST);
  } finally {
    asking = false;
    schedule();
  }
}

async function take(answer, current) {
  const elsewhere = answer.headers.get('HX-Redirect');
  if (elsewhere) {
    location.assign(elsewhere + '?to=' + encodeURIComponent(location.pathname + location.search));
  } else if (answer.status === 200 && !document.getElementById('filter')) {
    // The first contact has come: the page has more to offer than the report.
    location.reload();
  } else if (answer.status === 200 && current === report()) {
    remember();
    htmx.swap('#report', await answer.text(), { swapStyle: 'outerHTML' });
  }
}
