// A target's adapter.js with its reports.js, as they are once the questions are here: `interactions` come with them.
const HERE = process.env.SCORMKIT || new URL('../../scormkit/', import.meta.url).pathname;

export async function adapterOf(target) {
  const first = await import(`${HERE}targets/${target}/adapter.js`);
  const second = await import(`${HERE}targets/${target}/reports.js`);
  const connect = ({data: {interactions, ...data}, ...plan}, ...world) => {
    const connection = first.connect({...plan, data}, ...world);
    return Object.assign(connection, second.reports(connection, {interactions}));
  };
  return {...first, ...second, connect};
}
