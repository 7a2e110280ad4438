// Fields among words, one answer each: shown, read, marked and told. Kinds share it; `right(question, value, n)` judges.
import {all, one, show} from './dom.js';

const inputs = (root) => all('.field :is(input,select)', root);

export const shown = (right) => (root, question, {response, locked, verdict}) => inputs(root).forEach((input, n) => {
  const value = response ? response[n] : '', good = !!verdict && right(question, value, n), field = input.closest('.field');
  input.value = value;
  input.disabled = !!locked;
  field.classList.toggle('is-right', good);
  field.classList.toggle('is-wrong', !!verdict && !good);
  for (const mark of all('[data-mark]', field)) show(mark, verdict && good === (mark.dataset.mark === 'right'));
});

// What stands in the fields, null where that is nothing at all.
export function values(root) {
  const response = inputs(root).map(({value}) => value);
  return response.some((value) => value.trim()) ? response : null;
}

// The share of fields that are right.
export const share = (right) => (question, response) => response.filter((value, n) => right(question, value, n)).length / response.length;

// An interaction for each gap.
export const each = (right) => (question, response) => response.map((value, n) => ({
  id: `${question.id}_${question.data.gaps[n].id}`,
  response: value ? [value] : [],
  score: +right(question, value, n),
  points: question.points / response.length,
}));
