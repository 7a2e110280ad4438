// What a learner types: made even, so that it can be compared, and written in few characters of the saved state.
// questions/typed.py says the same.

const RUN = /[^ -z]+(?: +[^ -z]+)*/g;
const TWO = 7200; // below it a UTF-16 unit takes two digits of base 90, else three
const THREE = 80 * 90 * 90 - TWO;

// One form of each character, straight quotation marks, short dashes, single blanks.
export const even = (text) => text.normalize('NFC')
  .replace(/[\u2018-\u201b\u02bc\u2032]/g, "'")
  .replace(/[\u201c-\u201f\u00ab\u00bb\u2033]/g, '"')
  .replace(/[\u2010-\u2015\u2212]/g, '-')
  .replace(/\s+/g, ' ')
  .trim();

const digit = (n) => String.fromCharCode(33 + n);

function unit(n) {
  const wide = n < TWO ? n : n + THREE;
  return (n < TWO ? '' : digit(Math.floor(wide / 8100))) + digit(Math.floor(wide / 90) % 90) + digit(wide % 90);
}

// ASCII as it is; all else between braces. `|`, `~` and the braces themselves never stand outside.
export const coded = (text) => text.replace(RUN, (run) => `{${run.split('').map((one) => unit(one.charCodeAt(0))).join('')}}`);

export const uncoded = (packed) => packed.replace(/\{([^}]*)\}/g, (_, run) => run.replace(/[!-p].|[q-z]../g, (one) => {
  const sum = one.split('').reduce((all, letter) => all * 90 + letter.charCodeAt(0) - 33, 0);
  return String.fromCharCode(one[2] ? sum - THREE : sum);
}));

// As much of it as the saved state has room for.
export function fitting(text, room) {
  const letters = [...even(text)];
  while (coded(letters.join('')).length > room) letters.pop();
  return letters.join('').trim();
}
