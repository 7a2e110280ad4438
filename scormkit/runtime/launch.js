// Reads how an LMS launched a tincan package, once: the secrets leave the address at once and outlive only a reload.

const NAMES = [
  'endpoint', 'auth', 'actor', 'registration', 'activity_id', 'grouping', 'Accept-Language',
  'activity_platform', 'content_token', 'content_endpoint',
];
const KEY = 'scormkit.launch.';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const IRI = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i;
const IDENTIFIERS = ['mbox', 'mbox_sha1sum', 'openid', 'account'];

// → {endpoint, auth, actor, registration, activity, grouping, language, fresh}, or null where nobody records.
// `fresh` is false for a reload of this tab.
export function launch(window) {
  const given = taken(window);
  const {endpoint = '', auth = '', registration = '', activity_id: activity = ''} = given;
  const actor = agent(parsed(given.actor));
  if (!actor || !/^https?:\/\/./i.test(endpoint)) return null;
  return {
    endpoint: endpoint.replace(/\/?$/, '/'),
    // Base64 written into an address without care: its plus signs were read as blanks.
    auth: auth.replace(/^(\w+ )(.*)$/, (whole, scheme, rest) => scheme + rest.replace(/ /g, '+')),
    actor,
    registration: UUID.test(registration) ? registration : '',
    activity: IRI.test(activity) ? activity : '',
    grouping: activities(given.grouping),
    language: (given['Accept-Language'] || '').split(/[,;]/)[0].trim(),
    fresh: given.fresh,
  };
}

function taken(window) {
  const address = new URL(window.location.href);
  const key = KEY + address.pathname.replace(/[^/]*$/, '');
  const given = {};
  for (const name of NAMES) {
    if (address.searchParams.has(name)) given[name] = address.searchParams.get(name);
    address.searchParams.delete(name);
  }
  try {
    if (Object.keys(given).length) window.history.replaceState(window.history.state, '', address.href);
    if (given.endpoint) window.sessionStorage.setItem(key, JSON.stringify(given));
    else return {...JSON.parse(window.sessionStorage.getItem(key)), fresh: false};
  } catch (error) {
    // A browser that forbids one of these plays the course all the same; a reload is then nobody's launch.
  }
  return {...given, fresh: true};
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    return null;
  }
}

// One 1.0 agent with one identifier; what is that already is passed on as given.
function agent(told) {
  const found = IDENTIFIERS.filter((name) => told && told[name]);
  if (!found.length) return null;
  const one = (value) => [].concat(value)[0];
  const id = one(told[found[0]]);
  const old = [told.name, ...found.map((name) => told[name])].some(Array.isArray) || id.accountName;
  if (!old && found.length === 1) return told;
  const account = id.accountName ? {homePage: id.accountServiceHomePage, name: id.accountName} : id;
  return {objectType: 'Agent', ...(told.name && {name: one(told.name)}), [found[0]]: account};
}

// An IRI, or JSON of one or more activities.
function activities(text) {
  const told = [].concat(parsed(text) || text || []);
  return told.map((one) => one.id || one).filter((id) => IRI.test(id)).map((id) => ({objectType: 'Activity', id}));
}
