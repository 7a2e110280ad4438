// Time as a learner spends it: without sleep, and without waiting for ever.

const GAP = 120; // seconds; the timer of a hidden page rings once a minute, so a longer silence was sleep

// Seconds so far; it has to be asked now and then.
export function stopwatch(now) {
  let last = now(), seconds = 0;
  return () => {
    const gap = (now() - last) / 1000;
    last += gap * 1000;
    seconds += Math.min(Math.max(gap, 0), GAP);
    return Math.round(seconds);
  };
}

// What a promise gives; undefined where it fails or takes too long.
export function within(wait, milliseconds, promise) {
  return new Promise((resolve) => {
    const cancel = wait(milliseconds, resolve);
    promise.then(resolve, () => resolve()).then(cancel);
  });
}
