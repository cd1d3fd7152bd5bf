/*
 * Score sheets: kept on the device at every touch, apart for each judge and round, then sent. What could not be sent goes
 * when the network returns or with the next page of the panel that is opened; it is forgotten here only when the server
 * has said that it has it. One page serves all candidates of a part, so that going to the next needs no network. Without
 * script the form is sent as it stands.
 */
'use strict';
(() => {
  const band = document.getElementById('sheets');
  if (!band) return;
  const say = band.dataset;
  const own = 'xinhuo.sheets.' + say.person + '.';
  const key = own + say.code;
  const acknowledged = key + '.acknowledged'; /* a page that was on its way does not show them yet */
  const form = document.getElementById('sheet');
  let held = null; /* where the device keeps nothing: only as long as this page is open */
  let away = false;
  let changed = () => {};
  let received = () => {};

  const kept = () => held || device.read(key, {});
  const waiting = () => Object.keys(kept()).filter((place) => !kept()[place].refused);
  const numberOf = (place) => place.split('/')[1];
  const missing = () => device.fill(held ? say.unkept : say.offline, waiting().length);

  function tell(words, link, address, done) {
    band.hidden = !words;
    const target = band.querySelector('[data-words]');
    target.textContent = words;
    if (link) device.link(target, link, address);
    band.querySelector('use').setAttribute('href', say.icons + (done ? 'check-circle' : 'cloud-upload'));
  }
  function put(place, sheet) {
    const all = kept();
    if (sheet) all[place] = sheet; else delete all[place];
    held = device.keep(key, all) ? null : all;
  }

  const send = device.persistently(async () => {
    const arrived = [];
    let told = false;
    for (let places = waiting(); places.length > 0; places = waiting()) {
      const place = places[0];
      const sheet = kept()[place];
      const address = say.save + place.split('/').map(encodeURIComponent).join('/candidates/') + '/sheet';
      const answer = await device.send('PUT', address, { judge: Number(say.person), seq: sheet.seq, points: sheet.points });
      if ([401, 403, 409].includes(answer.status)) {
        away = true;
        tell(device.fill(answer.status === 409 ? say.another : say.expired, places.length), say.again, say.login);
        changed();
        return false;
      }
      const said = await answer.json().catch(() => ({}));
      const now = kept()[place]; /* only now: points may be given while the answer is read */
      if (answer.ok) {
        if (said.seq > sheet.seq && said.seq >= now.seq) {
          put(place, null);
          tell(device.fill(say.newer, numberOf(place)), say.refresh, location.href);
          told = true;
        } else {
          device.keep(acknowledged, { ...device.read(acknowledged, {}), [place]: sheet });
          if (now.seq === sheet.seq) put(place, null);
          received(place, sheet);
          if (!arrived.includes(place)) arrived.push(place);
        }
      } else if ([400, 404, 413, 422].includes(answer.status)) {
        if (now.seq === sheet.seq) put(place, { ...now, refused: true });
        tell(device.fill(say.refused, numberOf(place), said.detail || answer.status));
        told = true;
      } else {
        throw new Error(String(answer.status));
      }
    }
    const was = away;
    away = false;
    const back = (was || !form) && arrived.length > 0;
    if (!told && back) safe(device.fill(say.arrived, arrived.length, arrived.map(numberOf).join(say.between)));
    else if (!told && (was || arrived.length > 0)) tell('');
    changed();
    return true;
  }, () => {
    away = true;
    tell(missing());
    changed();
  });

  window.addEventListener('beforeunload', (event) => { if (held && waiting().length > 0) event.preventDefault(); });
  others();
  if (form) paper(Boolean(form.dataset.live)); else list();

  /* What another judge left on this device stays theirs: it is said that it is there, never what it is. */
  function others() {
    const target = document.getElementById('of-others');
    let count = 0;
    try {
      Object.keys(localStorage)
        .filter((one) => one.startsWith('xinhuo.sheets.') && !one.startsWith(own) && !one.endsWith('.acknowledged'))
        .forEach((one) => { count += Object.keys(device.read(one, {})).length; });
    } catch (e) { /* nothing is kept here */ }
    target.hidden = count === 0;
    target.querySelector('[data-words]').textContent = device.fill(say.others, count);
  }

  /* The list of a panel: what waits on this device stands at its candidate; the list is shown anew once it was sent. */
  function list() {
    const rows = [...document.querySelectorAll('[data-place]')];
    changed = () => rows.forEach((row) => { row.querySelector('[data-waits]').hidden = !kept()[row.dataset.place]; });
    try {
      tell(sessionStorage.getItem(own) || '', '', '', true);
      sessionStorage.removeItem(own);
    } catch (e) { /* nothing was said before */ }
    changed();
    send();
  }
  function safe(words) {
    if (form) {
      tell(words, '', '', true);
    } else {
      try { sessionStorage.setItem(own, words); } catch (e) { /* the list itself shows it */ }
      location.reload();
    }
  }

  /* The form of the page, for one candidate after the other; once the chair has closed, for one that is corrected. */
  function paper(live) {
    const words = form.dataset;
    const inputs = [...form.querySelectorAll('.stepper input')];
    const links = [...document.querySelectorAll('#turns [data-number]')];
    const state = document.getElementById('state');
    let link = links.find((one) => one.dataset.number === document.getElementById('number').value);
    let soon = 0;
    form.querySelectorAll('[data-step], .quick').forEach((one) => { one.hidden = false; });

    /* an attribute without a value is left out of the page */
    const why = (of) => of.dataset.why || '';
    const place = (of) => words.part + '/' + of.dataset.number;
    const stored = (of) => Object.fromEntries((of.dataset.points || '').split(';').filter(Boolean).map((one) => [one.split('=')[0], Number(one.split('=')[1])]));
    const pointsOf = (of) => (kept()[place(of)] || { points: stored(of) }).points;
    const done = (of) => why(of) !== '' || Object.keys(pointsOf(of)).length === inputs.length;
    const valid = (input) => input.value === '' ? !input.validity.badInput : input.checkValidity();
    const given = () => Object.fromEntries(inputs.filter((input) => input.value !== '' && valid(input)).map((input) => [input.name, Number(input.value)]));

    /* How far a sheet is: what to say of it, and by which picture. */
    function standing(of) {
      const sheet = kept()[place(of)];
      const count = Object.keys(pointsOf(of)).length;
      if (why(of)) return [of.dataset.state === 'ABSENT' ? words.absent : words.withdrawn, 'ban'];
      if (sheet && sheet.refused) return [words.refused, 'exclamation-circle'];
      if (sheet) return [!away ? words.sending : held ? words.unkept : words.kept, 'cloud-upload'];
      if (count === 0) return [words.open, 'circle'];
      return count === inputs.length ? [words.sent, 'check'] : [device.fill(words.begun, inputs.length - count), 'circle-fill'];
    }
    function draw() {
      const points = given();
      const count = Object.keys(points).length;
      document.getElementById('given').textContent = device.fill(words.given, count, inputs.length, link.dataset.number);
      document.getElementById('total').textContent = device.fill(words.total, Object.values(points).reduce((sum, one) => sum + one, 0));
      form.querySelectorAll('[data-set]').forEach((one) => { one.setAttribute('aria-pressed', String(points[one.dataset.of] === Number(one.dataset.set))); });
      if (!live) return;
      const [line, picture] = standing(link);
      const text = picture === 'circle' ? '' : line;
      if (state.lastElementChild.textContent !== text) state.lastElementChild.textContent = text;
      state.querySelector('use').setAttribute('href', words.icons + picture);
      state.classList.toggle('pending', ['cloud-upload', 'exclamation-circle'].includes(picture));
      state.hidden = !text;
      links.forEach((one) => {
        const [name, mark] = standing(one);
        one.querySelector('use').setAttribute('href', words.icons + mark);
        one.querySelector('span').textContent = name;
        one.classList.toggle('pending', Boolean(kept()[place(one)]));
        if (one === link) one.setAttribute('aria-current', 'true'); else one.removeAttribute('aria-current');
      });
    }
    function fill(points) {
      inputs.forEach((input) => { input.value = input.name in points ? points[input.name] : ''; check(input); });
    }
    function show(next) {
      link = next;
      fill(pointsOf(link));
      const reason = why(link);
      document.getElementById('number').value = link.dataset.number;
      document.getElementById('who').textContent = device.fill(words.number, link.dataset.number);
      document.getElementById('topic').textContent = link.dataset.topic || '';
      document.getElementById('criteria').hidden = reason !== '';
      document.getElementById('withdrawing').hidden = reason !== '';
      document.getElementById('withdrawing').open = location.hash === '#withdrawing';
      document.getElementById('why').hidden = reason === '';
      document.querySelector('#why p').textContent = reason;
      draw();
    }
    function go(next) {
      history.replaceState(null, '', next.href);
      document.title = document.title.replace(device.fill(words.number, link.dataset.number), device.fill(words.number, next.dataset.number));
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
      if (live) {
        const before = kept()[place(link)];
        put(place(link), { seq: Math.max(Date.now(), Number(link.dataset.seq) + 1, before ? before.seq + 1 : 0), points: given() });
        clearTimeout(soon);
        soon = setTimeout(send, 600);
      }
      draw();
    }
    /* What did not arrive before the chair closed goes into the correction, until one was sent. */
    function late() {
      const sheet = kept()[place(link)];
      if (!sheet || !sheet.refused) return;
      if (Number(link.dataset.seq) >= sheet.seq) {
        put(place(link), null);
      } else if (document.getElementById('reason')) {
        fill(sheet.points);
        tell(device.fill(say.late, link.dataset.number));
      }
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
    if (!live) {
      draw();
      send().then(late);
      return;
    }
    form.addEventListener('submit', (event) => {
      if (!event.submitter || !event.submitter.id.endsWith('hand-in')) return;
      event.preventDefault();
      clearTimeout(soon);
      send();
      const open = inputs.filter((input) => input.value === '' || !valid(input));
      if (open.length > 0) {
        open[0].focus({ preventScroll: true });
        open[0].closest('.criterion').scrollIntoView({ block: 'center' });
        document.getElementById('given').textContent = device.fill(words.missing, open.length);
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
    links.filter((one) => why(one) && kept()[place(one)]).forEach((one) => put(place(one), null));
    const arrived = device.read(acknowledged, {});
    links.filter((one) => !why(one) && !kept()[place(one)] && arrived[place(one)])
      .filter((one) => arrived[place(one)].seq > Number(one.dataset.seq))
      .forEach((one) => put(place(one), arrived[place(one)]));
    device.keep(acknowledged, {});
    show(link);
    send();
  }
})();
