// Goes from page to page without unloading the document: fetches a page, swaps `<main>`, keeps the browser's history.
import {all, one} from './dom.js';
import {bring} from './later.js';

// `next()` when the learner goes on, `leave()` before a page goes, `arrive(main, moved)` once it is there, `lost()` where
// it or what it `needs(page)` cannot be fetched. Gives `resume(id)`: to where she was last time, unless a page was asked
// for by its own address.
export function travel({pages}, {next, leave, arrive, needs, lost}) {
  const refused = self.origin === 'null', kept = {}; // as on file://
  let here = one('main').dataset.page, turn = 0;

  async function load({id, href}) {
    const answer = await fetch(href), made = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (one('main', made).dataset.page !== id) throw href; // an LMS's login page, say
    for (const picture of all('img', made)) new Image().src = picture.src;
    await Promise.all(all('[rel=stylesheet]', made).map((sheet) => bring('link', 'href', sheet.getAttribute('href'))));
    kept[id] = made;
  }

  const fetched = (page) => Promise.all([kept[page.id] || load(page), needs(page)]);

  async function go(page, state, hash) {
    const {id, href} = page, mine = turn += 1, ready = await fetched(page).then(() => true, lost);
    if (!ready || mine !== turn) return;
    leave();
    if (!state) {
      history.replaceState({page: here, top: scrollY}, '');
      history.pushState({page: id}, '', hash ? href + '#' + hash : href);
    }
    here = id;
    document.title = kept[id].title;
    one('main').replaceWith(document.importNode(one('main', kept[id]), true));
    arrive(one('main'), true);
    const aim = hash && document.getElementById(decodeURIComponent(hash));
    if (aim) aim.scrollIntoView(); else scrollTo(0, (state && state.top) || 0);
  }

  // Offline from then on: one page after the other, when nothing else is to be done.
  const idle = window.requestIdleCallback || setTimeout;
  const prefetch = ([page, ...rest]) => page && idle(() => fetched(page).then(() => prefetch(rest), () => {}));

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href]');
    // After `resume` the address is still that of the first page, and so is what `#` leads to.
    if (!link || link.target || link.getAttribute('href')[0] === '#' || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const [address, hash] = link.href.split('#'), page = pages.find(({href}) => new URL(href, location).href === address);
    if (!page || (page.id === here && hash !== undefined)) return;
    if (link.rel === 'next') next();
    if (refused) return;
    event.preventDefault();
    go(page, page.id === here && {}, hash);
  });
  if (refused) return () => false;
  history.replaceState({page: here}, '');
  addEventListener('popstate', ({state}) => {
    const page = state && pages.find(({id}) => id === state.page && id !== here);
    if (page) go(page, state);
  });
  prefetch(pages);
  return (wanted) => {
    const page = here === pages[0].id && pages.find(({id}) => id === wanted && id !== here);
    if (page) go(page, {});
    return page;
  };
}
