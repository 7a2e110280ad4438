// Calls for two judges to answer: every element of both standards with every value of a pool, good and bad.
const long = (length) => 'x'.repeat(length);

const POOL = [
  '', '0', '1', '-1', '0.5', '1.5', '50', '100', '101', '-0.5', '.5', '1e1', '0.12345678', 'x', 'a b', 'ä', 'a', 'a,b', '{a,b}', 'a.b', 'ab', 't', 'true', 'f',
  'passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted', 'unknown', 'suspend', 'normal', 'logout', 'time-out',
  'correct', 'wrong', 'incorrect', 'neutral', 'choice', 'other', 'long-fill-in', 'sequencing', 'likert',
  '00:00:05', '0000:00:05.25', '0:00:05', '00:75:00', '10:00:00', '24:00:00', '10:00:00.123', 'PT5S', 'PT1.25S', 'PT1.234S', 'P', 'PT', 'P1D', 'P1W',
  '2026-11-25', '2026-11-25T10:00:00', '2026-11-25T10:00:00Z', '2026-11-25T10:00:00.5Z', '2039', '1969', '2026-02-30',
  'en', 'en-GB', 'english', '{lang=de}x', '{lang=}x', 'a[,]b', 'a[,]a', 'a[.]b', '1[:]2', '2[:]1', '[:]', '{case_matters=true}x', '{case_matters=x}x',
  'urn:x:a', 'urn:', 'continue', '{target=a}choice', 'choice', '_none_', long(255), long(256), long(4096), long(4097),
];

const LISTS = {objectives: 'o', interactions: 'q'};

// What has to be set before `name` can be.
function needs(name, type) {
  const [, list] = /^cmi\.(objectives|interactions)\.0\.(?!id$)/.exec(name) || [];
  if (!list) return {};
  const before = {[`cmi.${list}.0.id`]: LISTS[list]};
  return /pattern|response/.test(name) ? {...before, 'cmi.interactions.0.type': type} : before;
}

// [{name, before, values}] for the paths of a table; answers once for each type of interaction.
export function commands(elements, types) {
  return Object.keys(elements).flatMap((path) => {
    const name = path.replace(/\.n(?=\.)/g, '.0').replace('{target}', '{target=a}');
    return (/pattern|_response$/.test(name) ? types : ['']).map((type) => ({name, type, before: needs(name, type), values: POOL}));
  });
}

// [name, type, value, code after setting, answer or code after getting] for every command, each in a session of its own for each element.
export function answers(commanded, open) {
  return commanded.flatMap(({name, type, before, values}) => values.map((value) => {
    const lms = open();
    for (const [first, said] of Object.entries(before)) lms.set(first, said);
    const code = lms.set(name, value);
    return {name, type, value, set: code, get: lms.get(name)};
  }));
}
