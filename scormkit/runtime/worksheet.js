// A worksheet stays open until the learner says that it is finished; what she wrote goes home as a document of its own.
import {dated} from './dated.js';
import {all, focus, one, show} from './dom.js';
import {question} from './item.js';
import {fill} from './slots.js';

// `keep` saves what is being written; `keep(true)` hands it in.
export function worksheet(main, {plan, session, widgets, learner}, {keep}) {
  const place = one('[data-finish]', main);
  if (!place) return () => {};

  async function load() {
    const asking = plan.pages.filter(({practice}) => practice[0]);
    return Promise.all(asking.map(async ({id, href}) => {
      if (id === main.dataset.page) return main;
      const page = await fetch(href).then((answer) => answer.text());
      return one('main', new DOMParser().parseFromString(page, 'text/html'));
    }));
  }

  async function take() {
    keep();
    const pages = await load().catch(() => [main]), name = learner.name || await session.name().catch(() => '');
    const file = new Blob([paper(place, name, pages, answer)], {type: 'text/html'}), link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = `${place.dataset.file}.html`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  // What was said, line by line.
  function answer(root) {
    const made = question(root);
    session.know([made]);
    const given = session.answered(made.key);
    return {asked: one('[id$=-ask]', root).textContent, lines: given ? widgets[made.kind].describe(made, given.response).flatMap(({text}) => text.split('\n')) : ['\u2013']};
  }

  const acts = {
    take,
    paper: () => print(),
    finish() {
      keep(true);
      session.finish();
      focus(one('[data-slot=over]', place));
    },
  };
  place.onclick = ({target}) => {
    const button = target.closest('[data-act]');
    if (button) acts[button.dataset.act]();
  };
  return () => {
    const {finished, status} = session.progress(), more = finished && !/^[cp]/.test(status);
    fill(place, {open: !finished, over: !!finished, more, all: finished && !more});
    show(one('[data-act=finish]', place), !finished);
  };
}

// A document that needs nothing else: title, name, day, then each question with the learner's words.
function paper(place, name, pages, answer) {
  const {lang, dir} = document.documentElement, {title, course} = place.dataset, made = document.implementation.createHTMLDocument(title);
  const add = (tag, words) => {
    const part = made.createElement(tag);
    part.textContent = words;
    made.body.append(part);
  };
  const day = dated(place, new Date()), letters = made.createElement('meta');
  letters.setAttribute('charset', 'utf-8');
  made.head.prepend(letters);
  Object.assign(made.documentElement, {lang, dir});
  add('p', course);
  add('h1', title);
  add('p', name ? `${name}, ${day}` : day);
  for (const page of pages) {
    add('h2', one('h1', page).textContent);
    for (const root of all('section.q', page)) {
      const {asked, lines} = answer(root);
      add('h3', asked);
      lines.forEach((line) => add('p', line));
    }
  }
  return `<!doctype html>\n${made.documentElement.outerHTML}`;
}
