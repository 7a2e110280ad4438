// The learner's place as a document of the LRS: nobody's newer one is overwritten, and the higher counter wins.
import {failure, fate} from './lrs.js';

export function bookmark(lrs, address) {
  const path = `activities/state?${new URLSearchParams(address)}`;
  // `tag` is null where it may not be read, undefined where it is not known.
  let held, tag, writing;

  async function read() {
    const {status, ...found} = await lrs.ask('GET', path);
    if (status !== 404 && fate(status)) throw failure(status);
    held = status === 404 ? '' : found.text;
    tag = found.tag;
    return held;
  }

  const put = (text, headers) => lrs.ask('PUT', path, {'Content-Type': 'text/plain', ...headers}, text);

  async function write(text, tries, any) {
    if (tag === undefined) await read();
    if (count(held) > count(text)) return;
    const known = tag ? {'If-Match': tag} : any;
    const {status} = await put(text, held ? known : {'If-None-Match': '*'});
    tag = undefined;
    if (status === 409 || status === 412) {
      if (!tries) throw failure(0);
      // 409: it wants a condition although it hides the tag.
      await write(text, tries - 1, status === 409 ? {'If-Match': '*'} : any);
    } else {
      if (fate(status)) throw failure(status);
      await read().catch(() => {});
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
      await write(text, 3).finally(() => { writing = false; });
    },
  };
}

// docs/explanation/runtime.md: the third part of the state grows with each save.
function count(state) {
  return parseInt(state.split('~')[2] || 0, 36) || 0;
}
