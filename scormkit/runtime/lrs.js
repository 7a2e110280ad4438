// Asks an LRS: one request, one answer, and an eye on what the browser lets through when the page goes.
import {within} from './clock.js';

const HEAVY = 60000; // Browsers carry 64 KiB in all beyond the end of a page.
const PATIENCE = 30000;

export function lrs({endpoint, auth}, window, {wait}) {
  let room = HEAVY;

  // → {status, tag, text}; status 0 where nobody answers.
  async function ask(method, path, headers, body = '') {
    const size = weight(body), asked = {method, body: body || undefined, cache: 'no-store'};
    room -= size;
    asked.keepalive = room >= 0;
    asked.headers = {...headers, 'X-Experience-API-Version': '1.0.3', ...(auth && {Authorization: auth})};
    const answer = await within(wait, PATIENCE, window.fetch(endpoint + path, asked).then(heard));
    room += size;
    return answer || {status: 0};
  }
  return {ask, room: () => room};
}

async function heard(answer) {
  return {status: answer.status, tag: answer.headers.get('ETag'), text: await answer.text()};
}

export function weight(text) {
  return new Blob([text]).size;
}

// What became of a request: '' delivered, offline (again later), gone (the session is over), refused (never).
export function fate(status) {
  if (status === 200 || status === 204) return '';
  if (status === 401 || status === 403) return 'gone';
  return status < 400 || status >= 500 || status === 408 || status === 429 ? 'offline' : 'refused';
}

export function failure(status) {
  return Object.assign(new Error('LRS ' + status), {kind: fate(status)});
}

// What an LRS that is down for a moment gives after 1, 2 or 4 seconds.
export async function patiently(wait, call) {
  for (let pause = 1000; ; pause *= 2) {
    try {
      return await call();
    } catch (error) {
      if (pause > 4000 || error.kind !== 'offline') throw error;
      await new Promise((resolve) => wait(pause, resolve));
    }
  }
}
