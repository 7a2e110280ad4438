// Laws of the strict LMS: whatever a SCO calls, it is answered in strings, told in one row, and a refused call changes nothing.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {fresh, old, opened} from './judged.mjs';

const HERE = process.env.SCORMKIT || new URL('../../scormkit/', import.meta.url).pathname;
const {ELEMENTS: OLD} = await import(`${HERE}lms/elements12.js`);
const {ELEMENTS: FRESH} = await import(`${HERE}lms/elements2004.js`);

const PARTS = ['cmi', 'core', 'interactions', 'objectives', '0', '1', 'id', '_count', '_children', '__proto__', 'constructor', '{target=a}', ''];
const VALUES = ['', '0', '1', 'a', 'a[,]b', 'a[.]b', '1[:]2', 'choice', 'matching', 'fill-in', 'completed', 'passed', 'suspend', 'PT5S', '00:00:05', '{lang=de}x'];
const anything = fc.oneof(fc.constantFrom(...VALUES), fc.string(), fc.constantFrom(undefined, null, 5, true, {}));

const named = (elements) => fc.oneof(
  {weight: 4, arbitrary: fc.tuple(fc.constantFrom(...Object.keys(elements)), fc.nat(2), fc.nat(2)).map(([path, n, m]) => path.replace('.n.', `.${n}.`).replace('.n.', `.${m}.`))},
  {weight: 1, arbitrary: fc.array(fc.constantFrom(...PARTS), {maxLength: 6}).map((parts) => parts.join('.'))},
  {weight: 1, arbitrary: anything},
);
const called = (elements, finish) => fc.oneof(
  {weight: 6, arbitrary: fc.tuple(fc.constant('SetValue'), named(elements), anything)},
  {weight: 3, arbitrary: fc.tuple(fc.constant('GetValue'), named(elements))},
  {weight: 1, arbitrary: fc.tuple(fc.constantFrom('Initialize', 'Commit', 'GetLastError', 'GetErrorString', 'GetDiagnostic'), anything)},
  {weight: 1, arbitrary: fc.constantFrom(['Commit', ''], ['Initialize', ''], [finish, ''])},
);

for (const [name, make, elements, finish] of [['1.2', old, OLD, 'Finish'], ['2004', fresh, FRESH, 'Terminate']]) {
  test(`${name}: whatever is called is answered in a string, told in one row, and a refusal has its code and its reason`, () => {
    fc.assert(fc.property(fc.array(called(elements, finish), {maxLength: 40}), (calls) => {
      const lms = opened(make);
      for (const [n, [verb, ...args]] of calls.entries()) {
        const answer = lms.call(verb, ...args), row = lms.log[n + 1];
        assert.equal(typeof answer, 'string');
        assert.deepEqual([row.result, row.args.length], [answer, args.length]);
        if (/^Get(?!Value)/.test(verb)) continue;
        if (row.error) assert.ok(answer === (verb === 'GetValue' ? '' : 'false') && /\((RTE|SN) [\d.]+\)$/.test(row.note), row.note);
        else if (verb !== 'GetValue') assert.equal(answer, 'true');
      }
    }), {numRuns: 300});
  });

  test(`${name}: a refused call changes nothing, and what is taken is read back`, () => {
    fc.assert(fc.property(fc.array(fc.tuple(named(elements), anything), {maxLength: 30}), (calls) => {
      const lms = opened(make), kept = () => { lms.call('Commit', ''); return JSON.stringify(lms.data()); };
      for (const [element, value] of calls) {
        const before = kept();
        if (lms.set(element, value)) assert.equal(kept(), before);
        else assert.ok([`${value ?? ''}`, make === old ? 404 : 405].includes(lms.get(element)), element);
      }
    }), {numRuns: 200});
  });

  test(`${name}: a suspended session is taken up as it was left, over JSON`, () => {
    fc.assert(fc.property(fc.array(fc.tuple(named(elements), anything), {maxLength: 30}), (calls) => {
      const first = opened(make);
      for (const [element, value] of calls) first.set(element, value);
      first.set(make === old ? 'cmi.core.exit' : 'cmi.exit', 'suspend');
      first.call(finish, '');
      const data = JSON.parse(JSON.stringify(first.data())), next = opened(make, {data});
      const own = /exit$|session_time$|total_time$|entry$|nav\.request$/;
      for (const [element, value] of Object.entries(data)) {
        const said = own.test(element) ? value : next.get(element);
        assert.ok(said === value || said === 404 || said === 405, `${element}: ${said} instead of ${value}`);
      }
    }), {numRuns: 200});
  });
}
