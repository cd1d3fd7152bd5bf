/*
 * The test page: one question at a time, every answer saved as it is given.
 *
 * An answer is kept on the device first, then sent; it counts as saved only when the server has said so. What could not
 * be sent is sent again, after a while, when the network returns, or when the page is opened anew.
 */
'use strict';
(() => {
  const test = document.getElementById('test');
  if (!test) return;
  const say = test.dataset;
  const total = Number(say.total);
  const key = 'xinhuo.attempt.' + say.attempt;
  const parts = [...document.querySelectorAll('.question-part')];
  const numbers = [...document.querySelectorAll('.number[data-to]')];
  const dialog = document.getElementById('finish');
  const state = device.read(key, { given: {}, marked: [] });
  const fill = device.fill;
  const keep = () => device.keep(key, state);

  const letters = (place) => [...parts[place].querySelectorAll('input:checked')].map((i) => i.value).sort().join('');
  const waiting = () => Object.keys(state.given).map(Number).filter((place) => !state.given[place].saved);
  const answered = (place) => letters(place) !== '';

  /* what the device still holds goes back onto the page */
  for (const place of waiting()) {
    for (const input of parts[place].querySelectorAll('input')) {
      input.checked = state.given[place].choice.includes(input.value);
    }
  }

  /* where one was on this device, else the first question without an answer */
  let current = state.at < total ? state.at : Math.max(0, parts.findIndex((part, place) => !answered(place)));

  function draw() {
    parts.forEach((part, place) => { part.hidden = place !== current; });
    let open = 0;
    numbers.forEach((button, place) => {
      const has = answered(place);
      const unsent = state.given[place] && !state.given[place].saved;
      const marked = state.marked.includes(place);
      if (!has) open++;
      button.classList.toggle('answered', has && !unsent);
      button.classList.toggle('waiting', Boolean(unsent));
      button.classList.toggle('marked', marked);
      if (place === current) button.setAttribute('aria-current', 'true'); else button.removeAttribute('aria-current');
      const words = [fill(say.number, place + 1), has ? say.answered : say.open];
      if (unsent) words.push(say.waiting);
      if (marked) words.push(say.marked);
      button.setAttribute('aria-label', words.join(say.between));
    });
    document.querySelectorAll('[data-mark]').forEach((button) => {
      button.setAttribute('aria-pressed', String(state.marked.includes(Number(button.dataset.mark))));
    });
    document.getElementById('counts').textContent = fill(say.counts, total - open, open);
    document.getElementById('where').textContent = (current + 1) + '/' + total;
    document.querySelector('[data-to=before]').disabled = current === 0;
    document.querySelector('[data-to=next]').hidden = current === total - 1;
    document.getElementById('last').hidden = current !== total - 1;
  }

  function line(place, words, kind) {
    const target = document.querySelector('[data-line="' + place + '"]');
    target.querySelector('span').textContent = words;
    target.querySelector('use').setAttribute('href', say.icons + (kind === 'pending' ? 'cloud-upload' : 'check-circle'));
    target.querySelector('svg').toggleAttribute('hidden', kind === 'sending');
    target.classList.toggle('pending', kind === 'pending');
    target.hidden = false;
  }
  function bar(words, link) {
    const box = document.getElementById('offline');
    box.hidden = !words;
    const target = document.getElementById('offline-words');
    target.textContent = words || '';
    if (link) device.link(target, link, say.login);
  }

  function give(place) {
    const before = state.given[place];
    const seq = Math.max(Date.now(), before ? before.seq + 1 : 0);
    state.given[place] = { choice: letters(place), seq: seq, saved: false };
    keep();
    line(place, say.saving, 'sending');
    draw();
    send();
  }

  /* Sends what waits; answers whether all of it is saved, and fails where the network or the server does. */
  async function once() {
    for (let places = waiting(); places.length > 0; places = waiting()) {
      const sent = places.map((place) => ({ question: place, choice: state.given[place].choice, seq: state.given[place].seq }));
      const answer = await device.send('POST', say.save, sent);
      if (answer.ok) {
        accept(sent, (await answer.json()).saved);
      } else if (answer.status === 401 || answer.status === 403) {
        places.forEach((place) => line(place, say.waiting, 'pending'));
        bar(fill(say.expired, places.length), say.again);
        return false;
      } else if (answer.status === 409 || answer.status === 404) {
        device.forget(key);
        location.reload();
        return false;
      } else if (answer.status === 422 || answer.status === 400 || answer.status === 413) {
        bar(say.refused);
        return false;
      } else {
        throw new Error(String(answer.status));
      }
    }
    return true;
  }
  function accept(sent, saved) {
    for (const one of sent) {
      const now = state.given[one.question];
      if (saved.includes(one.question) && now.seq === one.seq) {
        now.saved = true;
        const time = new Date().toLocaleTimeString(document.documentElement.lang, { hour12: false });
        line(one.question, one.choice ? fill(say.saved, one.choice, time) : fill(say.cleared, time));
      }
    }
    keep();
    bar('');
    draw();
  }
  const send = device.persistently(once, () => {
    const places = waiting();
    places.forEach((place) => line(place, say.waiting, 'pending'));
    bar(fill(say.offline, places.length));
    draw();
  });

  function show(place) {
    current = Math.max(0, Math.min(total - 1, place));
    state.at = current;
    keep();
    draw();
    document.getElementById('words-' + current).focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }
  function open() {
    return parts.map((part, place) => place).filter((place) => !answered(place));
  }
  async function finish() {
    await send();
    const left = open().map((place) => place + 1);
    document.getElementById('finish-words').textContent =
      (left.length ? fill(say.unanswered, left.length, left.join(say.between)) : say.all) +
      (waiting().length ? ' ' + fill(say.offline, waiting().length) : '');
    document.getElementById('submit').disabled = waiting().length > 0;
    location.hash = '';
    dialog.showModal();
  }

  test.addEventListener('change', (event) => {
    const part = event.target.closest('.question-part');
    if (part) give(Number(part.dataset.place));
  });
  document.addEventListener('click', (event) => {
    const mark = event.target.closest('[data-mark]');
    if (mark) {
      const place = Number(mark.dataset.mark);
      state.marked = state.marked.includes(place) ? state.marked.filter((p) => p !== place) : [...state.marked, place];
      keep();
      draw();
      return;
    }
    const button = event.target.closest('[data-to]');
    if (!button) return;
    const to = button.dataset.to;
    if (to === 'before') show(current - 1);
    else if (to === 'next') show(current + 1);
    else if (to === 'finish') finish();
    else if (to === 'stay') dialog.close();
    else if (to === 'unanswered') { const left = open(); if (left.length) show(left.find((p) => p > current) ?? left[0]); location.hash = 'main'; }
    else { show(Number(to)); location.hash = 'main'; }
  });
  window.addEventListener('beforeunload', (event) => { if (waiting().length) event.preventDefault(); });
  document.getElementById('hand-in').addEventListener('submit', () => device.forget(key));

  /* the clock: what is left by the server's reckoning when the page was made */
  const end = performance.now() + Number(say.left) * 1000;
  const spoken = new Set();
  function tick() {
    const left = Math.max(0, Math.round((end - performance.now()) / 1000));
    document.getElementById('clock').textContent = String(Math.floor(left / 60)).padStart(2, '0') + ':' + String(left % 60).padStart(2, '0');
    for (const minutes of [10, 5, 1]) {
      if (left <= minutes * 60 && left > minutes * 60 - 5 && !spoken.has(minutes)) {
        spoken.add(minutes);
        document.getElementById('spoken').textContent = fill(say.minutes, minutes);
      }
    }
    if (left === 0) {
      clearInterval(clock);
      send().then(() => { document.getElementById('submit').disabled = false; document.getElementById('submit').click(); });
    }
  }
  const clock = setInterval(tick, 1000);
  tick();
  draw();
  send();
})();
