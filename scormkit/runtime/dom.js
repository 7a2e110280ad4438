// The few things that every part of the page does with the document: find, show, and put words in their places.
export const one = (selector, root = document) => root.querySelector(selector);
export const all = (selector, root = document) => [...root.querySelectorAll(selector)];

export function show(element, on) {
  if (element) element.hidden = !on;
}

// The focus goes where the eye should go; the place itself need not be a control.
export function focus(element) {
  if (!element) return;
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus();
}

// A sentence with its places filled. `{n}` decides between singular and plural, by the rules of the page's language.
export function worded(words, key, values) {
  const rule = '_' + new Intl.PluralRules(document.documentElement.lang).select(values.n);
  return (words[key + rule] || words[key]).replace(/\{(\w+)\}/g, (_, name) => values[name]);
}
