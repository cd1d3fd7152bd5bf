/* How far a batch of awards is: the part of the page that changes is fetched anew while it changes. What has the focus
 * keeps it. Without script one looks again by the link. */
'use strict';
(() => {
  const EVERY = 2000;
  const live = () => document.getElementById('live');
  const again = async () => {
    if (document.visibilityState === 'visible') {
      try {
        const answer = await fetch(location.href.replace(/[?&]done=[a-z_]*/, ''), { credentials: 'same-origin', redirect: 'error' });
        if (answer.ok) {
          const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('live');
          if (fresh) {
            const focused = document.activeElement && live().contains(document.activeElement) && document.activeElement.id;
            live().replaceWith(fresh);
            if (focused && document.getElementById(focused)) document.getElementById(focused).focus();
          }
        }
      } catch {
        // the next time may find the server again
      }
    }
    if (live().dataset.running === 'true') setTimeout(again, EVERY);
  };
  if (live().dataset.running === 'true') setTimeout(again, EVERY);
})();
