// SCORM 2004 interactions (RTE 4.2.9.1, 4.2.9.2): each type's answers and patterns, with their delimiters and parameters.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {fresh, told} from './judged.mjs';

const long = (length) => 'x'.repeat(length);
const many = (count, mark = '[,]') => [...Array(count).keys()].map((n) => `o${n}`).join(mark);
const ONE_ID = [['a', '1', 'urn:x:a', 'a-b.c'], ['', 'a b', 'ä', 'a[,]b', '{a}']];
const SETS = [['', 'a', 'a[,]b', many(36), 'urn:x:a[,]b'], ['a[,]a', 'a[,]', '[,]', 'a b', 'a[.]b', '{case_matters=true}a', 'ä']];
const LISTS = [['a', 'a[,]b', 'a[,]a', many(36)], ['', 'a[,]', 'a b', 'a[.]b', '{order_matters=true}a']];
const PAIRS = [['', 'a[.]b', 'a[.]b[,]c[.]d', 'a[.]b[,]a[.]c'], ['a', 'a[,]b', 'a[.]', '[.]b', 'a.b', 'a[.]b c']];
const WORDS = ['word', 'some words', '', '{lang=de}Wort', '{lang=de}Wort[,]{lang=en}word', 'a[,]b'];

const TYPES = {
  'true-false': {response: [['true', 'false'], ['', 't', 'True', '1', 'true[,]false']], pattern: [['true', 'false'], ['', 't', '0']]},
  choice: {response: SETS, pattern: SETS},
  'fill-in': {
    response: [WORDS, ['{lang=}x', '{lang=english}x', 'a[,]{lang=}b']],
    pattern: [
      [...WORDS, '{case_matters=true}word', '{order_matters=false}a[,]b', '{case_matters=true}{order_matters=true}a', '{order_matters=true}{case_matters=false}{lang=de}a'],
      ['{case_matters=yes}a', '{case_matters=}a', '{order_matters=1}a', '{lang=}x'],
    ],
  },
  'long-fill-in': {
    response: [['', 'a text\nof two lines', '{lang=fr}texte', long(4000)], ['{lang=}x']],
    pattern: [['', 'a text', '{case_matters=true}a', '{case_matters=false}{lang=fr}a'], ['{order_matters=true}a', '{case_matters=x}a', '{lang=}x']],
  },
  likert: {response: ONE_ID, pattern: ONE_ID},
  matching: {response: PAIRS, pattern: PAIRS},
  performance: {
    response: [['a[.]b', 'a[.]some words', '[.]b', 'a[.]', 'a[.]1.5[,]b[.]2', '[.]'], ['', 'a', 'a b[.]c', 'a[.]1[:]2', 'a[.]b[.]c']],
    pattern: [
      ['a[.]b', '[.]b', 'a[.]', 'a[.]1[:]2', 'a[.][:]2[,]b[.]x', '{order_matters=false}a[.]b[,]c[.]d'],
      ['', 'a', 'a[.]2[:]1', 'a[.]x[:]2', '{order_matters=maybe}a[.]b', '{case_matters=true}a[.]b'],
    ],
  },
  sequencing: {response: LISTS, pattern: LISTS},
  numeric: {
    response: [['0', '-1.5', '1000000'], ['', '1[:]2', 'one', '1e3', '.5']],
    pattern: [['1[:]2', '[:]2', '1[:]', '[:]', '-1.5[:]-1.5'], ['', '1', '2[:]1', 'a[:]b', '1:2', '1[:]2[:]3']],
  },
  other: {response: [['', 'anything {at} [,] all', long(4000)], []], pattern: [['', 'anything', long(4000)], []]},
};
const asked = (type) => ({'cmi.interactions.0.id': 'q', 'cmi.interactions.0.type': type});

for (const [type, parts] of Object.entries(TYPES)) {
  for (const [part, [good, bad]] of Object.entries(parts)) {
    const name = part === 'response' ? 'learner_response' : 'correct_responses.0.pattern';
    test(`${type}: ${name}`, () => {
      const judged = (value) => {
        const lms = told(fresh, asked(type));
        return [value, lms.set(`cmi.interactions.0.${name}`, value), lms.note()];
      };
      assert.deepEqual(good.map(judged), good.map((value) => [value, 0, '']));
      for (const value of bad) {
        const [, code, note] = judged(value);
        assert.equal(code, 406, value);
        assert.ok(note.includes(`in an interaction of type ${type}`) && /\(RTE 4\.2\.9\.[12]\)$/.test(note), note);
      }
    });
  }
}

test('some types have one right answer (351), others several, and an LMS need not keep all', () => {
  const values = {'true-false': ['true', 'false'], likert: ['a', 'b'], numeric: ['1[:]2', '3[:]4'], other: ['a', 'b']};
  const next = (type, patterns) => {
    const told12 = Object.fromEntries(patterns.slice(0, -1).map((pattern, n) => [`cmi.interactions.0.correct_responses.${n}.pattern`, pattern]));
    const lms = told(fresh, {...asked(type), ...told12});
    return [lms.set(`cmi.interactions.0.correct_responses.${patterns.length - 1}.pattern`, patterns[patterns.length - 1]), lms.note()];
  };
  for (const [type, patterns] of Object.entries(values)) assert.equal(next(type, patterns)[0], 351, type);
  for (const type of ['fill-in', 'long-fill-in', 'sequencing']) assert.equal(next(type, ['a', 'b'])[0], 0, type);
  assert.deepEqual(next('choice', [...Array(10).keys()].map((n) => `o${n}`)), [0, '']);
  assert.match(next('choice', [...Array(11).keys()].map((n) => `o${n}`))[1], /keep only 10 patterns/);
  assert.match(next('fill-in', ['a', 'b', 'c', 'd', 'e', 'f'])[1], /keep only 5 patterns/);
});

test('a choice or a sequence has no right answer twice (351), but may be set again', () => {
  for (const [type, pattern] of [['choice', 'a[,]b'], ['sequencing', 'b[,]a']]) {
    const first = 'cmi.interactions.0.correct_responses.0.pattern', lms = told(fresh, {...asked(type), [first]: pattern});
    assert.equal(lms.set('cmi.interactions.0.correct_responses.1.pattern', pattern), 351);
    assert.equal(lms.set(first, pattern), 0);
    assert.equal(lms.get('cmi.interactions.0.correct_responses._count'), '1');
  }
});

test('more parts, or longer ones, than an LMS must keep are taken and remarked upon', () => {
  const odd = {
    choice: [many(37), 'only 36 parts'], sequencing: [many(37), 'only 36 parts'], 'fill-in': [Array(11).fill('a').join('[,]'), 'only 10 parts'],
    likert: [long(251), 'first 250'], 'long-fill-in': [long(4001), 'first 4000'], numeric: ['0.12345678', 'only 7 decimals'],
  };
  for (const [type, [value, words]] of Object.entries(odd)) {
    const lms = told(fresh, asked(type));
    assert.equal(lms.set('cmi.interactions.0.learner_response', value), 0, type);
    assert.ok(lms.note().includes(words), lms.note());
  }
});
