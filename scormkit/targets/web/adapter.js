// Keeps a learner's place in the browser: on a plain web server or a USB stick there is no LMS to keep it.
import {installable} from '../../runtime/installable.js';
import {safely} from '../../runtime/shelf.js';
import {decode} from '../../runtime/state.js';

const HELD = 'scormkit.web.';

export function connect({data}, window, {store}) {
  const name = HELD + data.name, nothing = async () => {};
  installable(window, data);

  // A browser may refuse its store, or take and forget.
  function keeps() {
    const held = store.get(name) || '';
    store.set(name, held);
    return store.get(name) === held;
  }

  return {
    held: name,
    async open() {
      // Out of a module of a whole course the way leads to the home page.
      return safely(keeps) ? {state: store.get(name), recorded: true, ...(data.home && {return_to: data.home})} : {recorded: false};
    },
    // Another window may have got further in the same attempt.
    async save(text) {
      const there = decode(store.get(name)), ours = decode(text);
      if (!there || there.mark !== ours.mark || there.count <= ours.count) store.set(name, text);
    },
    // All of it is in the saved state.
    answer: nothing,
    objective: nothing,
    finish: nothing,
    close: nothing,
  };
}
