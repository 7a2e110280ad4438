// The modules under test: those that are installed (SCORMKIT), else those beside the tests.
const HERE = process.env.SCORMKIT || new URL('../../../scormkit/', import.meta.url).pathname;

export const load = (name) => import(`${HERE}${name}.js`);

// The adapter as it is once the questions are here.
export async function adapter() {
  const {connect} = await load('targets/xapi/adapter'), {reports} = await load('targets/xapi/reports');
  const whole = (asked) => (...given) => {
    const connection = connect(...given);
    return Object.assign(connection, reports(connection, asked));
  };
  return {whole};
}
