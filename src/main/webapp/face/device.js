/*
 * What is done on a page while the network may be away: kept on the device first, then sent, and sent again until the
 * server has said that it has it.
 */
'use strict';
const device = {
  read(key, otherwise) {
    try { return JSON.parse(localStorage.getItem(key)) || otherwise; } catch (e) { return otherwise; }
  },
  /* Answers whether it could be kept: a private window may refuse. */
  keep(key, value) {
    try { localStorage.setItem(key, JSON.stringify(value)); return true; } catch (e) { return false; }
  },
  forget(key) {
    try { localStorage.removeItem(key); } catch (e) { /* nothing was kept */ }
  },
  fill: (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (all, i) => values[i]),

  /* A link behind the words of an element. */
  link(target, words, address) {
    const a = document.createElement('a');
    a.href = address;
    a.textContent = words;
    target.append(' ', a);
  },

  /* Fails where the application does not answer: "not found" is its own only with its own words. */
  async send(method, address, body) {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), 15000);
    try {
      const answer = await fetch(address, {
        method: method, credentials: 'same-origin', redirect: 'error', signal: patience.signal,
        headers: { 'Content-Type': 'application/json', 'Accept': 'application/json' }, body: JSON.stringify(body)
      });
      if (answer.status === 404 && !(answer.headers.get('Content-Type') || '').includes('problem+json')) throw new Error('404');
      return answer;
    } finally {
      clearTimeout(timer);
    }
  },

  /* Makes of `once` what is tried again while it fails: after a pause that grows, and when the network returns. */
  persistently(once, failed) {
    let running = null;
    let pause = 1000;
    let timer = 0;
    async function attempt() {
      clearTimeout(timer);
      try {
        const answer = await once();
        pause = 1000;
        return answer;
      } catch (e) {
        failed();
        pause = Math.min(pause * 2, 15000);
        timer = setTimeout(run, pause * (0.9 + Math.random() / 5));
        return false;
      }
    }
    function run() {
      if (!running) running = attempt().finally(() => { running = null; });
      return running;
    }
    window.addEventListener('online', run);
    return run;
  }
};
