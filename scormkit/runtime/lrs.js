// Asks an LRS: one request, one answer, and an eye on what the browser lets through when the page goes.
import {within} from './clock.js';

const HEAVY = 60000; // Browsers carry 64 KiB in all beyond the end of a page.
const PATIENCE = 30000;

export function lrs({endpoint, auth}, window, clock) {
  let flying = 0;
  const common = {'X-Experience-API-Version': '1.0.3', ...(auth && {Authorization: auth})};

  // → {status, tag, text}; status 0 where nobody answers. `body` is JSON unless `headers` say otherwise.
  async function ask(method, path, query, body, headers) {
    const size = body === undefined ? 0 : weight(body);
    const type = size ? {'Content-Type': 'application/json'} : {};
    flying += size;
    const keepalive = flying <= HEAVY;
    const address = `${endpoint}${path}${query ? `?${new URLSearchParams(query)}` : ''}`;
    const asked = {method, body, keepalive, cache: 'no-store', headers: {...common, ...type, ...headers}};
    const answer = await within(clock.wait, PATIENCE, window.fetch(address, asked).then(heard));
    flying -= size;
    return answer || {status: 0};
  }
  return {ask, room: () => HEAVY - flying};
}

async function heard(answer) {
  return {status: answer.status, tag: answer.headers.get('ETag'), text: await answer.text()};
}

export function weight(text) {
  return new TextEncoder().encode(text).length;
}

export function delivered(status) {
  return status === 200 || status === 204;
}

// What a status means for what was sent: offline (again later), gone (the session is over), refused (never).
export function kind(status) {
  if (status === 401 || status === 403) return 'gone';
  return status < 400 || status >= 500 || status === 408 || status === 429 ? 'offline' : 'refused';
}

export function failure(of) {
  return Object.assign(new Error(`LRS: ${of}`), {kind: of});
}
