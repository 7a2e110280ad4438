// Lives the life of an assignable unit in the order of cmi5, and tells of it in statements. README.md has the order and why.
import {addressed, parsed} from '../../runtime/address.js';
import {bookmark} from '../../runtime/bookmark.js';
import {duration} from '../../runtime/duration.js';
import {failure, fate, lrs, patiently} from '../../runtime/lrs.js';
import {percent} from '../../runtime/scaled.js';
import {rounded} from '../../runtime/score.js';
import {decode} from '../../runtime/state.js';
import {VERBS, activity, teller} from '../../runtime/teller.js';

const CONTEXT = 'https://w3id.org/xapi/cmi5/context/';
const DEFINED = ['initialized', 'completed', 'passed', 'failed', 'terminated'];
const ONCE = ['completed', 'passed'];
const MODES = {Browse: 'browse', Review: 'review'};

/** 9.5.1: `raw` is an integer. Cut off, so that it never reaches a mark that the score does not reach. */
function whole(score) {
  return score && {...score, raw: Math.floor(score.raw)};
}

/** The connection of docs/explanation/runtime.md; all of it begins with `open`. */
export function connect(plan, window, clock) {
  const {data} = plan, {given, kept, keep} = addressed(window), {registration, activityId: root} = given;
  const actor = parsed(given.actor), agent = JSON.stringify(actor), at = {activityId: root, agent, registration};
  // What this session has said, or this registration before it: each once.
  const said = new Set(kept.said), asked = new Set(), seen = new Set();
  let remote, launched, place, tell, mode, done = 0, going;

  /** The key to the LRS: given away once, so it outlives a reload. */
  async function key() {
    const answer = await window.fetch(given.fetch, {method: 'POST'}), {'auth-token': token} = await answer.json();
    if (!token) throw failure(401);
    return token;
  }

  const read = (path, address) => patiently(clock.wait, async () => {
    const {status, text} = await remote.ask('GET', `${path}?${new URLSearchParams(address)}`);
    if (fate(status)) throw failure(status);
    return parsed(text);
  });

  const ours = ({verb, object}) => object.id === root && DEFINED.includes(verb.display.en);

  /** A statement in the LMS's own context: what is there stays as it is and comes first. */
  function dressed({context, ...raw}) {
    const {contextActivities: theirs = {}, extensions, ...template} = launched.contextTemplate || {};
    // 9.3: by their time, too, all statements follow initialized; of one that waited longer it is told besides.
    const begun = kept.begun && new Date(kept.begun).toISOString(), waited = raw.timestamp < begun && {[data.late]: raw.timestamp};
    const statement = waited ? {...raw, timestamp: begun} : raw;
    const {completion, success, score} = statement.result || {}, judged = completion !== undefined || success !== undefined;
    const names = ours(statement) ? ['cmi5', ...(judged ? ['moveon'] : [])] : [];
    const mine = {...context.contextActivities, category: [...names.map((name) => activity(`${CONTEXT}categories/${name}`)), ...context.contextActivities.category]};
    const contextActivities = {...theirs};
    for (const [name, list] of Object.entries(mine)) contextActivities[name] = [theirs[name] || [], list].flat();
    const mastery = names.length && score && launched.masteryScore !== undefined && {[`${CONTEXT}extensions/masteryscore`]: launched.masteryScore};
    return {...statement, context: {...context, ...template, contextActivities, extensions: {...extensions, ...mastery, ...waited}}};
  }

  /** Alone, and acknowledged before anything else is said. */
  async function begin() {
    await tell.define();
    const body = JSON.stringify(tell.dress(tell.made('initialized', '')));
    await patiently(clock.wait, async () => {
      const {status} = await remote.ask('POST', 'statements', {'Content-Type': 'application/json'}, body);
      // 409: it had arrived, and the answer was lost.
      if (status !== 409 && fate(status)) throw failure(status);
    });
    keep({begun: clock.now()});
  }

  /** An earlier session may have been killed after the LRS had this and before the state knew: once a registration (9.3). */
  async function ask(verb) {
    const address = {registration, activity: root, verb: VERBS + verb, limit: 1};
    const {statements: [before] = []} = await read('statements', address).catch((error) => {
      if (error.kind === 'offline') throw error;
      return {};
    }) || {};
    if (before) said.add(verb);
    asked.add(verb);
  }

  /** The state knows what an earlier session has told: `passed 66.67`. */
  function remember(text) {
    const {told = ''} = decode(text) || {};
    if (told) said.add('completed');
    if (/^passed/.test(told)) said.add('passed');
  }

  async function once(verb, seconds, result) {
    if (!said.has(verb) && ONCE.includes(verb) && !asked.has(verb)) await ask(verb);
    if (said.has(verb)) return;
    keep({said: [...said.add(verb)]});
    tell.say(verb, '', {...result, duration: duration((kept.spent || 0) + seconds)});
  }

  return {
    say: (...what) => tell.say(...what),
    get said() { return tell && tell.prefix; },
    get notes() { return tell && tell.notes; },
    async open() {
      if (!given.fetch || !actor || kept.over) return {recorded: false};
      if (!kept.token) keep({token: await key()});
      remote = lrs({endpoint: given.endpoint.replace(/\/?$/, '/'), auth: `Basic ${kept.token}`}, window, clock);
      launched = await read('activities/state', {...at, stateId: 'LMS.LaunchData'});
      const wishes = await read('agents/profile', {agent, profileId: 'cmi5LearnerPreferences'}).catch(() => {}) || {};
      place = bookmark(remote, {...at, stateId: 'scormkit'});
      const state = await patiently(clock.wait, place.read), first = !kept.begun, {name = '', ...who} = actor;
      const {launchMode, masteryScore, returnURL = ''} = launched;
      mode = MODES[launchMode] || 'normal';
      remember(state);
      const contextActivities = {category: [activity(data.profile)], grouping: [activity(data.course)]};
      tell = teller(plan, window, clock, remote, {
        // What ends a session, or judges it, is of no use to the next.
        actor, root, dressed, owner: agent + root + registration, wanted: (statement) => !first || !ours(statement),
        context: {language: data.language, registration, contextActivities},
      });
      if (first) await begin();
      if ((state || !first) && mode === 'normal') tell.say('resumed', '');
      tell.listen();
      tell.hurry();
      // Asked now, so that it is known by the time it is to be said, and nobody waits for it.
      if (mode === 'normal') ONCE.filter((verb) => !said.has(verb)).forEach((verb) => ask(verb).catch(() => {}));
      window.addEventListener('pagehide', () => { going = true; });
      return {
        state, learner: {id: JSON.stringify(who) + registration, name}, mode, language: (wishes.languagePreference || '').split(',')[0].trim(),
        pass_mark: masteryScore === undefined ? null : rounded(masteryScore * 100), return_to: /^https?:/i.test(returnURL) ? returnURL : '',
        recorded: true,
      };
    },
    async save(text, progress) {
      done = progress.done;
      remember(text);
      if (!seen.has(progress.page)) tell.say('experienced', progress.page);
      seen.add(progress.page);
      await place.write(text);
    },
    /** Kept once the LRS has it: another session may not say what this one has left. */
    async finish({status, score}, seconds) {
      const passed = status === 'passed', {masteryScore: mark} = launched, told = whole(percent(score));
      await once('completed', seconds, {completion: true});
      if (status !== 'completed' && !said.has('passed')) {
        if (passed && said.has('failed')) throw failure(400);
        const fits = told && (mark === undefined || passed === told.scaled >= mark);
        await once(status, seconds, {success: passed, score: fits ? told : undefined});
      }
      await tell.empty();
    },
    async close(seconds, suspend) {
      keep({spent: (kept.spent || 0) + seconds});
      if (suspend && mode === 'normal') tell.say('suspended', '', {extensions: {[data.progress]: Math.round(done * 100)}});
      // Nobody knows whether this page is closed or loaded anew: an unfinished one may go on in the same session.
      if (suspend && going) return;
      tell.say('terminated', '', {duration: duration(kept.spent)});
      keep({over: true});
      await tell.empty();
    },
  };
}
