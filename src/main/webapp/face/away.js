/*
 * A link pressed while the network is away: the page stays, and says so, instead of giving way to the browser's error
 * page. Only where the browser knows that there is no network; everything else goes its way.
 */
'use strict';
(() => {
  const toast = document.getElementById('away');
  if (!toast) return;
  let timer = 0;
  function tell(words) {
    clearTimeout(timer);
    toast.textContent = words;
    toast.hidden = !words;
    if (words) timer = setTimeout(tell, 10000, '');
  }
  function stays(event) {
    if (navigator.onLine || event.defaultPrevented) return;
    event.preventDefault();
    tell('');
    setTimeout(tell, 100, toast.dataset.words);
  }
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href]');
    const here = link && link.href.split('#')[0] === location.href.split('#')[0] && link.hash;
    if (link && !here) stays(event);
  });
  document.addEventListener('submit', stays);
  window.addEventListener('online', () => tell(''));
})();
