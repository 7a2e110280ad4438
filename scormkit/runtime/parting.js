// The end of a session on the screen: what became of the answers, and what this browser still keeps of them.
import {all, focus, one} from './dom.js';
import {labelled, safely} from './shelf.js';

export const element = (tag, textContent, more) => Object.assign(document.createElement(tag), {textContent, ...more});
export const button = (words, onclick) => element('button', words, {className: 'btn', type: 'button', onclick});

// Nothing is left that could still be answered.
export function last(title, ...parts) {
  const main = one('main'), shell = one('.shell');
  document.title = title;
  main.className = 'page flow';
  main.replaceChildren(element('h1', title), ...parts);
  if (shell) shell.replaceWith(main);
  for (const part of all('.skip,.strip,.kept,.offline,.top>:not(.course,.saved)')) part.remove();
  focus(one('h1', main));
}

// What lies in the browser of this learner and this module, by name.
function kept({world: {store, host}, connection: {said, held}, plan: {iri}}, {id}) {
  const names = ['kept', 'owed'].map((what) => labelled(`scormkit.${what}.`, [host, id, iri].join('\n')));
  const ours = (name) => names.includes(name) || name === held || (said && name.startsWith(said));
  return safely(() => store.keys().filter(ours), []);
}

// `safe`: the LMS has all that the session had to say, but for what an LRS refused for good, of which there are `notes`. A
// plain web page has nobody to say it to, and keeps it.
export function parting({learner, return_to: back, session}, words) {
  let my;
  session.sit((shared) => { my = shared; });

  // On a computer that others use: first what would be lost, then a button that does it.
  function clearing(web) {
    const place = element('div', '', {className: 'flow'}), offer = () => place.replaceChildren(button(words.clear, ask));
    const ask = () => {
      const question = element('p', words[web ? 'clear_web' : 'clear_lost']);
      place.replaceChildren(question, button(words.clear_yes, clear), ' ', button(words.clear_no, () => (offer(), focus(one('button', place)))));
      focus(question);
    };
    const clear = () => {
      safely(() => kept(my, learner).forEach((name) => my.world.store.remove(name)));
      last(words.cleared, ...home());
    };
    offer();
    return place;
  }

  const home = () => (back ? [element('p', '')].map((place) => (place.append(element('a', words.go_back, {href: back})), place)) : []);

  return (safe) => {
    const {held, notes = []} = my.connection, left = kept(my, learner), waits = !!left[0], web = !!held && waits;
    const refused = notes.length > 0, arrived = safe && !waits, all_ = arrived && !refused;
    // The key to an LRS is of no use to whoever sits down here next.
    safely(() => sessionStorage.removeItem('scormkit.launch.' + location.pathname.replace(/[^/]*$/, '')));
    const said = [...(refused ? ['refused_how'] : []), web ? 'closed_web' : waits ? 'closed_waits' : 'closed_none'].map((name) => element('p', words[name]));
    const title = my.quiet ? 'closed_looking' : arrived && refused ? 'refused' : arrived || (web && safe) ? 'closed' : 'closed_kept';
    last(words[title], ...said, ...(waits ? [clearing(web)] : []), ...(all_ ? [] : home()));
    if (refused) all('.saved').forEach((part) => part.remove());
    if (!all_) return;
    if (back) location.assign(back); else window.close();
  };
}
