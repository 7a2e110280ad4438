// A SCORM run-time that takes nothing on trust: one engine, to which each standard gives its tables.
import {counted, element, parent} from './names.js';

// `standard`: {prefix, finish, elements, children, version, codes, errors, clauses, began, get, order, ended}: see scorm12.js.
// `launch`: {data, learner, mode, now, keep, …}. → {api, log, data, state}.
export function runtime(standard, launch) {
  const here = {
    standard, launch, now: launch.now || Date.now, values: new Map(), counts: new Map(), kept: {...launch.data},
    state: 'not initialized', error: 0, diagnostic: '', log: [],
  };
  const calls = {
    Initialize: (argument) => begin(here, argument),
    [standard.finish]: (argument) => finish(here, argument),
    GetValue: (name) => get(here, name),
    SetValue: (name, value) => set(here, name, value),
    Commit: (argument) => commit(here, argument),
  };
  const api = {...asking(here)};
  for (const [verb, work] of Object.entries(calls)) api[standard.prefix + verb] = logged(here, verb, work);
  return {api, log: here.log, data: () => ({...here.kept}), state: () => here.state};
}

// What is asked after a call changes nothing, not even the last error.
function asking(here) {
  const {prefix, errors} = here.standard;
  const questions = {
    GetLastError: () => `${here.error}`,
    GetErrorString: (code) => errors[+code] || '',
    GetDiagnostic: (code) => (code === '' || code === undefined || +code === here.error ? here.diagnostic : errors[+code] || ''),
  };
  return Object.fromEntries(Object.entries(questions).map(([verb, work]) => [prefix + verb, (...args) => {
    const result = work(...args);
    here.log.push({call: prefix + verb, args, result, error: here.error, at: here.now(), note: ''});
    return result;
  }]));
}

// A call's answer is {value}, {failed, note} or, where it is taken but odd, {value, note}.
function logged(here, verb, work) {
  const call = here.standard.prefix + verb;
  return (...args) => {
    const {value = 'true', failed = 0, note = ''} = checked(here, verb, args) || work(...args);
    const result = failed ? (verb === 'GetValue' ? '' : 'false') : `${value}`;
    const said = note && !/\(RTE |\(SN /.test(note) ? `${note} (${here.standard.clauses[verb]})` : note;
    here.error = failed;
    here.diagnostic = said.slice(0, 255);
    here.log.push({call, args, result, error: failed, at: here.now(), note: said});
    return result;
  };
}

// May this call come now? `codes.GetValue` is [before Initialize, after the end].
function checked({standard, state}, verb, args) {
  if (verb === 'Initialize' || state === 'running') return undefined;
  const [before, after] = standard.codes[verb];
  return state === 'terminated'
    ? {failed: after, note: `${standard.prefix}${verb} came after ${standard.prefix}${standard.finish}: the session is over`}
    : {failed: before, note: `${standard.prefix}${verb} came before ${standard.prefix}Initialize`};
}

function unargued(here, verb, argument) {
  return argument === '' ? undefined
    : {failed: here.standard.codes.argument, note: `${here.standard.prefix}${verb} takes one argument, the empty string`};
}

function begin(here, argument) {
  const {codes, prefix} = here.standard;
  if (here.state === 'running') return {failed: codes.twice, note: `${prefix}Initialize came a second time`};
  if (here.state === 'terminated') return {failed: codes.over, note: `${prefix}Initialize came after the end: a session begins once`};
  const wrong = unargued(here, 'Initialize', argument);
  if (wrong) return wrong;
  here.state = 'running';
  const values = here.standard.began(here.kept, here.launch);
  for (const [name, value] of Object.entries(values)) store(here, element(name), value);
  return {};
}

function finish(here, argument) {
  const wrong = unargued(here, here.standard.finish, argument);
  if (wrong) return wrong;
  here.state = 'terminated';
  const {values, note} = here.standard.ended(Object.fromEntries(here.values), here.launch);
  return keep(here, values) || {note};
}

function commit(here, argument) {
  return unargued(here, 'Commit', argument) || keep(here, Object.fromEntries(here.values)) || {};
}

// What is looked at in review or browse mode is not kept. `launch.keep` may refuse, as an LMS whose server is away.
function keep(here, values) {
  const {launch, standard} = here;
  if (launch.mode !== 'normal') return undefined;
  if (launch.keep && launch.keep(values) === false) return {failed: standard.codes.lost, note: 'the LMS could not keep what was committed'};
  here.kept = values;
  return undefined;
}

// What stands behind a name: {entry, at} for an element, {value} for a keyword, {failed, note} for neither.
function found(here, name, verb) {
  const {codes, elements} = here.standard;
  if (typeof name !== 'string' || !name) return {failed: codes.nameless[verb], note: 'the name of an element is wanted'};
  const at = element(name), entry = Object.hasOwn(elements, at.path) && elements[at.path];
  if (entry) return {entry, at};
  return keyword(here, at) || {failed: codes.unknown, note: `${name} is no element of this standard`};
}

function keyword(here, at) {
  const {codes, elements, children, counts} = {...here.standard, ...here}, word = at.path.split('.').pop(), of = parent(at.path);
  if (word === '_children' && Object.hasOwn(children, of)) return {value: children[of], at};
  if (word === '_count' && counted(elements, of)) return {value: `${counts.get(parent(at.name)) || 0}`, at};
  const known = Object.hasOwn(elements, of) || Object.hasOwn(children, of) || counted(elements, of);
  if (word === '_children' && known) return {failed: codes.childless, note: `${parent(at.name)} has no children`};
  if (word === '_count' && known) return {failed: codes.uncounted, note: `${parent(at.name)} is no list`};
  return undefined;
}

// The first number that is too high for its list; `more` is 1 where a list may grow by one.
function gap(here, at, more) {
  return at.indexes.map(({list, index}) => ({list, index, count: here.counts.get(list) || 0})).find(({index, count}) => index >= count + more);
}

function get(here, name) {
  const {codes, get: computed} = here.standard;
  const {entry, at, value, failed, note} = found(here, name, 'get');
  if (failed) return {failed, note};
  const missing = gap(here, at, 0);
  if (missing) return {failed: codes.index.get, note: `${name}: ${missing.list} has ${missing.count} entries, and counting begins at 0`};
  if (value !== undefined) return {value};
  if (!entry.get) return {failed: codes.writeOnly, note: `${name} can only be set (${entry.clause})`};
  const read = computed ? computed(at, here.values, here.launch) : here.values.get(at.name);
  if (read === undefined && codes.unset) return {failed: codes.unset, note: `${name} has no value yet (${entry.clause})`};
  return {value: read === undefined ? '' : read};
}

function set(here, name, given) {
  const {codes} = here.standard;
  const {entry, at, value: word, failed, note} = found(here, name, 'set');
  if (failed) return {failed, note};
  if (word !== undefined) return {failed: codes.keyword, note: `${name} is counted by the LMS and cannot be set`};
  if (!entry.set) return {failed: /_version$/.test(name) ? codes.keyword : codes.readOnly, note: `${name} can only be read (${entry.clause})`};
  const missing = gap(here, at, 1);
  if (missing) return {failed: codes.index.set, note: `${name}: the next entry of ${missing.list} is number ${missing.count}`};
  const value = `${given ?? ''}`;
  const said = judged(here, entry, at, value);
  if (said && said.wrong) {
    const instead = /type|range/.test(said.wrong) ? `, not '${short(value)}'` : '';
    return {failed: codes[said.wrong], note: `${name}: ${said.why}${instead} (${entry.clause})`};
  }
  store(here, at, value);
  return {note: remark(here, said, name, given, entry)};
}

function judged(here, entry, at, value) {
  const ordered = here.standard.order(at, here.values);
  if (ordered && ordered.wrong) return ordered;
  return entry.is(value, {at, values: here.values, counts: here.counts}) || ordered;
}

function remark({launch}, said, name, given, {clause}) {
  if (said) return `${name}: ${said.odd} (${clause})`;
  if (typeof given !== 'string') return `${name}: values are strings, this is a ${given === null ? 'null' : typeof given} (${clause})`;
  return launch.mode === 'normal' ? '' : `${name}: set in ${launch.mode} mode, where nothing is kept and some LMSs lower a result`;
}

function store(here, at, value) {
  here.values.set(at.name, value);
  for (const {list, index} of at.indexes) here.counts.set(list, Math.max(here.counts.get(list) || 0, index + 1));
}

function short(value) {
  return value.length > 60 ? `${value.slice(0, 57)}…` : value;
}
