// What the LMS has to know goes out at once, the state first, and again and again until the LMS has it.
import {patience} from './patience.js';

// `heard` is told saved, offline, failed or gone; a task gives a promise, its `done` is called once the LMS has it. Of states one
// is on its way, then the newest. Reports start as they come, so that an adapter can hand over together what was said in
// one breath; what did not arrive starts again in the same order.
export function outbox(wait, heard) {
  const reports = new Set(), retry = patience(wait, next);
  let state, saving, over, lost, idle = () => {};

  const waiting = () => state || reports.size > 0;

  function next() {
    retry.stop();
    if (over || !waiting()) {
      if (over && waiting()) heard('gone');
      return idle(!waiting() && !lost);
    }
    if (state && !saving) send(saving = state);
    for (const report of reports) if (!report.away) send(report);
  }

  function send(task) {
    task.away = true;
    task.send().then(() => '', (error) => (error && error.kind) || 'failed').then((kind) => answered(task, kind));
  }

  function answered(task, kind) {
    const again = kind && kind !== 'refused', last = task === saving;
    task.away = false;
    if (last) saving = null;
    if (over) return;
    over = kind === 'gone';
    if (!again) drop(task, kind);
    if (!kind && task.done) task.done(!state);
    if (again || lost) heard(over || kind === 'offline' ? kind : 'failed');
    else if (!waiting()) heard('saved');
    if (again) failed();
    else if (!waiting()) idle(!lost);
    else if (last && state && !saving) send(saving = state);
  }

  function failed() {
    idle(false);
    if (!over) retry.later();
  }

  function drop(task, refused) {
    retry.rest();
    reports.delete(task);
    if (task !== state) return;
    state = null;
    lost = !!refused;
  }

  return {
    // Takes the place of a state still waiting.
    put(send, done) {
      state = {send, done};
      lost = false;
      next();
    },
    // After the end of the LMS's session it is said all the same: an adapter may keep it for the next.
    report(send, done) {
      const task = {send, done};
      reports.add(task);
      if (over) task.send().catch(() => {});
      next();
    },
    // Now, whatever pause was meant.
    next,
    // A promise: true once all is delivered, false as soon as something is not.
    flush: () => new Promise((resolve) => {
      idle = resolve;
      next();
    }),
    // The page goes: everything at once, and no answer is waited for.
    spill() {
      if (over) return;
      over = true;
      retry.stop();
      for (const task of [state, ...reports]) if (task && !task.away) task.send().catch(() => {});
    },
  };
}
