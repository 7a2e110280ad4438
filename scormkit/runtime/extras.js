// What only some pages have besides their questions: each is told when there may be something new.

// `parts` are functions of the page, the player and what its questions gave; each gives what is then called. `name` asks
// the LMS only when somebody wants to know: a launch has to be short.
export function extras({session, ...player}, parts) {
  let awake = [];
  session.sit((my) => ({
    name: async () => (my.connection.name ? my.connection.name() : ''),
    finish() {
      my.state.pages.add(my.plan.finish);
      my.changed();
    },
  }));
  session.on(({type}) => type === 'progress' && awake.forEach((call) => call()));
  return (main, made) => {
    awake = parts.map((part) => part(main, {...player, session}, made));
    awake.forEach((call) => call());
    return made;
  };
}
