/** A choice takes effect at once; dates wait for the button, as they are typed in parts. */
export function followFilter() {
  document.addEventListener('change', event => {
    const form = event.target.closest('#filter');
    const waits = event.target.type === 'date' || event.target.value === 'dates';
    if (form && !waits) {
      form.requestSubmit();
    }
  });
  // Until the new figures come, the old ones are seen to be old. They take the mark with them when they go.
  document.addEventListener('htmx:beforeRequest', () => mark(true));
  ['htmx:responseError', 'htmx:sendError'].forEach(failure => document.addEventListener(failure, () => mark(false)));
  // Without dates in use they stay out of the link.
  document.addEventListener('htmx:configRequest', event => {
    if (event.target.id === 'filter' && event.detail.parameters.get('period') !== 'dates') {
      event.detail.parameters.delete('from');
      event.detail.parameters.delete('to');
    }
  });
}

function mark(isBusy) {
  document.getElementById('report')?.setAttribute('aria-busy', String(isBusy));
}
