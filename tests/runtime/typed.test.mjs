// Kinds with something to type or choose in a sentence: numbers are exact, words are even, and both fit their room.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {test} from 'node:test';
import {question, widgets} from './connection.mjs';
import fc from './laws.mjs';
import {opened} from './learner.mjs';
import {HERE, load} from './runtime.mjs';

const {widget: numeric, readings} = await import(`${HERE}questions/numeric/widget.js`);
const {widget: fill} = await import(`${HERE}questions/fill_in/widget.js`);
const {widget: pick} = await import(`${HERE}questions/inline_choice/widget.js`);
const {coded, even, fitting, uncoded} = await load('typed');

const python = (input) => JSON.parse(execFileSync(
  process.env.PYTHON || 'python3', [new URL('typed_cases.py', import.meta.url).pathname], {input: JSON.stringify(input)},
));

const between = (low, high, unit = '') => ({id: 'page_q', points: 1, data: {low, high, unit, best: `${low} – ${high}`}});
const blanks = (gaps, exact = false) => ({
  id: 'page_q', points: 3, data: {exact, gaps: gaps.map((right, n) => ({id: 'abc'[n], right, room: 24}))},
});
const lists = {
  id: 'page_q', points: 1, texts: {'a.a': 'red', 'a.b': 'blue', 'b.a': 'one', 'b.b': 'two'},
  data: {gaps: [{id: 'a', right: 'b', options: ['a', 'b']}, {id: 'b', right: 'a', options: ['a', 'b']}], options: []},
};

// A decimal as an author would write it, from an integer and the number of its places.
function decimal(units, places) {
  const digits = String(Math.abs(units)).padStart(places + 1, '0'), cut = digits.length - places;
  const text = digits.slice(0, cut) + (places ? '.' + digits.slice(cut) : '');
  return (units < 0 ? '-' : '') + (text.includes('.') ? text.replace(/\.?0+$/, '') : text);
}

test('a number is read as people write it', () => {
  const same = {
    10.5: ['10.5', '10,5', ' 10.5 ', '+10.5', '010.50', '１０.５', '١٠٫٥', '10.5 per cent', '10,5PER CENT'],
    '-0.5': ['-0.5', '−0,5', '–.5', '- 0.50'],
    1234567: ['1234567', '1 234 567', '1,234,567', '1.234.567', "1'234'567", '1’234’567', '1\u00a0234\u202f567', '12,34,567', '1234567.', '1,234,567.00'],
    1234567.25: ['1,234,567.25', '1.234.567,25', '1 234 567,25', '12,34,567.25'],
    0: ['0', '-0', '0.000', '.0'],
    123456789012345: ['123456789012345'],
    0.000000000000001: ['0,000000000000001'],
  };
  for (const [number, typed] of Object.entries(same)) {
    for (const text of typed) assert.deepEqual([...new Set(readings(text, 'per cent'))], [number === '1e-15' ? '0.000000000000001' : number], text);
  }
});

test('what is no number is none, and neither is what has more digits than anybody measures', () => {
  const odd = ['', ' ', '-', '.', ',', 'ten', '10 km', '1e3', '10.5.5', '1,2,3', '1 2', '12 34', '0,123,456', '5-6', '10%', '1234567890123456', '0.1234567890123456', '1,234 567', '∞', 'NaN'];
  for (const text of odd) assert.deepEqual(readings(text, 'per cent'), [], text);
});

test('one mark before three digits can be read in two ways', () => {
  assert.deepEqual(readings('1,234'), ['1234', '1.234']);
  assert.deepEqual(readings('1.234'), ['1.234', '1234']);
  assert.deepEqual(readings('0,234'), ['0.234']);
});

test('the exact interval decides: the ends are in, the next decimal beyond is out', () => {
  fc.assert(fc.property(fc.integer({min: -1e9, max: 1e9}), fc.nat(1e6), fc.nat(6), fc.nat(9 - 1), (middle, slack, places, more) => {
    const asked = between(decimal(middle - slack, places), decimal(middle + slack, places)), step = 10 ** more;
    const scores = [middle - slack, middle, middle + slack].map((units) => numeric.score(asked, [decimal(units, places)]));
    assert.deepEqual(scores, [1, 1, 1]);
    if ((Math.abs(middle) + slack + 1) * step > Number.MAX_SAFE_INTEGER / 10) return;
    const beyond = [(middle - slack) * step - 1, (middle + slack) * step + 1].map((units) => decimal(units, places + more));
    assert.deepEqual(beyond.map((number) => numeric.score(asked, [number])), [0, 0], `${asked.data.low} ${asked.data.high} ${beyond}`);
  }));
});

test('the ends that floating point gets wrong', () => {
  assert.equal(numeric.score(between('0.1', '0.3'), ['0.3']), 1);
  assert.equal(numeric.score(between('10.2', '10.8'), ['10.800000000001']), 0);
  assert.equal(numeric.score(between('-0.3', '-0.1'), ['-0.1']), 1);
  assert.equal(numeric.score(between('-0.3', '-0.1'), ['-0.09999999999999']), 0);
  assert.equal(numeric.score(between('999999999999999', '999999999999999'), ['999999999999998']), 0);
});

test('the intervals that Python works out are the ones the browser keeps to', () => {
  const cases = [['10.5 +- 0.3 per cent', ['10.2', '10.8'], ['10.19', '10.81']], ['0.2 +- 0.1', ['0.1', '0.3'], ['0.0999999999', '0.3000000001']], ['-5 to -3 °C', ['-5', '-3'], ['-5.1', '-2.9']], ['4', ['4'], ['3.999999999', '4.0000000001']]];
  const made = python({numbers: cases.map(([answer]) => answer)}).numbers;
  cases.forEach(([, ins, outs], n) => {
    for (const number of ins) assert.equal(numeric.score({data: made[n]}, [number]), 1, number);
    for (const number of outs) assert.equal(numeric.score({data: made[n]}, [number]), 0, number);
  });
});

test('a number is kept as it is read, within its room', () => {
  const {room} = python({}), asked = between('1', '2');
  fc.assert(fc.property(fc.bigInt({min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n}), fc.nat(15), (units, places) => {
    const digits = String(units < 0n ? -units : units).padStart(places + 1, '0'), cut = digits.length - places;
    const [number] = readings(`${units < 0n ? '-' : ''}${digits.slice(0, cut)}.${digits.slice(cut)}`);
    const packed = numeric.pack(asked, [number]);
    assert.ok(packed.length <= room && /^[-.0-9]+$/.test(packed), packed);
    assert.deepEqual(numeric.unpack(asked, packed), [number]);
  }));
  for (const packed of ['', '-', 'x', '1.', '1,5', '1e3', '1234567890123456']) assert.equal(numeric.unpack(asked, packed), null);
});

test('a number is told with its unit, and without an answer the right one as a person says it', () => {
  const asked = between('10.2', '10.8', 'per cent');
  assert.deepEqual(numeric.describe(asked, ['10.5']), [{text: '10.5 per cent', right: true}]);
  assert.deepEqual(numeric.describe(asked, ['11']), [{text: '11 per cent', right: false}]);
  assert.deepEqual(numeric.describe(asked, null), [{text: '10.2 – 10.8', right: true}]);
});

const anything = fc.oneof(fc.string({unit: 'binary', maxLength: 60}), fc.string({unit: 'grapheme', maxLength: 30}), fc.string({maxLength: 60}), fc.constantFrom('ratifies', 'трудящиеся-мигранты', 'العمال المهاجرون', '条約を批准する国', 'déjà vu', '{|}~', '👩🏽‍⚕️ 👷', '\ud83dx'));

test('words come back from the saved state, in printable characters without the sign that parts them', () => {
  fc.assert(fc.property(anything, (text) => {
    const packed = coded(even(text));
    assert.match(packed, /^[ -{}]*$/);
    assert.equal(uncoded(packed), even(text));
  }));
});

test('Python counts the same characters', () => {
  const texts = fc.sample(anything, 300).map((text) => (text.isWellFormed ? text.toWellFormed() : text.replace(/[\ud800-\udfff]/g, '')));
  const counted = python({texts});
  texts.forEach((text, n) => {
    assert.equal(counted.even[n], even(text));
    assert.equal(counted.space[n], coded(even(text)).length, text);
  });
});

test('what is typed is cut to its room, and what is cut stays cut', () => {
  fc.assert(fc.property(anything, fc.integer({min: 24, max: 90}), (text, room) => {
    const cut = fitting(text, room);
    assert.ok(coded(cut).length <= room);
    assert.equal(fitting(cut, room), cut);
    if (coded(even(text)).length <= room) assert.equal(cut, even(text));
  }));
});

test('each variant that an author may write fits its gap, and is right', () => {
  const variants = fc.sample(fc.string({unit: 'binary', minLength: 1, maxLength: 60}), 200).filter((text) => /[^\s\p{C}\p{Z}]/u.test(text) && !/[[\]|\p{C}]/u.test(text));
  const made = python({gaps: variants.map(even)}).gaps;
  variants.forEach((variant, n) => {
    const asked = {id: 'page_q', points: 1, data: made[n].data}, typed = fitting(variant, asked.data.gaps[0].room);
    assert.equal(fill.score(asked, [typed]), 1, variant);
    assert.ok(fill.pack(asked, [typed]).length <= made[n].room);
  });
});

test('a saved sentence is never longer than its room, and comes back', () => {
  const asked = blanks([['red'], ['blue'], ['green']]);
  fc.assert(fc.property(fc.array(anything, {minLength: 3, maxLength: 3}), (typed) => {
    const response = typed.map((text, n) => fitting(text, asked.data.gaps[n].room));
    if (!response.some(Boolean)) return;
    const packed = fill.pack(asked, response);
    assert.ok(packed.length <= 3 * 24 + 2);
    assert.match(packed, /^[ -}]+$/);
    assert.deepEqual(fill.unpack(asked, packed), response);
    assert.ok(fill.score(asked, response) >= 0 && fill.score(asked, response) <= 1);
  }));
});

test('a saved sentence that makes no sense any more is none', () => {
  const asked = blanks([['red'], ['blue']]);
  for (const packed of ['', '|', 'red', 'red|blue|green', '{|{', 'red|{!}', 'red|}']) assert.equal(fill.unpack(asked, packed), null, packed);
  assert.deepEqual(fill.unpack(asked, '|blue'), ['', 'blue']);
});

test('blanks, quotation marks, dashes and forms of a letter do not matter, capital letters only where they should', () => {
  const same = [['it’s', "it's"], ['«so»', '"so"'], ['non–refoulement', 'non-refoulement'], ['  frontier \u00a0 worker ', 'frontier worker'], ['cafe\u0301', 'café'], ['Ratifies', 'ratifies']];
  for (const [typed, right] of same) assert.equal(fill.score(blanks([[right]]), [typed]), 1, typed);
  assert.equal(fill.score(blanks([['ILO']], true), ['ilo']), 0);
  assert.equal(fill.score(blanks([['ILO']], true), [' ILO ']), 1);
  assert.equal(fill.score(blanks([['ratifies']]), ['ratify']), 0);
});

test('the share of gaps is the score, whatever stands in the others', () => {
  const asked = blanks([['red', 'rot'], ['blue'], ['green']]);
  fc.assert(fc.property(fc.array(fc.boolean(), {minLength: 3, maxLength: 3}), (hits) => {
    const response = hits.map((hit, n) => (hit ? asked.data.gaps[n].right[0] : ['', 'x'][n % 2]));
    assert.equal(fill.score(asked, response), hits.filter(Boolean).length / 3);
  }));
  assert.equal(fill.score(asked, ['Rot', '', '']), 1 / 3);
});

test('each gap is told by itself, an empty one as empty', () => {
  assert.deepEqual(fill.tell(blanks([['red'], ['blue'], ['green']]), ['RED', '', 'x']), [
    {id: 'page_q_a', response: ['RED'], score: 1, points: 1},
    {id: 'page_q_b', response: [], score: 0, points: 1},
    {id: 'page_q_c', response: ['x'], score: 0, points: 1},
  ]);
  assert.deepEqual(pick.tell(lists, ['b', '']), [
    {id: 'page_q_a', response: ['b'], score: 1, points: 0.5},
    {id: 'page_q_b', response: [], score: 0, points: 0.5},
  ]);
});

test('the LMS hears of each gap, practised or handed in', async () => {
  widgets.gaps = fill;
  const {data} = blanks([['red'], ['blue']]), gaps = (key) => question(key, {kind: 'gaps', points: 3, data});
  const {learner, place, time} = await opened({knows: ['pra1', 'qqq1', 'qqq2', 'qqq3', 'qqq4'].map(gaps)});
  learner.answer('pra1', ['red', ''], {seconds: 4});
  learner.begin('test');
  learner.give('test', learner.test('test').drawn[0], ['x', 'blue'], {seconds: 7, confidence: true});
  learner.hand_in('test');
  await time.advance(1000);
  const heard = place.called('answer').map(([{id, response, score, points, seconds, confidence}]) => [id.slice(-2), response, score, points, seconds, confidence]);
  assert.deepEqual(heard, [
    ['_a', ['red'], 1, 1.5, 4, null], ['_b', [], 0, 1.5, 4, null], ['_a', ['x'], 0, 1.5, 7, true], ['_b', ['blue'], 1, 1.5, 7, true],
  ]);
});

test('a sentence is described gap by gap', () => {
  const asked = blanks([['red', 'rot'], ['blue']]);
  assert.deepEqual(fill.describe(asked, ['rot', '']), [{text: 'rot', right: true}, {text: '…', right: false}]);
  assert.deepEqual(fill.describe(asked, null), [{text: 'red', right: true}, {text: 'blue', right: true}]);
  assert.deepEqual(pick.describe(lists, ['a', '']), [{text: 'red', right: false}, {text: '…', right: false}]);
  assert.deepEqual(pick.describe(lists, null), [{text: 'blue', right: true}, {text: 'one', right: true}]);
});

test('choices in a sentence: the share of gaps, one character each', () => {
  const all = ['', 'a', 'b'].flatMap((one) => ['', 'a', 'b'].map((other) => [one, other])).filter(([one, other]) => one || other);
  for (const response of all) {
    assert.equal(pick.score(lists, response), ((response[0] === 'b') + (response[1] === 'a')) / 2);
    const packed = pick.pack(lists, response);
    assert.match(packed, /^[-0-9a-z]{2}$/);
    assert.deepEqual(pick.unpack(lists, packed), response);
  }
  for (const packed of ['', '0', '--', '02', '010', '0~', 'zz']) assert.equal(pick.unpack(lists, packed), null, packed);
});
