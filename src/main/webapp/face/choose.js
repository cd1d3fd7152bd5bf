/* Officers' lists: choosing all, the dialog that asks for a reason, copying a link. The count is the style sheet's.
 * What is typed into a form marked data-draft is kept on the device until it was sent, in case the session ends meanwhile. */
'use strict';
(() => {
  const picks = () => [...document.querySelectorAll('input.pick:not([data-all])')];
  document.addEventListener('change', (event) => {
    if (event.target.matches('input[data-all]')) picks().forEach((pick) => { pick.checked = event.target.checked; });
  });
  document.addEventListener('click', (event) => {
    const opens = event.target.closest('[data-open]');
    const closes = event.target.closest('[data-close]');
    if (opens) {
      const dialog = document.getElementById(opens.dataset.open);
      const names = dialog.querySelector('[data-names]');
      const chosen = picks().filter((pick) => pick.checked).map((pick) => pick.closest('tr').querySelector('.cell-name').textContent);
      if (names) names.textContent = chosen.join(' · ');
      dialog.showModal();
    }
    if (closes) document.getElementById(closes.dataset.close).close();
  });
  const address = document.querySelector('[data-copy]');
  if (address) address.addEventListener('click', () => navigator.clipboard?.writeText(address.dataset.copy));
  const form = document.querySelector('form[data-draft]');
  if (form) {
    const key = 'xinhuo.draft.' + location.pathname;
    const fields = () => [...form.querySelectorAll('textarea, input[type=text]')].filter((field) => field.id);
    if (new URLSearchParams(location.search).has('done')) sessionStorage.removeItem(key);
    const kept = JSON.parse(sessionStorage.getItem(key) || '{}');
    fields().forEach((field) => { if (!field.value && kept[field.id]) field.value = kept[field.id]; });
    form.addEventListener('input', () => {
      sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(fields().map((field) => [field.id, field.value]))));
    });
  }
})();
