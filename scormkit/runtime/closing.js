// The second script of a module that asks nothing: what its last page has, and no more.
import {extras} from './extras.js';

export function closing(player, widgets, reports, more, parts) {
  const wake = extras(player, parts), nothing = () => {};
  return (main) => wake(main, {keep: nothing, leave: nothing});
}
