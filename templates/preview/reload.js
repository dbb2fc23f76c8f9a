/* SPDX-License-Identifier: MIT */
/* In the preview only: loads the page again when the server shows another build than the one it comes from, and stays where
   the reader was: the page's scroll position, that of every wide table, the proofs that stand open. */
(() => {
  const build = document.currentScript.dataset.build;
  const key = 'minhbach:' + location.pathname;
  const boxes = () => [...document.querySelectorAll('.scroll')];
  const details = () => [...document.querySelectorAll('details:not(.minhbach-overlay)')];

  const keep = () => sessionStorage.setItem(key, JSON.stringify({
    page: [scrollX, scrollY],
    boxes: boxes().map(box => [box.scrollLeft, box.scrollTop]),
    open: details().map(at => at.open),
  }));
  const restore = kept => {
    details().forEach((at, n) => { if (n in kept.open) at.open = kept.open[n]; });
    boxes().forEach((box, n) => { if (kept.boxes[n]) [box.scrollLeft, box.scrollTop] = kept.boxes[n]; });
    scrollTo(...kept.page);
  };

  const kept = JSON.parse(sessionStorage.getItem(key) || 'null');
  sessionStorage.removeItem(key);
  if (kept) {
    restore(kept);
    addEventListener('load', () => { restore(kept); history.scrollRestoration = 'auto'; });
  }
  const events = new EventSource('/.minhbach/events');
  events.addEventListener('build', event => {
    if (event.data === build) return;
    events.close();
    keep();
    history.scrollRestoration = 'manual';
    location.reload();
  });
})();
