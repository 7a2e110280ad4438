// The second script of a module that asks nothing: what its last page has, how it ends, and no more.
import {elsewhere} from './elsewhere.js';
import {extras} from './extras.js';
import {parting} from './parting.js';

export function closing(player, widgets, reports, more, parts) {
  const wake = extras(player, parts), nothing = () => {};
  player.parting = parting(player, more.words);
  elsewhere(player, more.words);
  return (main) => wake(main, {keep: nothing, leave: nothing});
}
