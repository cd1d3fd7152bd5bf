/*
 * Lessons and what belongs to them, once opened, open again without a network: each page that the server gives is kept on
 * the device, and shown from there only where the server cannot be reached. face/opened.js says for whom, and forgets.
 */
'use strict';
const PAGES = /\/learn\/(lesson|handout)$/;
const PARTS = /\/face\/|\/learn\/drawings\//;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const path = new URL(event.request.url).pathname;
  if (event.request.method !== 'GET' || !(PAGES.test(path) || PARTS.test(path))) return;
  event.respondWith(fetch(event.request).then((answer) => {
    if (event.request.mode === 'navigate' && answer.ok && !answer.redirected) {
      const copy = answer.clone();
      event.waitUntil(caches.open('xinhuo.opened').then((kept) => kept.put(event.request, copy)));
    }
    return answer;
  }, async (failure) => {
    const kept = await caches.match(event.request);
    if (kept) return kept;
    throw failure;
  }));
});
