/* The button of a page that is made to be printed. Without script the browser's own does the same. */
'use strict';
(() => {
  const button = document.querySelector('[data-print]');
  if (!button) return;
  button.hidden = false;
  button.addEventListener('click', () => window.print());
})();
