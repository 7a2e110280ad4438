// What nobody scores: ratings, rubrics and reflections packed into the saved state and back, told, drafted, and left out of a sum.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {clock, lms, plan, question, settled, widgets as known} from './connection.mjs';
import fc from './laws.mjs';
import {opened} from './learner.mjs';
import {HERE, load} from './runtime.mjs';

const {graded, told, total} = await load('score');
const widget = async (kind) => (await import(`${HERE}questions/${kind}/widget.js`)).widget;
const [rating, rubric, reflection] = [await widget('rating'), await widget('rubric'), await widget('reflection')];

// Rows as Python gives them: each with two characters of its own.
const MARKS = fc.uniqueArray(fc.stringMatching(/^[A-Za-z0-9_-]{2}$/), {minLength: 1, maxLength: 12});
const scales = fc.record({marks: MARKS, steps: fc.integer({min: 2, max: 10})}).map(({marks, steps}) => ({
  id: 'page_can-do',
  data: {
    rows: Object.fromEntries(marks.map((mark, n) => [`row-${n}`, mark])),
    steps: Array.from({length: steps}, (_, n) => `Step ${n + 1}`),
  },
}));
const rated = scales.chain((asked) => fc.subarray(Object.keys(asked.data.rows), {minLength: 1}).chain((ids) => fc.tuple(
  fc.constant(asked), fc.tuple(...ids.map((id) => fc.tuple(fc.constant(id), fc.integer({min: 1, max: asked.data.steps.length}).map(String)))),
)));

test('a rating is packed and unpacked the same, three characters a row, in printable characters', () => {
  fc.assert(fc.property(rated, ([asked, response]) => {
    for (const kind of [rating, rubric]) {
      const packed = kind.pack(asked, response);
      assert.match(packed, /^[ -}]*$/);
      assert.equal(packed.length, 3 * response.length);
      assert.ok(packed.length <= 3 * Object.keys(asked.data.rows).length);
      assert.deepEqual(kind.unpack(asked, packed), response);
    }
  }));
});

test('rows that move or go do not take the ratings of others with them', () => {
  fc.assert(fc.property(rated, fc.nat(), ([asked, response], seed) => {
    const kept = Object.entries(asked.data.rows).reverse().filter((_, n) => (seed >> n) % 2);
    const later = {...asked, data: {...asked.data, rows: Object.fromEntries(kept)}};
    const left = response.filter(([id]) => id in later.data.rows);
    assert.deepEqual(rating.unpack(later, rating.pack(asked, response)), left.length ? left : null);
  }));
});

test('a saved rating that makes no sense any more is none', () => {
  const asked = {data: {rows: {place: 'gd'}, steps: ['Not yet', 'On my own']}};
  for (const packed of ['', 'g', 'gd', 'gd0', 'gd3', 'gdz', 'xx1', '~~~']) assert.equal(rating.unpack(asked, packed), null);
  fc.assert(fc.property(fc.string(), (packed) => {
    for (const [id, step] of rating.unpack(asked, packed) || []) assert.ok(id === 'place' && ['1', '2'].includes(step));
  }));
});

test('each rated row is told on its own, under the id of its statement', () => {
  const asked = {id: 'page_can-do', data: {rows: {place: 'gd', patterns: 'FV'}, steps: ['Not yet', 'On my own']}, texts: {place: 'place a person'}};
  assert.deepEqual(rating.tell(asked, [['place', '2']]), [{id: 'page_can-do_place', response: ['2']}]);
  assert.deepEqual(rating.describe(asked, [['place', '2']]), [{text: 'place a person: On my own', right: null}]);
  assert.deepEqual(rating.describe(asked, null), []);
});

const written = fc.string({unit: 'binary', minLength: 1, maxLength: 200}).filter((text) => text.trim() === text && text);
const latin = fc.string({unit: fc.constantFrom(...'abc XYZ.,;:!?\'"()0-9'), minLength: 1}).filter((text) => text.trim() === text && text);
const asking = (longest, isTold = false) => ({id: 'page_voice', data: {longest, told: isTold}});

test('a text that fits is packed and unpacked the same, in printable characters', () => {
  fc.assert(fc.property(written, (text) => {
    const packed = reflection.pack(asking(2000), [text]);
    assert.match(packed, /^[ -}]+$/);
    assert.ok(packed.length <= 5 * text.length, 'five characters for each at most');
    assert.deepEqual(reflection.unpack(asking(2000), packed), [text]);
  }));
});

test('letters of English take one character each: longest is a promise', () => {
  fc.assert(fc.property(latin, (text) => assert.equal(reflection.pack(asking(text.length), [text]), text)));
});

test('whatever is written, no more is kept than there is room for, and as much as there is', () => {
  fc.assert(fc.property(fc.string({unit: 'binary', maxLength: 300}), fc.integer({min: 20, max: 200}), (text, longest) => {
    const packed = reflection.pack(asking(longest), [text]), [kept] = reflection.unpack(asking(longest), packed) || [''];
    assert.ok(packed.length <= longest);
    assert.ok(text.startsWith(kept) || text.trimStart().startsWith(kept));
    assert.ok(packed.length > longest - 20 || kept.trim() === text.trim() || /\s{5}|[\ud800-\udfff]/.test(text));
  }));
});

test('a whole book in the field is cut in no time', () => {
  const book = '工作 и труд '.repeat(50000), start = Date.now();
  assert.ok(reflection.pack(asking(10000), [book]).length <= 10000);
  assert.ok(Date.now() - start < 2000);
});

test('a saved text that was torn is none', () => {
  for (const packed of ['', '{', '{!', 'a}', '{!+']) assert.equal(reflection.unpack(asking(400), packed), null, packed);
});

test('words are told only where the author asks for it; that there is an answer always', () => {
  assert.deepEqual(reflection.tell(asking(400), ['Secret']), [{id: 'page_voice', response: []}]);
  assert.deepEqual(reflection.tell(asking(400, true), ['Read me']), [{id: 'page_voice', response: ['Read me']}]);
});

test('nobody scores them, answered or not', () => {
  for (const kind of [rating, rubric, reflection]) {
    assert.equal(graded(kind, asking(400), ['x']), null);
    assert.equal(graded(kind, asking(400), null), null);
  }
  assert.deepEqual(told(null), {score: null, verdict: 'done'});
  assert.equal(total([[null, 0], [1, 1], [null, 1]]), 100);
});

const widgets = {...known, reflection, rating};
const text = question('pra1', {kind: 'reflection', data: {longest: 400, told: true}, points: 0});
const can = question('pra2', {kind: 'rating', data: {rows: {place: 'gd', count: 'FV'}, steps: ['Not yet', 'Yes']}, points: 0});

async function begun(place, more = {}) {
  Object.assign(known, widgets);
  return opened({place, course: plan({}, {complete: ['activities'], ...more}), knows: [text, can]});
}

test('a draft is there after a break, and nobody is told of it', async () => {
  const place = lms(), first = await begun(place);
  assert.deepEqual(first.learner.answer('pra1', ['Half a senten'], {draft: true}), {score: null, verdict: 'done'});
  await first.time.advance(1000);
  first.time.stop();
  const second = await opened({place, course: first.course, shelf: first.shelf, knows: [text, can], time: clock(first.time.now() + 1000)});

  assert.deepEqual(second.learner.answered('pra1').response, ['Half a senten']);
  assert.deepEqual(place.called('answer'), []);
});

test('drafts that are left together are saved as one state', async () => {
  const place = lms(), {learner} = await begun(place, {complete: ['pages']});
  learner.answer('pra1', ['Half'], {draft: true, follows: true});
  learner.answer('pra2', [['place', '2']], {draft: true});
  await settled();

  assert.equal(place.called('save').length, 1);
  assert.deepEqual(learner.answered('pra1').response, ['Half']);
});

test('a draft is no attempt: the answer after it is the first', async () => {
  const place = lms(), {learner} = await begun(place);
  learner.answer('pra1', ['Half'], {draft: true});
  learner.answer('pra1', ['Whole'], {seconds: 9});
  learner.answer('pra1', ['Whole and more'], {seconds: 9});
  await settled();

  assert.deepEqual(place.called('answer').map(([{response, attempt, score}]) => [response, attempt, score]), [
    [['Whole'], 1, null], [['Whole and more'], 2, null],
  ]);
});

test('a module of unscored activities is completed once all of them are answered', async () => {
  const place = lms(), {learner} = await begun(place, {pages: plan().pages.filter((page) => !page.test)});
  learner.answer('pra1', ['Domestic workers'], {});
  assert.equal(learner.progress().status, 'incomplete');
  learner.answer('pra2', [['count', '2']], {});

  assert.deepEqual(learner.progress().status, 'completed');
  await settled();
  assert.deepEqual(place.called('answer').map(([{id, response}]) => [id, response]), [
    ['lesson_pra1', ['Domestic workers']], ['lesson_pra2_count', ['2']],
  ]);
  assert.deepEqual(place.called('finish').map(([result]) => result), [{status: 'completed', score: null}]);
});

test('in a test they are left out of the score, of the count and of the objectives, answered or not', async () => {
  Object.assign(known, widgets);
  const keys = ['qqq1', 'qqq2', 'qqq3'];
  const course = plan({draw: [{count: 3, from: keys}], points: {qqq1: 1, qqq2: 0, qqq3: 0}});
  const knows = [
    question('qqq1', {objective: 'lesson_count'}), question('qqq2', {...text, key: 'qqq2', id: 'lesson_qqq2', objective: 'lesson_say'}),
    question('qqq3', {...can, key: 'qqq3', id: 'lesson_qqq3'}),
  ];
  const place = lms(), {learner} = await opened({place, course, knows});
  learner.begin('test');
  learner.give('test', 'qqq1', ['a'], {});
  learner.give('test', 'qqq2', ['My own words'], {});
  const {score, right, all, passed, items} = learner.hand_in('test');
  await settled();

  assert.deepEqual({score, right, all, passed}, {score: 100, right: 1, all: 1, passed: true});
  assert.deepEqual(Object.fromEntries(items.map(({key, verdict}) => [key, verdict])), {qqq1: 'right', qqq2: 'done', qqq3: 'done'});
  assert.deepEqual(place.called('objective').map(([id]) => id), ['lesson_count']);
});
