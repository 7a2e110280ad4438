// A text of one's own, counted while it is written. One that is too long is kept as far as it fits, and not checked.
import {one} from '../../runtime/dom.js';
import {fill} from '../../runtime/slots.js';
import {coded, uncoded} from '../../runtime/typed.js';

const MOST = 5; // characters of the saved state for one that was typed
const NEAR = 20; // left, from where on each is said aloud

function fitting(text, longest) {
  let kept = text.slice(0, longest), over;
  while ((over = coded(kept).length - longest) > 0) kept = kept.slice(0, -Math.ceil(over / MOST));
  return kept.replace(/[\ud800-\udbff]$/, '').trim();
}

// One form of each character; of apostrophes the short one, which phones replace unasked.
const typed = (root) => one('textarea', root).value.normalize('NFC').replace(/\u2019/g, "'").trim();

export const widget = {
  show(root, {data: {longest}}, {response, locked}) {
    const area = one('textarea', root);
    area.value = response ? response[0] : '';
    area.readOnly = !!locked;
    area.oninput = () => {
      one('.written', root).textContent = area.value; // paper has no scroll bar
      const left = longest - coded(typed(root)).length;
      fill(root, {left: left >= 0 && {n: left, all: longest}, over: left < 0 && {n: -left}});
      one('.count', root).setAttribute('aria-live', left < NEAR ? 'polite' : 'off');
      area.setCustomValidity(left < 0 ? '!' : '');
    };
    area.oninput();
  },
  read(root, {data: {longest}}) {
    const text = fitting(typed(root), longest);
    return text ? [text] : null;
  },
  pack: ({data: {longest}}, [text]) => coded(fitting(text, longest)),
  unpack(question, packed) {
    const text = uncoded(packed);
    return text && coded(text) === packed ? [text] : null;
  },
  tell: ({id, data: {told}}, response) => [{id, response: told ? response : []}],
  describe: (question, response) => (response || []).map((text) => ({text, right: null})),
};
