// What a data type is: a function that looks at a value and says what is wrong, or odd, with it. Both standards build on these.

// Each check gives nothing for a good value, {wrong, why} for one that is refused, {odd} for one that is taken with a remark.
// `wrong` is a key of the standard's error codes: type, range, failed, order.
export const refused = (why, wrong = 'type') => ({wrong, why});
export const odd = (why) => ({odd: why});

export const anything = () => undefined;

export function like(pattern, what) {
  return (value) => (pattern.test(value) ? undefined : refused(`${what} is wanted`));
}

export function oneOf(...words) {
  const named = words.map((word) => `'${word}'`).join(', ');
  return (value) => (words.includes(value) ? undefined : refused(`one of ${named} is wanted`));
}

// The first refusal of several checks, else the first remark.
export function all(...checks) {
  return (value, here) => {
    const said = checks.map((check) => check(value, here)).filter(Boolean);
    return said.find(({wrong}) => wrong) || said[0];
  };
}

export function either(one, other) {
  return (value, here) => (one(value, here) ? other(value, here) : undefined);
}

// No longer than the standard lets a value be.
export function atMost(length) {
  return (value) => (value.length > length ? refused(`at most ${length} characters are allowed, this has ${value.length}`) : undefined);
}

// As long as every LMS must take it at least (the smallest permitted maximum); beyond it an LMS may cut.
export function promised(length) {
  return (value) => (value.length > length
    ? odd(`an LMS must keep only the first ${length} characters, this has ${value.length}`) : undefined);
}

const NUMBER = /^-?\d+(\.\d+)?$/;

// A number between two others. `wrong` is what a number outside is: 1.2 calls it a wrong type, 2004 a wrong range.
export function number(low = -Infinity, high = Infinity, wrong = 'range') {
  const between = high === Infinity ? `a number from ${low}` : `a number from ${low} to ${high}`;
  const what = low === -Infinity ? 'a number' : between;
  return (value) => {
    if (!NUMBER.test(value)) return refused(`${what} is wanted, in digits`);
    return +value < low || +value > high ? refused(`${what} is wanted`, wrong) : undefined;
  };
}

export function decimals(most) {
  return (value) => ((value.split('.')[1] || '').length > most
    ? odd(`an LMS must keep only ${most} decimals`) : undefined);
}
