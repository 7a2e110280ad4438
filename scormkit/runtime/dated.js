// A day in the words of the page's language, as the pages write it: `data-words` and the names of the months.
import {sentence} from './slots.js';

export function dated(element, time) {
  const {months} = element.dataset;
  return sentence(element, {day: time.getDate(), month: months.split(' ')[time.getMonth()], year: time.getFullYear()});
}
