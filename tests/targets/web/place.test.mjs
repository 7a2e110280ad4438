// Given a browser that keeps, forgets or refuses, when a module is opened and saved, then exactly this is kept.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

const HERE = process.env.SCORMKIT || new URL('../../../scormkit/', import.meta.url).pathname;
const IMPORT = /^(import \{[^}]*\} from )'(?:\.\.\/\.\.\/runtime|\.)\/(\w+\.js)';$/gm;

// node takes a `.js` without package.json for CommonJS.
function address(path) {
  const source = readFileSync(HERE + path, 'utf8');
  const joined = source.replace(IMPORT, (_, head, name) => `${head}'${address(`runtime/${name}`)}';`);
  return `data:text/javascript;base64,${Buffer.from(joined).toString('base64')}`;
}

const {connect} = await import(address('targets/web/adapter.js'));
const {blank, encode} = await import(address('runtime/state.js'));

const NAME = 'https://example.org/borders/module-1', KEY = `scormkit.web.${NAME}`;
const DATA = {name: NAME, manifest: 'module.webmanifest', worker: 'worker.js'};
const state = (count, mark = 'MARK00') => encode({...blank(mark), count});

function browser(protocol = 'https:', navigator = {}) {
  const links = [];
  const document = {createElement: (tag) => ({tag}), head: {append: (link) => links.push(link)}};
  return {document, location: {protocol}, navigator, links};
}

function shelf(kept = new Map(), broken = {}) {
  return {
    kept, get: (key) => (kept.has(key) ? kept.get(key) : null), set: (key, text) => kept.set(key, text), ...broken,
  };
}

const connected = (store = shelf(), window = browser('file:')) => connect({data: DATA}, window, {store});

test('a first visit finds nothing, a second what the first has saved', async () => {
  const store = shelf(), first = connected(store);
  assert.deepEqual(await first.open(), {state: '', recorded: true});
  await first.save(state(1));
  await first.finish();
  await first.close();
  assert.deepEqual(await connected(store).open(), {state: state(1), recorded: true});
  assert.deepEqual([...store.kept], [[KEY, state(1)]]);
});

test('a window that has fallen behind does not overwrite one that got further', async () => {
  const store = shelf();
  await connected(store).save(state(9));
  await connected(store).save(state(2));
  assert.equal(store.kept.get(KEY), state(9));
});

test('a new attempt takes the place of what cannot be read and of another attempt', async () => {
  const store = shelf(new Map([[KEY, 'torn']]));
  await connected(store).save(state(1));
  await connected(store).save(state(1, 'OTHER0'));
  assert.equal(store.kept.get(KEY), state(1, 'OTHER0'));
});

const refuses = () => { throw new Error('SecurityError'); };

for (const [what, broken] of [['refuses to read', {get: refuses}], ['refuses to write', {set: refuses}], ['takes and forgets', {get: () => null, set: () => {}}]]) {
  test(`a browser that ${what} is told, and the content works`, async () => {
    assert.deepEqual(await connected(shelf(new Map(), broken)).open(), {recorded: false});
  });
}

test('a store that has become full is a failure that is tried again', async () => {
  const store = shelf(), connection = connected(store);
  await connection.open();
  store.set = refuses;
  await assert.rejects(connection.save(state(1)), (error) => !error.kind);
});

test('on a web server a module can be installed; in a folder nothing is tried', () => {
  const registered = [];
  const serviceWorker = {register: async (name) => { registered.push(name); throw new Error('no TLS'); }};
  const [served, folder] = ['https:', 'file:'].map((protocol) => browser(protocol, {serviceWorker}));
  connected(shelf(), served);
  connected(shelf(), folder);
  connected(shelf(), browser('http:'));
  assert.deepEqual(served.links, [{tag: 'link', rel: 'manifest', href: 'module.webmanifest'}]);
  assert.deepEqual(folder.links, []);
  assert.deepEqual(registered, ['worker.js']);
});
