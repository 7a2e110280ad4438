// Goes from page to page without unloading the document: fetches a page, swaps `<main>`, keeps the browser's history.
import {all, one} from './dom.js';

// `next()` when the learner goes on, `leave()` before a page goes, `arrive(main, moved)` once it is there, `lost()` where
// it cannot be fetched. Gives `resume(id)`.
export function travel({pages}, {next, leave, arrive, lost}) {
  const refused = location.protocol === 'file:' || self.origin === 'null', kept = {};
  let here = one('main').dataset.page, turn = 0;

  async function load({id, href}) {
    const answer = await fetch(href), made = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (one('main', made).dataset.page !== id) throw href; // an LMS's login page, say
    for (const picture of all('img', made)) new Image().src = picture.src;
    kept[id] = made;
    return made;
  }

  async function go(page, push, {hash = '', top = 0} = {}) {
    const mine = turn += 1;
    const made = kept[page.id] || await load(page).catch(lost);
    if (!made || mine !== turn) return;
    leave();
    if (push) {
      history.replaceState({page: here, top: scrollY}, '');
      history.pushState({page: page.id}, '', page.href + hash);
    }
    here = page.id;
    document.title = made.title;
    one('main').replaceWith(document.importNode(one('main', made), true));
    arrive(one('main'), true);
    const aim = hash && document.getElementById(decodeURIComponent(hash.slice(1)));
    if (aim) aim.scrollIntoView(); else scrollTo(0, top);
  }

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href]');
    if (!link || link.target || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const [address, hash] = link.href.split('#'), page = pages.find(({href}) => new URL(href, location).href === address);
    if (!page || (page.id === here && hash !== undefined)) return;
    if (link.rel === 'next') next();
    if (refused) return;
    event.preventDefault();
    go(page, page.id !== here, {hash: hash && '#' + hash});
  });
  if (refused) return () => false;
  history.replaceState({page: here}, '');
  addEventListener('popstate', ({state}) => {
    const page = state && pages.find(({id}) => id === state.page && id !== here);
    if (page) go(page, false, state);
  });

  // Offline from then on: one page after the other, when nothing else is to be done.
  const idle = window.requestIdleCallback || setTimeout;
  const prefetch = ([page, ...rest]) => page && idle(() => load(page).then(() => prefetch(rest), () => {}));
  prefetch(pages);

  // To where the learner was last time; a page that was asked for by its own address stays.
  return (id) => {
    const page = pages.find((found) => found.id === id && id !== here && here === pages[0].id);
    if (page) go(page, false);
    return !!page;
  };
}
