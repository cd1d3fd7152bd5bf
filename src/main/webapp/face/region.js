/*
 * Choosing a region, a credential or a validity shows what there is at once, without leaving the page: what was asked for
 * stays under the finger. Choosing a province empties what lies below it. Without script the button does the same.
 */
'use strict';
(() => {
  const form = document.getElementById('search');
  if (!form) return;
  const below = { province: ['prefecture', 'county'], prefecture: ['county'] };
  let last = null;
  form.addEventListener('change', async (event) => {
    for (const name of below[event.target.name] || []) form.elements[name].value = '';
    if (event.target.tagName !== 'SELECT') return;
    const address = form.action.split('#')[0] + '?' + new URLSearchParams(new FormData(form));
    if (last) last.abort();
    const mine = last = new AbortController();
    try {
      const answer = await fetch(address, { credentials: 'same-origin', redirect: 'error', signal: mine.signal });
      if (!answer.ok) throw new Error(String(answer.status));
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      for (const id of ['results', 'to-results', 'prefecture', 'county']) {
        if (id !== event.target.id) document.getElementById(id).innerHTML = page.getElementById(id).innerHTML;
      }
      history.replaceState(null, '', address);
    } catch (e) {
      if (!mine.signal.aborted) form.requestSubmit();
    }
  });
})();
