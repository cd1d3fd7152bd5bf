/* Officers' lists: choosing all, the dialog that asks for a reason, copying a link. The count is the style sheet's. */
'use strict';
(() => {
  const picks = () => [...document.querySelectorAll('input.pick:not([data-all])')];
  document.addEventListener('change', (event) => {
    if (event.target.matches('input[data-all]')) picks().forEach((pick) => { pick.checked = event.target.checked; });
  });
  document.addEventListener('click', (event) => {
    const opens = event.target.closest('[data-open]');
    const closes = event.target.closest('[data-close]');
    if (opens) document.getElementById(opens.dataset.open).showModal();
    if (closes) document.getElementById(closes.dataset.close).close();
  });
  const address = document.querySelector('[data-copy]');
  if (address) address.addEventListener('click', () => navigator.clipboard?.writeText(address.dataset.copy));
})();
