/*
 * What was opened stays on the device for whoever opened it, so that it opens without a network: this page with its styles
 * and pictures. It is forgotten when they sign out, and when somebody else opens a lesson here; and what is kept of a course
 * is forgotten when another edition of it is learned.
 */
'use strict';
(() => {
  const band = document.getElementById('unsent');
  if (!band || !('serviceWorker' in navigator) || !('caches' in window)) return;
  const opened = 'xinhuo.opened';
  const owner = opened + '.by';
  const forget = () => caches.delete(opened);

  document.querySelectorAll('form[action$="/sign-out"]').forEach((form) => form.addEventListener('submit', forget));

  async function forgetOtherEditions(place) {
    const key = opened + '.editions';
    const editions = device.read(key, {});
    const { course, edition } = place.dataset;
    if (editions[course] === edition) return;
    const kept = await caches.open(opened);
    for (const request of await kept.keys()) {
      const address = new URL(request.url);
      if (address.searchParams.get('course') === course && address.href !== location.href.split('#')[0]) await kept.delete(request);
    }
    device.keep(key, { ...editions, [course]: edition });
  }

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
  /* A page from the device shows how far one was on that day: when the server can be reached again, how far one is. */
  async function refresh() {
    const answer = await fetch(location.href.split('#')[0]);
    if (!answer.ok || answer.redirected) return;
    const now = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const [shown, side] = [document, now].map((one) => one.querySelector('.lesson-side'));
    const same = now.querySelector('[data-edition="' + place.dataset.edition + '"]');
    if (shown && side && same) shown.replaceChildren(...side.childNodes);
  }
  const newest = () => refresh().catch(() => { /* the network went again */ });
  window.addEventListener('online', newest);
  document.addEventListener('lessons-sent', newest);

  const place = document.querySelector('[data-edition]');
  if (!place) return;
  forgetOtherEditions(place)
    .then(() => document.querySelector('.lesson') && keep())
    .catch(() => { /* no room on the device, or the network went: it is kept the next time */ });
})();
