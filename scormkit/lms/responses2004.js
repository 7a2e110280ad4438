// The answers of SCORM 2004 interactions, and the patterns of right ones, by type: RTE 4.2.9.1 and 4.2.9.2.
import {all, anything, decimals, like, number, odd, oneOf, promised, refused} from './types.js';
import {identifier, localized} from './types2004.js';

const SHORT = identifier(250);
const PREFIX = /^\{(case_matters|order_matters)=([^}]*)\}/;

// `{case_matters=true}` and `{order_matters=false}` in any order, where the pattern may have them; the rest goes on to `check`.
function prefixed(allowed, check) {
  return (value, here) => {
    let rest = value;
    for (let found = PREFIX.exec(rest); found; found = PREFIX.exec(rest)) {
      const [all, name, said] = found;
      if (!allowed.includes(name)) return refused(`{${name}=…} does not belong here`);
      if (!/^(true|false)$/.test(said)) return refused(`{${name}=true} or {${name}=false} is wanted`);
      rest = rest.slice(all.length);
    }
    return check(rest, here);
  };
}

// `most` is how many an LMS must take at least; `unique`: a set has nothing twice.
function list(check, {most, least = 0, unique}) {
  return (value) => {
    const items = value === '' && !least ? [] : value.split('[,]');
    const wrong = items.map(check).find((said) => said && said.wrong);
    if (wrong) return refused(`${wrong.why}, between [,]`);
    if (unique && new Set(items).size < items.length) return refused('a set with nothing twice is wanted');
    return items.length > most ? odd(`an LMS must keep only ${most} parts`) : items.map(check).find(Boolean);
  };
}

function pair(left, right) {
  return (value) => {
    const at = value.indexOf('[.]');
    return at < 0 ? refused('a [.] between the two sides is wanted') : left(value.slice(0, at)) || right(value.slice(at + 3));
  };
}

const REAL = all(number(), decimals(7));
const optional = (check) => (value) => (value === '' ? undefined : check(value));

// `min[:]max`, either side may be empty; the smaller first.
function range(value) {
  const [low, high, more] = value.split('[:]');
  if (high === undefined || more !== undefined) return refused('a range such as 1[:]2 is wanted');
  const wrong = optional(REAL)(low) || optional(REAL)(high);
  return wrong || (low && high && +low > +high ? refused('the smaller number comes first') : undefined);
}

const plainly = all(like(/^(?!.*\[(?:,|\.|:)\])/s, 'words without a delimiter such as [,]'), promised(250));
const step = optional(SHORT);
const done = pair(step, optional(plainly));
// A step's answer may be a range, and its name or its answer may be left out.
const wanted = pair(step, (value) => (value.includes('[:]') ? range(value) : optional(plainly)(value)));

const TRUTH = oneOf('true', 'false');
const choices = list(SHORT, {most: 36, unique: true});
const lines = list(SHORT, {most: 36, least: 1});
const pairs = list(pair(SHORT, SHORT), {most: 36});

// For each type [the right answer, the learner's, the most patterns (SPM), how many patterns are allowed, are patterns distinct].
const TYPES = {
  'true-false': [TRUTH, TRUTH, 1, 1],
  choice: [choices, choices, 10, Infinity, true],
  'fill-in': [prefixed(['case_matters', 'order_matters'], list(localized(250), {most: 10, least: 1})), list(localized(250), {most: 10, least: 1}), 5],
  'long-fill-in': [prefixed(['case_matters'], localized(4000)), localized(4000), 5],
  likert: [SHORT, SHORT, 1, 1],
  matching: [pairs, pairs, 5],
  performance: [prefixed(['order_matters'], list(wanted, {most: 250, least: 1})), list(done, {most: 250, least: 1}), 5],
  sequencing: [lines, lines, 5, Infinity, true],
  numeric: [range, REAL, 1, 1],
  other: [all(anything, promised(4000)), all(anything, promised(4000)), 1, 1],
};

const typeOf = ({at, values}) => {
  const {list: name, index} = at.indexes[0];
  return values.get(`${name}.${index}.type`);
};

export function response(value, here) {
  const type = typeOf(here), said = TYPES[type][1](value, here);
  return said && said.wrong ? refused(`${said.why} in an interaction of type ${type}`) : said;
}

export function pattern(value, here) {
  const type = typeOf(here), [right, , promisedCount, most = Infinity, distinct] = TYPES[type];
  const {list: name, index} = here.at.indexes[1];
  if (index >= most) return refused(`an interaction of type ${type} has ${most} right answer, so no number ${index}`, 'failed');
  const said = right(value, here);
  if (said && said.wrong) return refused(`${said.why} in an interaction of type ${type}`);
  const others = [...Array(here.counts.get(name) || 0).keys()].filter((n) => n !== index);
  const twice = distinct && others.some((n) => here.values.get(`${name}.${n}.pattern`) === value);
  if (twice) return refused('another pattern says the same already', 'failed');
  return said || (index >= promisedCount ? odd(`an LMS must keep only ${promisedCount} patterns`) : undefined);
}
