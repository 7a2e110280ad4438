// The second script: questions in the session and on the screen. It comes once the first page can be read.
import {answers} from './answers.js';
import {elsewhere} from './elsewhere.js';
import {extras} from './extras.js';
import {parting} from './parting.js';
import {practice} from './practice.js';
import {quiz} from './quiz.js';

// Joins the session; gives what brings a page's questions to life. That in turn gives what page.js calls meanwhile:
// keep and leave, in a test time and over. `entitle` puts words before the page's title; `parts` are those of extras.js.
export function questions(page, widgets, reports, more, parts = []) {
  const {session} = page;
  session.sit((my) => answers(my, widgets, reports, more));
  page.parting = parting(page, more.words);
  elsewhere(page, more.words);
  const player = {...page, widgets}, wake = extras(player, parts);
  return (main, entitle) => {
    if ('test' in main.dataset) return wake(main, quiz(main, player, entitle));
    const keep = practice(main, player);
    return wake(main, {keep, leave: () => keep()});
  };
}
