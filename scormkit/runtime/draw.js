// Chance: which questions an attempt gets, and in which order it shows them and their options.
import {hash} from './hash.js';

// Random numbers that a text decides: an order need not be stored to be the same after a break.
export function seeded(text) {
  let turn = 0;
  return () => hash(text, (turn += 1)) / 2 ** 32;
}

export function shuffled(list, random) {
  const mixed = [...list];
  for (let i = mixed.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [mixed[i], mixed[j]] = [mixed[j], mixed[i]];
  }
  return mixed;
}

// Serves wants `{count, from}` in their order, each question once and in one draw, as water finds its way through pipes:
// from a want to a question, in and out of it, and into a draw that has room. What has been served may be moved to make
// room for more, and is never given up. Gives the questions taken, and whether every want got all of it.
function served(draws, wants, random) {
  const pipes = new Map();
  const room = (from, to) => (pipes.get(from) || new Map()).get(to) || 0;
  const lay = (from, to, more) => pipes.set(from, (pipes.get(from) || new Map()).set(to, room(from, to) + more));
  const pipe = (from, to) => { lay(from, to, 1); lay(to, from, 0); };
  const flows = (from, seen) => !from || (!seen.has(from) && !!seen.add(from) && shuffled(pipes.get(from), random).some(([to, open]) => {
    if (!open || !flows(to, seen)) return false;
    lay(from, to, -1);
    lay(to, from, 1);
    return true;
  }));
  for (const draw of draws) {
    lay(draw, null, draw.count);
    for (const key of draw.from) {
      if (!pipes.has(key)) pipe(key, `>${key}`);
      pipe(`>${key}`, draw);
    }
  }
  const keys = draws.flatMap(({from}) => from).filter((key, place, all) => all.indexOf(key) === place);
  const all = wants.map((want) => {
    for (const key of want.from) if (pipes.has(key)) pipe(want, key);
    return Array.from({length: Math.max(0, want.count)}, () => pipes.has(want) && flows(want, new Set()));
  });
  return {keys: keys.filter((key) => !room(key, `>${key}`)), all: all.flat().every(Boolean)};
}

// Keys for all draws, none twice. Pools may overlap (a level and a tag): every draw is served where that is possible at all.
// `each` names groups and how many of each there are at least, `kinds` lists of which so many are met, or as many as can be.
export function drawn({draw, each = [], kinds: {count: wanted, from: lists} = {count: 0, from: []}}, random) {
  const pool = shuffled(new Set(draw.flatMap(({from}) => from)), random), most = draw.reduce((sum, {count}) => sum + count, 0);
  const kind = (key) => lists.find((list) => list.includes(key));
  const must = (first) => ({count: first.length, from: first});
  // What each group is still owed, beside what is chosen already.
  const owed = (first) => each.map(({count, from}) => {
    const left = from.filter((key) => !first.includes(key));
    return {count: count - from.length + left.length, from: left};
  });
  // How many kinds there can be with these among them.
  const reach = (first) => {
    const met = first.map(kind), others = lists.filter((list) => !met.includes(list));
    return served(draw, [must(first), ...others.map((from) => ({count: 1, from}))], random).keys.length;
  };
  // A question for each of so many kinds, with which all the rest can still be had; looks on from a place in the pool.
  const chosen = (count, first, place) => {
    for (let at = place; first.length < count; at += 1) {
      if (at === pool.length) return null;
      const next = [...first, pool[at]], met = first.map(kind);
      const fits = kind(pool[at]) && !met.includes(kind(pool[at])) && reach(next) >= count && served(draw, [must(next), ...owed(next)], random).all;
      const found = fits && chosen(count, next, at + 1);
      if (found) return found;
    }
    return first;
  };
  let first = null;
  for (let count = wanted; !first; count -= 1) first = chosen(count, [], 0);
  return served(draw, [must(first), ...owed(first), {count: most, from: pool}], random).keys;
}
