// The second script: questions in the session and on the screen. It comes once the first page can be read.
import {answers} from './answers.js';
import {practice} from './practice.js';
import {quiz} from './quiz.js';

// Joins the session; gives what brings a page's questions to life. That in turn gives what page.js calls meanwhile:
// keep and leave, in a test time and over. `entitle` puts words before the page's title.
export function questions({session, ...player}, widgets, reports, more) {
  session.sit((my) => answers(my, widgets, reports, more));
  return (main, entitle) => {
    if ('test' in main.dataset) return quiz(main, {...player, session, widgets}, entitle);
    const keep = practice(main, {...player, session, widgets});
    return {keep, leave: keep};
  };
}
