// What the LMS has to know goes out one at a time, the newest state first, again and again until the LMS has it.

const LONGEST = 60;

// `heard` is told saved, offline or failed; a task gives a promise, its `done` is called once the LMS has it.
export function outbox(wait, heard) {
  const reports = [];
  let state, busy, over, lost, pause = 1, cancel = () => {}, idle = () => {};

  function next() {
    const task = state || reports[0];
    cancel();
    if (busy) return;
    if (over || !task) {
      if (task) heard('failed');
      idle(!task && !lost);
      return;
    }
    busy = task;
    task.send().then(() => '', (error) => (error && error.kind) || 'failed').then((kind) => answered(task, kind));
  }

  function answered(task, kind) {
    busy = null;
    if (over) return;
    const waiting = kind && kind !== 'refused';
    over = kind === 'gone';
    if (kind === 'refused' && task === state) lost = true;
    if (!waiting) drop(task);
    if (!kind && task.done) task.done(!state);
    if (waiting || lost) heard(kind === 'offline' ? kind : 'failed');
    else if (!state) heard('saved');
    if (!waiting || over) return next();
    idle(false);
    cancel = wait(pause * 1000, next);
    pause = Math.min(2 * pause, LONGEST);
  }

  function drop(task) {
    pause = 1;
    if (task === state) state = null;
    if (task === reports[0]) reports.shift();
  }

  return {
    // Takes the place of a state still waiting.
    put(send, done) {
      state = {send, done};
      lost = false;
      next();
    },
    report(send, done) {
      reports.push({send, done});
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
      over = true;
      cancel();
      for (const task of [state, ...reports]) if (task && task !== busy) task.send().catch(() => {});
    },
  };
}
