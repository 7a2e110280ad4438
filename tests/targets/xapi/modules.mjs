// The modules under test: those that are installed (SCORMKIT), else those beside the tests.
const HERE = process.env.SCORMKIT || new URL('../../../scormkit/', import.meta.url).pathname;

export const load = (name) => import(`${HERE}${name}.js`);
