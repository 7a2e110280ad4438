// Reads how an LMS launched a tincan package, and mends what old ones write.
import {addressed, parsed} from './address.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const IRI = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i;

// → {endpoint, auth, actor, registration, activity, grouping, language, fresh}, or null where nobody records.
// `fresh` is false for a reload of this tab.
export function launch(window) {
  const {given, fresh} = addressed(window), {endpoint, auth = '', registration, activity_id: activity} = given;
  const actor = agent(parsed(given.actor)), matching = (form, text) => (form.test(text) ? text : '');
  return actor && /^https?:\/\/./i.test(endpoint) ? {
    endpoint: endpoint.replace(/\/?$/, '/'),
    // Base64 written into an address without care: its plus signs were read as blanks.
    auth: auth.split(' ').map((part, place) => (place > 1 ? '+' : place ? ' ' : '') + part).join(''),
    actor,
    registration: matching(UUID, registration),
    activity: matching(IRI, activity),
    grouping: [].concat(parsed(given.grouping) || given.grouping).map((one) => matching(IRI, one && one.id || one)).filter(Boolean),
    language: (given['Accept-Language'] || '').split(/[,;]/)[0].trim(),
    fresh,
  } : null;
}

// One 1.0 agent with one identifier; what is that already is passed on as given.
function agent(told) {
  const [name, ...more] = ['mbox', 'mbox_sha1sum', 'openid', 'account'].filter((one) => told && told[one]);
  if (!name) return null;
  const first = (value) => [].concat(value)[0], id = first(told[name]);
  const old = id.accountName && {homePage: id.accountServiceHomePage, name: id.accountName};
  if (!old && !more.length && ![told.name, told[name]].some(Array.isArray)) return told;
  return {objectType: 'Agent', name: first(told.name), [name]: old || id};
}
