// adapter.js with reports.js, and what they import, as modules: node takes a `.js` without package.json for CommonJS.
import { readFileSync } from 'node:fs';

const HERE = process.env.SCORMKIT || new URL('../../../scormkit/', import.meta.url).pathname;
const IMPORT = /^(import \{[^}]*\} from )'(?:\.\.\/\.\.\/runtime|\.)\/(\w+\.js)';$/gm;

function address(path) {
  const source = readFileSync(HERE + path, 'utf8');
  const joined = source.replace(IMPORT, (_, head, name) => `${head}'${address(`runtime/${name}`)}';`);
  return `data:text/javascript;base64,${Buffer.from(joined).toString('base64')}`;
}

const first = await import(address('targets/scorm12/adapter.js'));
const second = await import(address('targets/scorm12/reports.js'));

// As it is once the questions are here: `interactions` come with them.
function connect({data: {interactions, ...data}, ...plan}, ...world) {
  const connection = first.connect({...plan, data}, ...world);
  return Object.assign(connection, second.reports(connection, {interactions}));
}

export const adapter = {...first, ...second, connect};
