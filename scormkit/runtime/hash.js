// One number out of a text, the same in every browser: names that tell nothing, checks, an order that need not be stored.
export function hash(text, seed = 0) {
  let h = 0x811c9dc5 ^ seed;
  for (const letter of text) h = Math.imul(h ^ letter.charCodeAt(0), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
