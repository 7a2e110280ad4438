// adapter.js with reports.js, as they are once the questions are here: `interactions` come with them.
const HERE = process.env.SCORMKIT || new URL('../../../scormkit/', import.meta.url).pathname;
const first = await import(`${HERE}targets/scorm2004/adapter.js`);
const second = await import(`${HERE}targets/scorm2004/reports.js`);

function connect({data: {interactions, ...data}, ...plan}, ...world) {
  const connection = first.connect({...plan, data}, ...world);
  return Object.assign(connection, second.reports(connection, {interactions}));
}

export const adapter = {...first, ...second, connect};
