// Somebody's words as a run-time standard takes them; formats/words.py says the same.

// One line of at most so many UTF-16 units, no pair torn: what a strict LMS measures.
export function oneLine(words, longest) {
  return words.replace(/[\s\x00-\x1f\x7f-\x9f]+/g, ' ').trim().slice(0, longest).replace(/[\ud800-\udbff]$/, '').trim();
}

// Without what SCORM 2004 and xAPI would read as a delimiter or a parameter: they know no escape.
export function plain(words) {
  return words.replace(/\[([,.:])\]/g, '($1)').replace(/^\{(?=(case_matters|order_matters|lang)=)/, '(');
}
