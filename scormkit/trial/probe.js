// Tells from inside a page what only the page knows: which API is looked for, what is called, when something can be seen.
(function () {
  'use strict';
  const hear = window.scormkit_hear;
  if (!hear) return;
  const tell = (what, words) => { try { hear(what, words); } catch (gone) { /* the window is closing */ } };
  const text = (value) => { try { return String(value).slice(0, 2000); } catch (odd) { return '?'; } };
  const row = ({call, args, result, error, note}) => tell('call', {
    name: text(call), args: Array.from(args || [], text), result: text(result), error: Number(error) || 0, note: text(note || ''),
  });

  // The LMS's own window: SCOs look here for their API, and it keeps the log of their calls here.
  if (window === window.top && location.pathname === '/player/player.html') {
    for (const name of ['API', 'API_1484_11']) {
      let held;
      Object.defineProperty(window, name, {
        configurable: true,
        get() { tell('looked', {name}); return held; },
        set(value) { held = value; },
      });
    }
    let log;
    Object.defineProperty(window, 'scormkit_log', {
      configurable: true,
      get: () => log,
      set(rows) {
        log = rows;
        rows.forEach(row);
        rows.push = (...more) => { more.forEach(row); return Array.prototype.push.apply(rows, more); };
      },
    });
    return;
  }
  tell('begun', {at: performance.timeOrigin, address: location.href.slice(0, 2000)});
  try {
    new PerformanceObserver((list) => list.getEntriesByName('first-contentful-paint').forEach(({startTime}) => {
      tell('painted', {at: performance.timeOrigin + startTime});
    })).observe({type: 'paint', buffered: true});
  } catch (old) { /* then nobody knows */ }
}());
