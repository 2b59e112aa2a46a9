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
