// Tries again after 1, 2, 4 … 60 seconds.
export function patience(wait, call) {
  let pause = 1, cancel;
  const stop = () => {
    if (cancel) cancel();
    cancel = null;
  };
  return {
    later() {
      if (cancel) return;
      cancel = wait(pause * 1000, call);
      pause = Math.min(2 * pause, 60);
    },
    stop,
    // It went well: the next pause is short again.
    rest: () => { pause = 1; },
  };
}
