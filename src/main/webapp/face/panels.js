/* Which panels have sheets that only this device knows: they go as soon as a page of the panel is opened. */
'use strict';
document.querySelectorAll('[data-sheets]').forEach((line) => {
  const waiting = Object.values(device.read('xinhuo.sheets.' + line.dataset.sheets, {})).filter((sheet) => !sheet.refused);
  if (waiting.length === 0) return;
  line.querySelector('[data-words]').textContent = device.fill(line.dataset.say, waiting.length);
  line.hidden = false;
});
