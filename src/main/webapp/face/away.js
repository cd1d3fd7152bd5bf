/*
 * A link pressed while the network is away: the page stays, and says so, instead of giving way to the browser's error
 * page. Only where the browser says that there is no network, and the server does not answer: on the machine of the
 * server itself, or in a room with a network of its own, it does.
 */
'use strict';
(() => {
  const toast = document.getElementById('away');
  if (!toast) return;
  let timer = 0;
  let reached = false;
  function tell(words) {
    clearTimeout(timer);
    toast.textContent = words;
    toast.hidden = !words;
    if (words) timer = setTimeout(back, 2000, 5);
  }
  const reach = () => fetch(toast.dataset.reach, { method: 'HEAD', cache: 'no-store', redirect: 'error' });
  /* It stands for ten seconds, or until the server answers again. */
  function back(times) {
    reach().then(() => tell(''), () => { if (times > 1) timer = setTimeout(back, 2000, times - 1); else tell(''); });
  }
  /* A lesson that was opened before: the device has it. */
  const isKept = async (address) => 'caches' in window && Boolean(address) && Boolean(await caches.match(address.split('#')[0]));
  async function stays(event, address, goOn) {
    if (navigator.onLine || reached || event.defaultPrevented) return;
    event.preventDefault();
    tell('');
    try {
      await reach();
    } catch (e) {
      if (await isKept(address)) location.assign(address);
      else tell(toast.dataset.words);
      return;
    }
    reached = true;
    goOn();
    reached = false;
  }
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href]');
    const here = link && link.href.split('#')[0] === location.href.split('#')[0] && link.hash;
    if (link && !here) stays(event, link.href, () => link.click());
  });
  document.addEventListener('submit', (event) => stays(event, '', () => event.target.requestSubmit(event.submitter)));
  window.addEventListener('online', () => tell(''));
})();
