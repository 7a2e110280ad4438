// What the learner sets on this device (light or dark), printing, and the contents as a drawer on narrow screens.
import {all, one} from './dom.js';

const KEPT = 'scormkit-display';

export function display() {
  const chosen = one('#display');
  choose(kept());
  if (chosen) {
    chosen.value = kept();
    chosen.onchange = () => {
      choose(chosen.value);
      try { localStorage.setItem(KEPT, chosen.value); } catch { /* refused: it holds as long as this window */ }
    };
  }
  for (const button of all('[data-print]')) button.onclick = () => print();
  addEventListener('beforeprint', () => all('details').forEach((part) => { part.open = true; }));
  drawer(one('.rail'), one('.menu'));
}

function kept() {
  try { return localStorage.getItem(KEPT) || 'auto'; } catch { return 'auto'; }
}

function choose(theme) {
  const {dataset} = document.documentElement;
  if (theme === 'auto') delete dataset.theme; else dataset.theme = theme;
}

// Without this script the link and `:target` do the same.
function drawer(rail, menu) {
  const close = one('.drawer-close', rail);
  const set = (open, to) => {
    rail.classList.toggle('open', open);
    menu.setAttribute('aria-expanded', open);
    if (to) to.focus();
  };
  const leave = (to) => rail.classList.contains('open') && set(false, to);
  for (const link of [menu, close]) {
    link.setAttribute('role', 'button');
    link.onkeydown = (event) => { if (event.key === ' ') { event.preventDefault(); link.click(); } };
  }
  set(false);
  menu.onclick = (event) => { event.preventDefault(); set(true, close); };
  close.onclick = (event) => { event.preventDefault(); set(false, menu); };
  rail.addEventListener('click', (event) => { if (event.target.closest('ol a,ol button')) leave(); });
  rail.addEventListener('focusout', (event) => {
    if (event.relatedTarget && !rail.contains(event.relatedTarget)) leave();
  });
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape') leave(menu); });
  document.addEventListener('pointerdown', (event) => { if (!rail.contains(event.target)) leave(); });
  matchMedia('(min-width:62rem)').onchange = () => leave();
}
