// What a learner's own browser has kept, as an LMS would have heard it: {state, questions} comes in, {status, score, rows} goes out.
import {readFileSync} from 'node:fs';

const HERE = process.env.SCORMKIT || new URL('../../scormkit/', import.meta.url).pathname;
const {decode} = await import(`${HERE}runtime/state.js`);
const {graded} = await import(`${HERE}runtime/score.js`);

const {state: text, questions} = JSON.parse(readFileSync(0, 'utf8'));
const state = decode(text), rows = [];
const kinds = [...new Set(questions.map(({kind}) => kind))];
const widgets = Object.fromEntries(await Promise.all(kinds.map(async (kind) => (
  [kind, (await import(`${HERE}questions/${kind.replace('-', '_')}/widget.js`)).widget]
))));
const given = [...state.answers, ...[...state.tests.values()].flatMap(({items}) => items.map(({key, packed}) => [key, packed]))];
for (const [key, packed] of given) {
  const question = questions.find((one) => one.key === key), widget = widgets[question.kind];
  const response = widget.unpack(question, packed), score = graded(widget, question, response);
  for (const part of widget.tell ? widget.tell(question, response) : [{}]) rows.push({id: question.id, response, score, ...part});
}
const [status, score] = state.told.split(' ');
process.stdout.write(JSON.stringify({status, score: score === undefined ? null : +score, rows}));
