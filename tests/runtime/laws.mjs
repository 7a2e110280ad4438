// fast-check with one seed, so that a law that holds today holds tomorrow; another seed by LAWS=number.
import fc from 'fast-check';

fc.configureGlobal({seed: Number(process.env.LAWS || 20261101)});

export default fc;
