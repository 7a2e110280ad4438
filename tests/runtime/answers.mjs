// What a learner can answer to a question of any kind: responses as a widget reads them from its page.
import fc from './laws.mjs';
import {load} from './runtime.mjs';

const {coded, fitting} = await load('typed');

const words = fc.string({unit: fc.constantFrom(...'abcXYZ019 -_.,;|~{}[]"&<>\'\\éßş’„“中国שלום🌍'), maxLength: 60});
const said = (response) => response.some(Boolean);
const one = (ids) => fc.constantFrom(...ids).map((id) => [id]);
const some = (ids) => fc.subarray(ids, {minLength: 1});

// As exact as a field takes them, without noughts that say nothing.
const number = fc.tuple(fc.boolean(), fc.bigInt({min: 0n, max: 10n ** 15n - 1n}), fc.nat(14)).map(([minus, digits, places]) => {
  const text = `${digits}`.padStart(places + 1, '0'), cut = text.length - places;
  const plain = text.slice(0, cut) + (places ? `.${text.slice(cut)}`.replace(/\.?0+$/, '') : '');
  return (minus && /[1-9]/.test(plain) ? '-' : '') + plain;
});

const pairs = ({pairs: rows, targets}) => fc.tuple(...rows.map(([left]) => fc.option(fc.constantFrom(...targets).map((right) => [left, right]))))
  .map((list) => list.filter(Boolean)).filter((list) => list[0]);

const rated = ({rows, steps}) => some(Object.keys(rows)).chain((ids) => (
  fc.tuple(...ids.map((id) => fc.integer({min: 1, max: steps.length}).map((step) => [id, `${step}`])))
));

function walked({first, steps}, turns) {
  const path = [];
  for (let at = first; steps[at].length && turns[path.length] !== undefined;) {
    const [id, to] = steps[at][turns[path.length] % steps[at].length];
    path.push([at, id]);
    at = to;
  }
  return path;
}

// As much of a text as fits, and no blanks around it.
function cut(text, longest) {
  const letters = [...text.normalize('NFC').replace(/\u2019/g, "'").trim()];
  while (coded(letters.join('').trim()).length > longest) letters.pop();
  return letters.join('').trim();
}

const KINDS = {
  'choice': ({many, options}) => (many ? some : one)(options),
  'true-false': () => one(['true', 'false']),
  'matching': pairs,
  'categorise': pairs,
  'ordering': ({options}) => fc.shuffledSubarray(options, {minLength: options.length}),
  'numeric': () => number.map((text) => [text]),
  'fill-in': ({gaps}) => fc.tuple(...gaps.map(({room, right}) => (
    fc.oneof(fc.constantFrom('', ...right), words).map((text) => fitting(text, room))
  ))).filter(said),
  'inline-choice': ({gaps}) => fc.tuple(...gaps.map(({options}) => fc.constantFrom('', ...options))).filter(said),
  'hotspot': ({many, spots}) => (many ? some : one)(spots),
  'rating': rated,
  'rubric': rated,
  'reflection': ({longest}) => fc.array(words, {maxLength: 9}).map((texts) => [cut(texts.join(' '), longest)]).filter(said),
  'scenario': (data) => fc.array(fc.nat(9), {minLength: 1, maxLength: 9}).map((turns) => walked(data, turns)),
};

export const response = ({kind, data}) => KINDS[kind](data);
