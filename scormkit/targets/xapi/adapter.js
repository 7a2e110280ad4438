// Tells an LRS in statements what the learner did, and keeps the learner's place there. README.md says which and why.
import {bookmark} from '../../runtime/bookmark.js';
import {duration} from '../../runtime/duration.js';
import {launch} from '../../runtime/launch.js';
import {lrs, patiently} from '../../runtime/lrs.js';
import {percent} from '../../runtime/scaled.js';
import {activity, teller} from '../../runtime/teller.js';

/** The connection of docs/explanation/runtime.md. A statement counts as said once it is kept in the browser. */
export function connect(plan, window, clock) {
  const {data} = plan, given = launch(window);
  if (!given) return {open: async () => ({recorded: false}), close: async () => {}};

  const {actor, grouping, registration} = given, root = given.activity || data.root, agent = JSON.stringify(actor);
  const remote = lrs(given, window, clock), seen = new Set(), registered = registration && {registration};
  const place = bookmark(remote, {activityId: root, agent, stateId: 'scormkit', ...registered});
  const groups = [...new Set([...grouping, root, data.course])].map(activity);
  const context = {language: data.language, ...registered, contextActivities: {category: [activity(data.profile)], grouping: groups}};
  const {say, ...outgoing} = teller(plan, window, clock, remote, {actor, root, owner: given.endpoint + agent + root, context});
  let done = 0, ended;
  outgoing.listen();

  return {
    notes: outgoing.notes,
    said: outgoing.prefix,
    say,
    async open() {
      const state = await patiently(clock.wait, place.read), {name = '', ...who} = actor;
      if (given.fresh) say(state ? 'resumed' : 'initialized');
      outgoing.hurry();
      return {state, learner: {id: JSON.stringify(who) + registration, name}, language: given.language, recorded: true};
    },
    async save(text, progress) {
      done = progress.done;
      if (!seen.has(progress.page)) say('experienced', progress.page);
      seen.add(progress.page);
      await place.write(text);
    },
    async finish({status, score: value}, seconds) {
      const told = {completion: true, score: percent(value)};
      if (!ended) say('completed', '', {...told, duration: duration(seconds)});
      ended = true;
      if (status !== 'completed') say(status, '', {...told, success: status === 'passed'});
    },
    async close(seconds, suspend) {
      const extensions = suspend ? {[data.progress]: Math.round(done * 100)} : undefined;
      say(suspend ? 'suspended' : 'terminated', '', {duration: duration(seconds), extensions});
      await outgoing.empty();
    },
  };
}
