// A test: from the first screen through one question at a time and the look back to the result.
import {all, fill, focus, one, sentence, show} from './dom.js';
import {lap, put, putSure, question, speak, sure} from './item.js';
import {chart} from './map.js';
import {result, review} from './result.js';
import {graded, told} from './score.js';

const FEW = 5; // minutes from which on the learner is told how few are left

// `entitle` puts the screen's words before the page's title. Gives what page.js calls: keep, leave, time, over.
export function quiz(main, {session, widgets, mode}, entitle) {
  const page = main.dataset.page, state = () => session.test(page), stage = one('[data-screen=intro]', main);
  const template = (name) => one(`template[data-screen=${name}]`, main), live = one('[data-live]', main);
  const items = new Map(all('section.q', main).map((root) => {
    const made = question(root);
    return [made.key, {root, made, widget: widgets[made.kind]}];
  }));
  const once = !!one('[data-do=check]', template('question').content), seconds = lap();
  const draw = (on) => chart(template('map'), on && state(), shown && shown.made.key);
  const clock = (left) => ({time: left > FEW && {n: left}, few: left > 0 && left <= FEW && {n: left}});
  let shown, spoken;

  // A screen made anew from its template; then `paint`. `by` says that the learner has asked for it.
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

  const ask = (by) => screen('question', by, ({at, drawn, answers, sure: said, flags}) => {
    const key = drawn[at], last = at === drawn.length - 1, item = items.get(key), {root, made, widget} = item, answer = answers[key];
    const given = once && answer && told(graded(widget, made, answer));
    fill(stage, {number: {n: at + 1, all: drawn.length}, back: at > 0, next: !last, last});
    one('[data-slot=item]', stage).replaceWith(root);
    show(root, true);
    for (const id of session.order(key, made.data.options || [])) {
      const row = one(`[data-option="${id}"]`, root);
      row.parentNode.append(row);
    }
    put(widget, root, made, answer, given);
    putSure(root, said[key]);
    one('[data-do=flag]', stage).setAttribute('aria-pressed', flags.has(key));
    shown = item;
    checked(given);
    seconds();
  });

  // Where an answer is checked at once, Check leads until it has been, then Next.
  function checked(done) {
    show(one('[data-do=check]', stage), !done);
    if (once) for (const button of all('[data-slot=next],[data-slot=last]', stage)) button.classList.toggle('primary', !!done);
  }

  function give({root, made, widget}) {
    const response = widget.read(root, made);
    return session.give(page, made.key, response, {seconds: seconds(), confidence: response && sure(root)});
  }

  // What is on the screen and not yet given, such as words being typed.
  function keep() {
    if (!shown || once) return;
    const {root, made, widget} = shown;
    if (JSON.stringify(widget.read(root, made)) !== JSON.stringify(state().answers[made.key] || null)) give(shown);
  }

  function turn(index) {
    keep();
    session.turn(page, index);
    ask(true);
  }

  const look = (by) => screen('review', by, (now) => review(stage, now, items));
  const end = (by) => screen('result', by, (now) => result(stage, now, items, mode));

  // An LMS may block while it is told: the button says so first.
  function handIn(button) {
    if (button) {
      button.setAttribute('aria-disabled', true);
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
    start() { session.begin(page); ask(true); },
    back() { turn(state().at - 1); },
    next() { turn(state().at + 1); },
    question({dataset}) { turn(+dataset.index); },
    return() { ask(true); },
    review() { look(true); },
    flag(button) {
      const on = button.getAttribute('aria-pressed') !== 'true';
      button.setAttribute('aria-pressed', on);
      session.flag(page, shown.made.key, on);
      draw(true);
    },
    check() {
      const {root, made, widget} = shown, response = widget.read(root, made);
      if (!response) return focus(speak(root, 'none'));
      focus(put(widget, root, made, response, give(shown)));
      checked(true);
      draw(true);
    },
    'hand-in': handIn,
    'give-up'() { session.give_up(page); end(true); },
  };
  function press({target}) {
    const button = target.closest('[data-do],[data-start]');
    if (button && !button.ariaDisabled) acts[button.dataset.do || 'start'](button);
  }

  session.know([...items.values()].map(({root, made}) => { root.remove(); return made; }));
  main.addEventListener('click', press);
  one('.rail').addEventListener('click', press);
  stage.addEventListener('change', () => {
    if (!shown || once) return;
    give(shown);
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
    over() { if (state().phase === 'open') handIn(); else end(true); },
  };
}
