/* Choosing a province empties what lies below it and asks again; without script the button does the same. */
'use strict';
(() => {
  const form = document.getElementById('search');
  if (!form) return;
  const below = { province: ['prefecture', 'county'], prefecture: ['county'] };
  form.addEventListener('change', (event) => {
    for (const name of below[event.target.name] || []) form.elements[name].value = '';
    if (event.target.tagName === 'SELECT') form.requestSubmit();
  });
})();
