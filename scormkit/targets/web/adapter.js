// Keeps a learner's place in the browser: on a plain web server or a USB stick there is no LMS to keep it.
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
    async open() {
      return safely(keeps) ? {state: store.get(name), recorded: true} : {recorded: false};
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

// What a web server gives and a folder does not: an app with an icon, that can be read without a network.
function installable({document, location, navigator}, {manifest, worker}) {
  if (!/^http/.test(location.protocol)) return;
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = manifest;
  document.head.append(link);
  if (navigator.serviceWorker) navigator.serviceWorker.register(worker).catch(() => {});
}
