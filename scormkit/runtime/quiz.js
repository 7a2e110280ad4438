// A test: from the first screen through one question at a time and the look back to the result.
import {all, focus, one, show} from './dom.js';
import {lap, put, putSure, question, speak, sure} from './item.js';
import {chart} from './map.js';
import {result, review} from './result.js';
import {graded, told} from './score.js';
import {fill, sentence} from './slots.js';

const FEW = 5; // minutes from which on the learner is told how few are left

// `entitle` puts a screen's words before the page's title. Gives what page.js calls: keep, leave, time, over.
export function quiz(main, {session, widgets, mode}, entitle) {
  const page = main.dataset.page, stage = one('[data-screen]', main), live = one('[data-live]', main), items = new Map();
  const state = () => session.test(page), template = (name) => one(`template[data-screen=${name}]`, main);
  const once = !!one('[data-do=check]', template('question').content), seconds = lap();
  const clock = (left) => ({time: left > FEW && {n: left}, few: left > 0 && left <= FEW && {n: left}});
  let shown, spoken;

  const draw = (on) => chart(template('map'), on && state(), shown && shown.made.key);
  const answer = () => shown.widget.read(shown.root, shown.made);

  function give(response) {
    return session.give(page, shown.made.key, response, {seconds: seconds(), confidence: response && sure(shown.root)});
  }

  // What is on the screen and not yet given, such as words being typed.
  function keep() {
    if (!shown || once) return;
    const response = answer();
    if (`${response}` !== `${state().answers[shown.made.key] || null}`) give(response);
  }

  // A screen made anew from its template, then painted. `by` says that the learner has asked for it.
  function screen(name, by, paint) {
    keep();
    shown = null;
    stage.replaceChildren(template(name).content.cloneNode(true));
    fill(stage, clock(state().minutes));
    paint(state());
    draw(name !== 'result');
    show(one('.pager', main), name === 'result');
    const title = one('[data-focus]:not([hidden])', stage);
    entitle(title.textContent);
    if (!by) return;
    scrollTo(0, 0);
    focus(title);
  }

  const ask = (by) => screen('question', by, ({at, drawn, answers, sure: confidence, flags}) => {
    const key = drawn[at], next = at + 1 < drawn.length, item = items.get(key), {root, made, widget} = item, given = answers[key];
    fill(stage, {number: {n: at + 1, all: drawn.length}, back: at > 0, next, last: !next});
    one('[data-slot=item]', stage).replaceWith(root);
    show(root, true);
    for (const id of session.order(key, made.data.options || [])) {
      const row = one(`[data-option="${id}"]`, root);
      row.parentNode.append(row);
    }
    putSure(root, confidence[key]);
    one('[data-do=flag]', stage).setAttribute('aria-pressed', flags.has(key));
    shown = item;
    lock(given, once && given && told(graded(widget, made, given)));
    seconds();
  });

  // Where an answer is checked at once, Check leads until it has been, then Next.
  function lock(response, given) {
    show(one('[data-do=check]', stage), !given);
    for (const button of all('[data-slot=next],[data-slot=last]', stage)) button.classList.toggle('primary', !once || !!given);
    return put(shown.widget, shown.root, shown.made, response, given);
  }

  function turn(index) {
    keep();
    session.turn(page, index);
    ask(true);
  }

  const end = (by) => screen('result', by, (now) => result(stage, now, items, mode));

  // An LMS may block while it is told: the button says so first.
  function over(button) {
    if (button) {
      button.disabled = true;
      button.textContent = button.dataset.busy;
    }
    setTimeout(() => {
      keep();
      session.hand_in(page);
      shown = null;
      end(true);
    }, 50);
  }

  const acts = {
    start() {
      session.begin(page);
      ask(true);
    },
    back: () => turn(state().at - 1),
    next: () => turn(state().at + 1),
    question: ({dataset}) => turn(+dataset.index),
    return: () => ask(true),
    review: () => screen('review', true, (now) => review(stage, now, items)),
    flag(button) {
      const on = !state().flags.has(shown.made.key);
      button.setAttribute('aria-pressed', on);
      session.flag(page, shown.made.key, on);
      draw(true);
    },
    check() {
      const response = answer();
      focus(response ? lock(response, give(response)) : speak(shown.root, 'none'));
      draw(true);
    },
    'hand-in': over,
    'give-up'() {
      session.give_up(page);
      end(true);
    },
  };
  const press = ({target}) => {
    const button = target.closest('[data-do],[data-start]');
    if (button) acts[button.dataset.do || 'start'](button);
  };

  for (const root of all('section.q', main)) {
    const made = question(root);
    items.set(made.key, {root, made, widget: widgets[made.kind]});
    root.remove();
  }
  session.know([...items.values()].map(({made}) => made));
  main.addEventListener('click', press);
  one('.rail').addEventListener('click', press);
  stage.addEventListener('change', () => {
    if (!shown || once) return;
    give(answer());
    draw(true);
  });
  const {phase, pass_mark: mark} = state();
  fill(stage, {mark: {mark}, start: mode !== 'review'});
  if (phase === 'open') ask();
  if (phase === 'done') end();
  return {
    keep,
    leave() {
      keep();
      draw(false);
      one('.rail').removeEventListener('click', press);
    },
    time(left) {
      fill(stage, clock(left));
      if (spoken !== left && (left === FEW || left === 1)) live.textContent = sentence(live, {n: left});
      spoken = left;
    },
    over: () => over(),
  };
}
