/* Officers' lists: how many are chosen, choosing all, and the dialog that asks for a reason. Works without, less nicely. */
'use strict';
(() => {
  const count = document.querySelector('.bulk-count span');
  const picks = () => [...document.querySelectorAll('input.pick:not([data-all])')];
  const draw = () => { if (count) count.textContent = String(picks().filter((pick) => pick.checked).length); };
  document.addEventListener('change', (event) => {
    if (event.target.matches('input[data-all]')) picks().forEach((pick) => { pick.checked = event.target.checked; });
    draw();
  });
  document.addEventListener('click', (event) => {
    const opens = event.target.closest('[data-open]');
    const closes = event.target.closest('[data-close]');
    if (opens) document.getElementById(opens.dataset.open).showModal();
    if (closes) document.getElementById(closes.dataset.close).close();
  });
  const address = document.querySelector('[data-copy]');
  if (address) address.addEventListener('click', () => navigator.clipboard?.writeText(address.dataset.copy));
  draw();
})();
