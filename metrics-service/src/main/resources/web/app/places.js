/** The other pages show the same contacts: their links follow what is chosen on this one. */
const ONLY_HERE = ['by', 'of', 'sort', 'page', 'kind', 'after'];

export function followPlaces() {
  document.addEventListener('htmx:pushedIntoHistory', () => {
    const shown = new URLSearchParams(location.search);
    ONLY_HERE.forEach(name => shown.delete(name));
    document.querySelectorAll('nav a[data-path]').forEach(link => {
      link.href = link.dataset.path + (shown.size > 0 ? '?' + shown : '');
    });
  });
}

/** The list of further pages closes as lists do: by Escape, by a click elsewhere, and when the focus goes on. */
export function closeOthers() {
  const others = document.querySelector('.others');
  if (!others) {
    return;
  }
  document.addEventListener('click', event => {
    if (!event.target.closest('.others summary')) {
      others.open = false;
    }
  });
  others.addEventListener('keydown', event => {
    if (event.key === 'Escape' && others.open) {
      others.open = false;
      others.querySelector('summary').focus();
    }
  });
  others.addEventListener('focusout', event => {
    if (event.relatedTarget && !others.contains(event.relatedTarget)) {
      others.open = false;
    }
  });
}
