/* Officers' lists: choosing all, the dialog that asks for a reason, copying a link. The count is the style sheet's, and
 * without script the server asks the same questions.
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
      event.preventDefault();
      dialog.showModal();
    }
    if (closes) {
      event.preventDefault();
      document.getElementById(closes.dataset.close).close();
    }
    const needs = event.target.closest('[data-needs]');
    const needed = needs && document.getElementById(needs.dataset.needs);
    if (needed && !needed.value.trim()) {
      event.preventDefault();
      const error = document.getElementById(needed.id + '-error');
      error.querySelector('span').textContent = needed.dataset.missing;
      error.hidden = false;
      needed.setAttribute('aria-invalid', 'true');
      needed.setAttribute('aria-describedby', error.id + ' ' + needed.id + '-hint');
      needed.focus();
    }
  });
  // a question that the server left open
  const left = document.querySelector('dialog[open]');
  if (left) {
    left.close();
    left.showModal();
    (left.querySelector('[aria-invalid]') || left).focus();
  }
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
