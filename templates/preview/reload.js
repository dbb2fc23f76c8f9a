/* SPDX-License-Identifier: MIT */
/* In the preview only: reloads the page after a build and stays where the reader was. */
(() => {
  const key = 'minhbach-scroll:' + location.pathname;
  const saved = sessionStorage.getItem(key);
  if (saved !== null) {
    sessionStorage.removeItem(key);
    scrollTo(0, Number(saved));
  }
  const events = new EventSource('/.minhbach/events');
  events.addEventListener('reload', () => {
    sessionStorage.setItem(key, String(scrollY));
    location.reload();
  });
})();
