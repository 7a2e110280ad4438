// The learner's place as a document of the LRS: nobody's newer one is overwritten, and the higher counter wins.
import {delivered, failure, kind} from './lrs.js';

const PATH = 'activities/state';
const TYPE = {'Content-Type': 'text/plain'};
const TRIES = 3;

export function bookmark(lrs, address) {
  // `text` is null where there is no document; `tag` null where it may not be read, undefined where it is not known.
  let held = {text: null};
  let bold = false;
  let writing = false;

  async function read() {
    const {status, tag, text} = await lrs.ask('GET', PATH, address);
    if (status !== 404 && !delivered(status)) throw failure(kind(status));
    held = delivered(status) ? {text, tag} : {text: null, tag: null};
    return held.text || '';
  }

  const put = (text, headers) => lrs.ask('PUT', PATH, address, text, {...TYPE, ...headers});

  function expected() {
    if (held.text === null) return {'If-None-Match': '*'};
    if (held.tag) return {'If-Match': held.tag};
    return bold ? {'If-Match': '*'} : {};
  }

  async function write(text, tries) {
    if (held.tag === undefined) await read();
    if (count(held.text) > count(text)) return;
    const {status} = await put(text, expected());
    const conflict = status === 412 || status === 409;
    held.tag = undefined;
    if (conflict && tries) {
      bold = bold || status === 409;
      await write(text, tries - 1);
    } else if (delivered(status)) {
      await read().catch(() => {});
    } else {
      throw failure(conflict ? 'offline' : kind(status));
    }
  }

  return {
    read,
    // Where a write is under way already, the page is going: then there is no time to ask what is expected.
    async write(text) {
      if (writing) {
        await put(text, {'If-Match': '*'});
        return;
      }
      writing = true;
      try {
        await write(text, TRIES);
      } finally {
        writing = false;
      }
    },
  };
}

// docs/explanation/runtime.md: the third part of the state grows with each save.
function count(state) {
  return parseInt((state || '').split('~')[2] || 0, 36) || 0;
}
