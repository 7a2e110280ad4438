// adapter.js and what it imports as modules: node takes a `.js` without package.json for CommonJS.
import { readFileSync } from 'node:fs';

const HERE = process.env.SCORMKIT || new URL('../../../scormkit/', import.meta.url).pathname;
const IMPORT = /^(import \{[^}]*\} from )'(?:\.\.\/\.\.\/runtime|\.)\/(\w+\.js)';$/gm;

function address(path) {
  const source = readFileSync(HERE + path, 'utf8');
  const joined = source.replace(IMPORT, (_, head, name) => `${head}'${address(`runtime/${name}`)}';`);
  return `data:text/javascript;base64,${Buffer.from(joined).toString('base64')}`;
}

export const adapter = await import(address('targets/scorm12/adapter.js'));
