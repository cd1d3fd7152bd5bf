/*
 * What was opened stays on the device for whoever opened it, so that it opens without a network: this page with its styles
 * and pictures. It is forgotten when they sign out, and when somebody else opens a lesson here.
 */
'use strict';
(() => {
  const band = document.getElementById('unsent');
  if (!band || !('serviceWorker' in navigator) || !('caches' in window)) return;
  const opened = 'xinhuo.opened';
  const owner = opened + '.by';
  const forget = () => caches.delete(opened);

  document.querySelectorAll('form[action$="/sign-out"]').forEach((form) => form.addEventListener('submit', forget));
  if (!document.querySelector('.lesson')) return;

  async function keep() {
    if (device.read(owner, null) !== band.dataset.person) {
      await forget();
      if (!device.keep(owner, band.dataset.person)) return;
    }
    if (!navigator.serviceWorker.controller) await navigator.serviceWorker.register(band.dataset.worker);
    const kept = await caches.open(opened);
    const parts = [...document.querySelectorAll('link[href], script[src], .lesson img[src], use[href]')]
      .map((part) => new URL(part.getAttribute('href') || part.getAttribute('src'), location.href))
      .filter((address) => address.origin === location.origin)
      .map((address) => address.href.split('#')[0]);
    for (const address of new Set([location.href.split('#')[0], ...parts])) {
      if (!await kept.match(address)) await kept.add(address);
    }
    const version = new URL(document.querySelector('link[rel=stylesheet]').href).search;
    for (const request of await kept.keys()) {
      const address = new URL(request.url);
      if (address.pathname.includes('/face/') && address.search !== version) await kept.delete(request);
    }
  }
  keep().catch(() => { /* no room on the device, or the network went: it is kept the next time */ });
})();
