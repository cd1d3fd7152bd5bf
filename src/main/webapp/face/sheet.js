/*
 * Score sheets: kept on the device at every touch for the judge who gives them, then sent. What could not be sent goes
 * when the network returns or with the next page of the panel that is opened. One page serves all candidates of a part,
 * so that going to the next needs no network. Without script the form is sent as it stands.
 */
'use strict';
(() => {
  const band = document.getElementById('sheets');
  if (!band) return;
  const say = band.dataset;
  const key = 'xinhuo.sheets.' + say.person + '.' + say.code;
  const kept = () => device.read(key, {});
  const waiting = () => Object.keys(kept()).filter((place) => !kept()[place].refused);
  const form = document.getElementById('sheet');
  const live = form && form.dataset.live;
  let changed = () => {};
  let received = () => {};

  function tell(words, link, address) {
    band.hidden = !words;
    band.querySelector('[data-words]').textContent = words;
    if (link) device.link(band.querySelector('[data-words]'), link, address);
  }
  function put(place, sheet) {
    const all = kept();
    if (sheet) all[place] = sheet; else delete all[place];
    return device.keep(key, all);
  }
  const numberOf = (place) => place.split('/')[1];

  const send = device.persistently(async () => {
    let told = '';
    let sent = 0;
    for (let places = waiting(); places.length > 0; places = waiting()) {
      const place = places[0];
      const sheet = kept()[place];
      const address = say.save + place.split('/').map(encodeURIComponent).join('/candidates/') + '/sheet';
      const answer = await device.send('PUT', address, { judge: Number(say.person), seq: sheet.seq, points: sheet.points });
      if ([401, 403, 409].includes(answer.status)) {
        tell(device.fill(say.expired, places.length), say.again, say.login);
        changed();
        return false;
      }
      const now = kept()[place];
      if (answer.ok) {
        const server = await answer.json();
        sent++;
        if (server.seq > sheet.seq) {
          put(place, null);
          tell(device.fill(say.newer, numberOf(place)), say.refresh, location.href);
          told = 'newer';
        } else {
          if (now && now.seq === sheet.seq) put(place, null);
          received(place, sheet);
        }
      } else if ([400, 404, 413, 422].includes(answer.status)) {
        const problem = await answer.json().catch(() => ({}));
        if (now && now.seq === sheet.seq) put(place, { ...now, refused: true });
        told = device.fill(say.refused, numberOf(place), problem.detail || answer.status);
        tell(told);
      } else {
        throw new Error(String(answer.status));
      }
    }
    if (!told) tell('');
    changed();
    if (!form && sent > 0 && !told) location.reload();
    return true;
  }, () => {
    tell(device.fill(say.offline, waiting().length));
    changed();
  });

  if (live) paper();
  send();

  /* The form of the page, for one candidate after the other. */
  function paper() {
    const words = form.dataset;
    const inputs = [...form.querySelectorAll('.stepper input')];
    const links = [...document.querySelectorAll('#turns [data-number]')];
    const state = document.getElementById('state');
    let link = links.find((one) => one.dataset.number === document.getElementById('number').value);
    let soon = 0;
    form.querySelectorAll('[data-step], .quick').forEach((one) => { one.hidden = false; });

    const place = (of) => words.part + '/' + of.dataset.number;
    const stored = (of) => Object.fromEntries((of.dataset.points || '').split(';').filter(Boolean).map((one) => [one.split('=')[0], Number(one.split('=')[1])]));
    const pointsOf = (of) => (kept()[place(of)] || { points: stored(of) }).points;
    const done = (of) => Boolean(of.dataset.why) || Object.keys(pointsOf(of)).length === inputs.length;
    const valid = (input) => input.value === '' ? !input.validity.badInput : input.checkValidity();
    const given = () => Object.fromEntries(inputs.filter((input) => input.value !== '' && valid(input)).map((input) => [input.name, Number(input.value)]));

    function draw() {
      const points = given();
      const count = Object.keys(points).length;
      const total = Object.values(points).reduce((sum, one) => sum + one, 0);
      document.getElementById('given').textContent = device.fill(words.given, count, inputs.length);
      document.getElementById('total').textContent = device.fill(words.total, total);
      form.querySelectorAll('[data-set]').forEach((one) => { one.setAttribute('aria-pressed', String(points[one.dataset.of] === Number(one.dataset.set))); });
      const held = kept()[place(link)];
      const text = held ? (navigator.onLine && !band.textContent.trim() ? words.sending : words.kept)
        : count === 0 ? '' : count === inputs.length ? words.sent : device.fill(words.begun, inputs.length - count);
      const line = held && !held.refused && !band.hidden ? words.kept : text;
      if (state.lastElementChild.textContent !== line) state.lastElementChild.textContent = line;
      state.querySelector('use').setAttribute('href', words.icons + (held ? 'cloud-upload' : 'check-circle'));
      state.classList.toggle('pending', Boolean(held));
      state.hidden = !line;
      links.forEach((one) => {
        one.querySelector('use').setAttribute('href', words.icons + (kept()[place(one)] ? 'cloud-upload' : one.dataset.why ? 'ban' : done(one) ? 'check' : Object.keys(pointsOf(one)).length ? 'circle-fill' : 'circle'));
        if (one === link) one.setAttribute('aria-current', 'true'); else one.removeAttribute('aria-current');
      });
    }
    function show(next) {
      link = next;
      const points = pointsOf(link);
      inputs.forEach((input) => { input.value = input.name in points ? points[input.name] : ''; check(input); });
      document.getElementById('number').value = link.dataset.number;
      document.getElementById('who').textContent = device.fill(words.number, link.dataset.number);
      document.getElementById('topic').textContent = link.dataset.topic || '';
      document.getElementById('criteria').hidden = Boolean(link.dataset.why);
      document.getElementById('withdrawing').hidden = Boolean(link.dataset.why);
      document.getElementById('withdrawing').open = location.hash === '#withdrawing';
      document.getElementById('why').hidden = !link.dataset.why;
      document.querySelector('#why p').textContent = link.dataset.why || '';
      draw();
    }
    function go(next) {
      history.replaceState(null, '', next.href);
      show(next);
      document.querySelectorAll('main > .page > .notice.success, #refused').forEach((old) => old.remove());
      window.scrollTo({ top: 0 });
      document.getElementById('who').focus({ preventScroll: true });
    }
    function check(input) {
      const right = valid(input);
      document.getElementById('wrong-' + input.name).hidden = right;
      if (right) input.removeAttribute('aria-invalid'); else input.setAttribute('aria-invalid', 'true');
    }
    function touch() {
      const before = kept()[place(link)];
      const seq = Math.max(Date.now(), Number(link.dataset.seq || 0) + 1, before ? before.seq + 1 : 0);
      put(place(link), { seq: seq, points: given() });
      clearTimeout(soon);
      soon = setTimeout(send, 600);
      draw();
    }
    received = (where, sheet) => {
      const of = links.find((one) => place(one) === where);
      if (!of) return;
      of.dataset.seq = sheet.seq;
      of.dataset.points = Object.entries(sheet.points).map((one) => one.join('=')).join(';');
    };
    changed = draw;

    form.addEventListener('input', (event) => { if (inputs.includes(event.target)) { check(event.target); touch(); } });
    form.addEventListener('click', (event) => {
      const button = event.target.closest('[data-of]');
      if (!button) return;
      const input = document.getElementById(button.dataset.of);
      const value = button.dataset.set !== undefined ? Number(button.dataset.set) : Number(input.value || 0) + Number(button.dataset.step);
      input.value = Math.min(Number(input.max), Math.max(0, value));
      check(input);
      touch();
    });
    form.addEventListener('submit', (event) => {
      if (!event.submitter || !event.submitter.id.endsWith('hand-in')) return;
      event.preventDefault();
      clearTimeout(soon);
      send();
      const open = inputs.find((input) => input.value === '' || !valid(input));
      if (open) {
        open.focus();
        open.closest('.criterion').scrollIntoView({ block: 'center' });
        document.getElementById('given').textContent = device.fill(words.missing, inputs.filter((input) => input.value === '' || !valid(input)).length);
        return;
      }
      const at = links.indexOf(link);
      const next = [...links.slice(at + 1), ...links.slice(0, at)].find((one) => !done(one));
      if (next) go(next); else document.getElementById('given').textContent = words.all;
    });
    document.getElementById('turns').addEventListener('click', (event) => {
      const to = event.target.closest('[data-number]');
      if (!to || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      go(to);
    });
    document.addEventListener('visibilitychange', () => { if (document.hidden) send(); });
    show(link);
  }
})();
