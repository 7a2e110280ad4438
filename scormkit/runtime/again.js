// Tries again after 1, 2, 4 … 60 seconds, however often it is asked to.
export function again(wait, call) {
  let pause = 1, cancel;
  const stop = () => {
    if (cancel) cancel();
    cancel = null;
  };
  return {
    stop,
    // It went well: the next pause is short.
    well: () => { pause = 1; },
    later() {
      cancel = cancel || wait(pause * 1000, () => {
        cancel = null;
        call();
      });
    },
  };
}
