// Practice among the paragraphs of a page: check, see why, try again; never scored.
import {all, focus, one, show} from './dom.js';
import {lap, put, question, speak, sure} from './item.js';

// `drafts` holds what was chosen and not yet checked. Gives what is to be done before the page goes; with true it also
// hands in what nobody scores and no button was pressed for.
export function practice(main, {session, widgets, drafts}) {
  const asked = all('section.q', main).map((root) => [root, question(root)]);
  session.know(asked.map(([, made]) => made));
  const mounted = asked.map(([root, made]) => mount(root, made, widgets[made.kind], session, drafts));
  return (last) => {
    const written = mounted.map((keep) => keep(last)).filter((draft) => draft);
    written.forEach(([key, draft], n) => session.answer(key, draft, {draft: true, follows: n + 1 < written.length}));
  };
}

function mount(root, made, widget, session, drafts) {
  const {key} = made, check = one('[data-check]', root), again = one('[data-again]', root), seconds = lap();
  let locked;
  const set = (response, given) => {
    locked = !!given;
    show(check, !locked);
    show(again, locked);
    return put(widget, root, made, response, given);
  };
  check.onclick = () => {
    const response = one(':invalid', root) ? null : widget.read(root, made);
    if (!response) return focus(speak(root, 'none'));
    focus(set(response, session.answer(key, response, {seconds: seconds(), confidence: sure(root)})));
  };
  again.onclick = () => {
    seconds();
    set(widget.score ? null : widget.read(root, made));
    focus(one('input,select,textarea,button', root));
  };
  const before = session.answered(key);
  if (before && !drafts[key]) set(before.response, before); else set(drafts[key] || widget.read(root, made));
  // What nobody scores is safe before its button is pressed.
  return (last) => {
    const draft = drafts[key] = locked ? null : widget.read(root, made);
    if (!draft || widget.score) return null;
    if (!last) return `${draft}` !== `${(session.answered(key) || {}).response}` && [key, draft];
    set(draft, session.answer(key, draft, {seconds: seconds()}));
    return null;
  };
}
