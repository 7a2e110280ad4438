// One learner who does the same everywhere: reads every page, answers every question (some wrong, some in part), takes the test, finishes.
async () => {
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const seen = (element) => element && !element.closest('[hidden]');
  const until = async (true_, what) => {
    for (let n = 0; n < 3000; n += 1) {
      const found = true_();
      if (found) return found;
      await new Promise((resolve) => { setTimeout(resolve, 5); });
    }
    throw new Error(`waited in vain: ${what} on ${one('main').dataset.page}`);
  };
  const hash = (text) => [...text].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0, 3);
  const set = (field, value, event = 'change') => {
    field.value = value;
    for (const name of ['input', event]) field.dispatchEvent(new Event(name, {bubbles: true}));
  };
  const pick = (root, value) => one(`input[value="${value}"]`, root).click();

  // What is right; where `wrong` is 'all' what is wrong, where 'one' the first part alone, if there are several. By ids and never by
  // place, since options are shuffled.
  const other = (list, right) => list.find((id) => id !== right);
  const missed = (wrong, n) => wrong === 'all' || (wrong === 'one' && n === 0);
  const ANSWERS = {
    'true-false': (root, {right}, wrong) => pick(root, wrong === 'all' ? `${right !== 'true'}` : right),
    choice(root, {right, options, many}, wrong) {
      const none = options.find((id) => !right.includes(id)) || options[0], several = many && right.length > 1;
      for (const id of wrong === 'all' ? [none] : several ? right.slice(wrong ? 1 : 0) : right.slice(0, 1)) pick(root, id);
    },
    hotspot: (root, {right, spots, many}, wrong) => ANSWERS.choice(root, {right, options: spots, many}, wrong),
    matching: (root, {pairs, targets}, wrong) => [...new Map([...pairs].reverse())].sort().forEach(([left, right], n) => (
      set(one(`[data-option="${left}"] select`, root), missed(wrong, n) ? other(targets, right) : right))),
    categorise: (root, {pairs, targets}, wrong) => [...new Map([...pairs].reverse())].sort().forEach(([left, right], n) => (
      pick(one(`[data-option="${left}"]`, root), missed(wrong, n) ? other(targets, right) : right))),
    ordering(root, {right}, wrong) {
      const [first, second, ...rest] = right;
      (wrong === 'all' ? [...right].reverse() : wrong ? [second, first, ...rest] : right).forEach((id, place) => {
        const at = () => all('.order li', root).findIndex((line) => line.dataset.option === id);
        while (at() > place) one(`[data-option="${id}"] [data-up]`, root).click();
      });
    },
    numeric: (root, {low}, wrong) => set(one('.field input', root), wrong === 'all' ? '987654' : low),
    'fill-in': (root, {gaps}, wrong) => gaps.forEach(({id, right}, n) => set(one(`input[id$="-${id}"]`, root), missed(wrong, n) ? 'zebra' : right[0])),
    'inline-choice': (root, {gaps}, wrong) => gaps.forEach(({id, right, options}, n) => (
      set(one(`select[id$="-${id}"]`, root), missed(wrong, n) ? other(options, right) : right))),
    rating: (root, {rows, steps}) => Object.keys(rows).forEach((row) => pick(one(`.rated[name="${row}"]`, root), 1 + (hash(row) % steps.length))),
    rubric: (root, data) => ANSWERS.rating(root, data),
    reflection: (root) => set(one('textarea', root), 'Words of my own.'),
    scenario(root, {steps}, wrong) {
      for (let step; (step = all('.step', root).reverse().find((found) => seen(found) && seen(one('.choice:not([disabled])', found)))); ) {
        const [id] = [...steps[step.dataset.step]].sort(([, , a], [, , b]) => (wrong === 'all' ? a - b : b - a))[0];
        const button = one(`[data-option="${step.dataset.step},${id}"]`, step);
        if (button.getAttribute('aria-pressed') === 'true') break;
        button.click();
      }
    },
  };

  const made = (root) => JSON.parse(one('script[type="application/json"]', root).textContent);
  function answer(root) {
    const {id, kind, data} = made(root), wrong = ['all', 'one'][hash(id) % 6];
    ANSWERS[kind](root, data, wrong);
    if (one('.sure', root)) one(`.sure input[value="${hash(id) % 2}"]`, root).click();
  }

  const questions = [];
  const note = (root) => {
    const question = made(root);
    if (!questions.some(({key}) => key === question.key)) questions.push(question);
  };

  async function practise() {
    const roots = all('main section.q');
    for (const root of roots) {
      note(root);
      answer(root);
      const check = one('[data-check]', root);
      if (seen(check)) check.click();
      await until(() => all('[data-say]:not([hidden])', root).some(({dataset}) => dataset.say !== 'none'), `verdict of ${made(root).id}`);
    }
  }

  async function test() {
    await until(() => !one('main section.q'), 'the test');
    one('[data-start]').click();
    for (;;) {
      const root = await until(() => all('main section.q').find(seen), 'a question');
      note(root);
      answer(root);
      const [next, review] = ['next', 'review'].map((name) => all(`[data-do=${name}]`).find(seen));
      if (!next) { review.click(); break; }
      next.click();
      await until(() => all('main section.q').find(seen) !== root, 'the next question');
    }
    (await until(() => one('[data-do=hand-in]'), 'the last look')).click();
    await until(() => one('main ol.fb'), 'the result');
  }

  await until(() => one('.saved[data-state=saved]'), 'the first save');
  if (!one('main[data-page]').matches('[data-test]') && one('main section.q')) await until(() => self.scormkit && self.scormkit.part, 'the questions');
  for (;;) {
    const main = one('main');
    if (main.matches('[data-test]')) await test(); else await practise();
    const next = one('.pager .next');
    if (!next) break;
    next.click();
    await until(() => one('main').dataset.page !== main.dataset.page, 'the next page');
  }
  scrollTo(0, document.body.scrollHeight);
  const finish = one('[data-act=finish]');
  if (finish) finish.click();
  await until(() => one('.saved[data-state=saved]'), 'the last save');
  return questions;
}
