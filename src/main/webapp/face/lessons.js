/*
 * Lessons that are done: kept on the device for the person who did them, then sent. What could not be sent goes when the
 * network returns or with the next page that is opened. Without script the form of the lesson is sent as it stands.
 * Whoever presses the button of a lesson meanwhile reads on it that the lesson is kept, and is led on once it was sent.
 */
'use strict';
(() => {
  const band = document.getElementById('unsent');
  if (!band) return;
  const say = band.dataset;
  const key = 'xinhuo.lessons.' + say.person;
  const form = document.getElementById('finish');
  const box = document.getElementById('finish-line') || band;
  const kept = () => device.read(key, []);
  const label = form && form.querySelector('[data-label]');
  const toPress = label && label.textContent;
  let waited = kept().length > 0;
  let pressed = 0;

  function tell(words, link, address) {
    const target = box.querySelector('[data-words]');
    box.hidden = !words;
    target.textContent = words;
    if (link) device.link(target, link, address);
  }

  /* Where the next lesson was opened before, one reads on: the device has it. */
  const isOpened = async (address) => 'caches' in window && Boolean(await caches.match(address));

  const send = device.persistently(async () => {
    let sent = 0;
    for (let lessons = kept(); lessons.length > 0; lessons = kept()) {
      const answer = await device.send('PUT', say.save + lessons[0]);
      if ([401, 403, 409].includes(answer.status)) {
        waited = true;
        tell(device.fill(say.expired, lessons.length), say.again, say.login);
        return;
      }
      if (!answer.ok && answer.status !== 404) throw new Error(String(answer.status));
      device.keep(key, kept().filter((lesson) => lesson !== lessons[0]));
      if (answer.ok) sent++;
    }
    if (waited && sent > 0) document.dispatchEvent(new Event('lessons-sent'));
    if (label) label.textContent = toPress;
    if (waited && sent > 0) tell(device.fill(say.sent, sent), pressed ? say.next : say.refresh, pressed ? form.dataset.next : location.href);
    waited = false;
  }, () => {
    waited = true;
    const time = new Date().toLocaleTimeString(document.documentElement.lang, { hour12: false });
    tell(device.fill([say.offline, say.here, say.still][Math.min(pressed, 2)], kept().length, time));
    if (pressed) label.textContent = say.kept;
  });

  if (form) {
    form.addEventListener('submit', async (event) => {
      const lesson = form.dataset.lesson;
      if (!device.keep(key, [...new Set([...kept(), lesson])])) return;
      event.preventDefault();
      pressed++;
      const slow = setTimeout(() => tell(say.saving), 400);
      await send();
      clearTimeout(slow);
      if (!kept().includes(lesson) || await isOpened(form.dataset.next)) location.assign(form.dataset.next);
    });
  }
  send();
})();
