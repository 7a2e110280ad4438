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

// Keys for all draws, none twice. Pools may overlap (a level and a tag): a draw gives up a question it has taken if
// it finds another one, so that every draw is served where that is possible at all.
export function drawn(draws, random) {
  const owners = new Map();
  const place = (draw, asked) => shuffled(draw.from, random).some((key) => {
    if (asked.has(key)) return false;
    asked.add(key);
    if (owners.has(key) && !place(owners.get(key), asked)) return false;
    owners.set(key, draw);
    return true;
  });
  for (const draw of draws) for (let i = 0; i < draw.count; i += 1) place(draw, new Set());
  return [...owners.keys()];
}
