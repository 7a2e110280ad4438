// Says learners' answers as reports.js does: a list of {told, response} comes in, a list of strings goes out.
import {readFileSync} from 'node:fs';
import {adapter} from './adapter.mjs';

const asked = JSON.parse(readFileSync(0, 'utf8'));
process.stdout.write(JSON.stringify(asked.map(({told, response}) => adapter.response(told, response))));
