// A second opinion: the same calls to scorm-again, a run-time of another hand. Where the two differ, a line here says why.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {answers, commands} from './commands.mjs';
import {fresh, old, opened} from './judged.mjs';

const HERE = process.env.SCORMKIT || new URL('../../scormkit/', import.meta.url).pathname;
const {ELEMENTS: OLD} = await import(`${HERE}lms/elements12.js`);
const {ELEMENTS: FRESH} = await import(`${HERE}lms/elements2004.js`);
globalThis.window = globalThis;
globalThis.document = {addEventListener() {}, visibilityState: 'visible'};
const {Scorm12API} = await import('scorm-again/scorm12');
const {Scorm2004API} = await import('scorm-again/scorm2004');

const TYPES = ['true-false', 'choice', 'fill-in', 'numeric', 'likert', 'matching', 'performance', 'sequencing'];
const ANSWER = /student_response$|learner_response$|pattern$/;
const BLANKS = /\s/, NOT_URI = /[^\w\-.~:/?#@!$&'()*+,;=%]/, NUMBER = /^-?\d+(\.\d+)?$/;

// [why, is it so of {name, type, value, ours, theirs}]: `ours` and `theirs` are codes, or values where both have taken it.
const OLD_REASONS = [
  ['scorm-again measures answers and patterns, and does not look at the type of the interaction', ({name, ours}) => ANSWER.test(name) && ours === 405],
  ["scorm-again takes 2004's words for 1.2's: normal, incorrect", ({value}) => value === 'normal' || value === 'incorrect'],
  ['scorm-again takes a time span whose hours have one digit', ({name, value}) => /time$|latency$/.test(name) && /^\d:/.test(value)],
  ['scorm-again keeps 64,000 characters of suspend_data', ({name, ours}) => name === 'cmi.suspend_data' && ours === 405],
  ['scorm-again takes blanks in identifiers', ({name, value}) => /\.id$/.test(name) && BLANKS.test(value)],
  ['scorm-again wants weights from -100 to 100, and results from 0 to 100; to the standard both are decimals', ({name, value, ours}) => /weighting$|result$/.test(name) && ours === 0 && NUMBER.test(value)],
];
const FRESH_REASONS = [
  ['an SPM is what an LMS must take at least, so we take more', ({value, ours, theirs}) => value.length > 250 && ours === 0 && theirs === 406],
  ['an empty string is a characterstring, an empty set a set, and an empty language the default', ({value, ours}) => value === '' && ours === 0],
  ['a brace opens a parameter only where it reads {lang=}, {case_matters=} or {order_matters=}', ({name, value, ours}) => /^\{/.test(value) && ours === 0 && /comment$|description$|response$|pattern$/.test(name)],
  ['an identifier is a URI: no blanks, braces or letters beyond ASCII, and a URN has a namespace', ({value, ours}) => ours === 406 && (NOT_URI.test(value) || value === 'urn:')],
  ['a comma may stand in a URI, so it is no delimiter', ({type, value, ours}) => type === 'likert' && value === 'a,b' && ours === 0],
  ['the last year of a timestamp is 2038, and a day has to exist', ({name, value, ours}) => /timestamp$/.test(name) && ours === 406 && /^2039|02-30/.test(value)],
  ['an interval has a part, and no weeks', ({name, value, ours}) => /time$|latency$/.test(name) && ours === 406 && ['P', 'PT', 'P1W'].includes(value)],
  ['only a number too large for a loudspeaker is no volume; the standard knows no highest one, and a speed may be 0', ({name, value, ours, theirs}) => /audio_level$|delivery_speed$/.test(name) && ours === 0 && theirs === 407 && NUMBER.test(value)],
  ['the first part of a language has two or three letters', ({name, ours}) => /language$/.test(name) && ours === 406],
  ['choice needs a target', ({name, value, ours}) => name === 'adl.nav.request' && value === 'choice' && ours === 406],
  ['adl.nav.request is read and set', ({name, theirs}) => name === 'adl.nav.request' && theirs === 405],
  ['the manifest gives the stores, a SCO adds none', ({name, ours}) => name === 'adl.data.0.store' && ours === 351],
  ['a right number is a range, with [:]', ({name, type, ours}) => type === 'numeric' && /pattern$/.test(name) && ours === 406],
  ['the delimiter is [.], a point alone is none', ({type, value, ours}) => /matching|performance/.test(type) && ours === 406 && /\./.test(value) && !/\[\.\]/.test(value)],
  ['a list of words, or a sequence, may have one thing twice', ({type, value, ours}) => /fill-in|sequencing/.test(type) && value === 'a[,]a' && ours === 0],
  ['a long answer has no parts, nor has any other: [,] and commas are words', ({type, value, ours}) => /long-fill-in|other/.test(type) && ours === 0 && /,/.test(value)],
];

function again(Api, prefix) {
  const api = new Api({logLevel: 5, autocommit: false}), code = () => +api[`${prefix}GetLastError`]();
  api[`${prefix}Initialize`]('');
  return {
    set(name, value) { api[`${prefix}SetValue`](name, value); return code(); },
    get(name) { const answer = api[`${prefix}GetValue`](name); return code() || answer; },
  };
}

function differences(elements, types, make, theirs) {
  const commanded = commands(elements, types), one = answers(commanded, () => opened(make)), other = answers(commanded, theirs);
  return one.flatMap(({name, type, value, ...ours}, n) => {
    if (ours.set !== other[n].set) return [{name, type, value, ours: ours.set, theirs: other[n].set}];
    return ours.set || `${ours.get}` === `${other[n].get}` ? [] : [{name, type, value, ours: ours.get, theirs: other[n].get}];
  });
}

const quiet = (work) => {
  const {warn} = console;
  console.warn = () => {};
  try { return work(); } finally { console.warn = warn; }
};

for (const [standard, reasons, found] of [
  ['1.2', OLD_REASONS, () => differences(OLD, TYPES, old, () => again(Scorm12API, 'LMS'))],
  ['2004', FRESH_REASONS, () => differences(FRESH, [...TYPES, 'long-fill-in', 'other'], fresh, () => again(Scorm2004API, ''))],
]) {
  test(`${standard}: every difference from scorm-again has a reason, and every reason a difference`, () => {
    const all = quiet(found);
    assert.deepEqual(all.filter((one) => !reasons.some(([, so]) => so(one))), []);
    assert.deepEqual(reasons.filter(([, so]) => !all.some(so)).map(([why]) => why), []);
  });
}
