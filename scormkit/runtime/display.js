// What the learner sets on this device (light or dark), printing, and the contents as a drawer on narrow screens.
import {all, one} from './dom.js';

const DISPLAY = 'scormkit.display';

export function display() {
  const chosen = one('#display'), set = () => { document.documentElement.dataset.theme = chosen.value; };
  // Where a store is refused, a choice holds as long as this document.
  try { chosen.value = localStorage.getItem(DISPLAY) || 'auto'; } catch { /* as it stands */ }
  set();
  chosen.onchange = () => {
    set();
    try { localStorage.setItem(DISPLAY, chosen.value); } catch { /* not kept */ }
  };
  one('[data-print]').onclick = () => print();
  addEventListener('beforeprint', () => all('details').forEach((part) => { part.open = true; }));
  drawer(one('.rail'), one('.menu'));
}

// It closes as soon as the focus is elsewhere. Without this script the links and `:target` do the same.
function drawer(rail, menu) {
  const close = one('.drawer-close');
  const set = (open) => {
    rail.classList.toggle('open', open);
    menu.setAttribute('aria-expanded', open);
  };
  const press = (link, call) => link.addEventListener('click', (event) => { event.preventDefault(); call(); });
  set(false);
  rail.tabIndex = -1;
  press(menu, () => { set(true); close.focus(); });
  press(close, () => menu.focus());
  rail.addEventListener('keydown', ({key}) => key === 'Escape' && menu.focus());
  rail.addEventListener('focusout', ({relatedTarget}) => rail.contains(relatedTarget) || set(false));
}
