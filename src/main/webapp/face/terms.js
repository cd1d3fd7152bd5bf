/*
 * Key terms in a lesson: where the page leads to the terms at its end, pressing the word shows what the term means where one
 * is reading. Without script, or where the browser has no dialogs, the link does. It stays the link that it is: a button is
 * a box of its own, after which a line may begin with the comma.
 */
'use strict';
(() => {
  const note = document.getElementById('term');
  if (!note || !note.showModal) return;
  const [english, meaning] = note.querySelectorAll('p');
  const close = note.querySelector('button');
  document.querySelectorAll('.lesson a[href^="#term-"]').forEach((link) => {
    const term = document.getElementById(link.hash.slice(1));
    if (!term) return;
    link.setAttribute('role', 'button');
    link.setAttribute('aria-haspopup', 'dialog');
    link.addEventListener('keydown', (event) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      link.click();
    });
    link.addEventListener('click', (event) => {
      event.preventDefault();
      note.querySelector('h2').textContent = term.querySelector('span').textContent;
      english.textContent = term.querySelector('small').textContent;
      meaning.textContent = term.nextElementSibling.textContent;
      note.showModal();
    });
  });
  close.addEventListener('click', () => note.close());
  note.addEventListener('click', (event) => {
    const box = note.getBoundingClientRect();
    const inside = event.clientY >= box.top && event.clientY <= box.bottom && event.clientX >= box.left && event.clientX <= box.right;
    if (event.target === note && !inside) note.close();
  });
})();
