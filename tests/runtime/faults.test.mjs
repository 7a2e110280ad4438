// Whatever breaks, and whenever: every answer is in the LMS once, status and score are those of an oracle, and nobody's are
// another's. `SEED=7 TARGET=xapi node --test faults.test.mjs` lives one life again; RUNS says how many lives are lived.
import test from 'node:test';
import {HOSTS} from './hosts.mjs';
import {lived} from './lives.mjs';

const RUNS = Number(process.env.RUNS || 250), {SEED, TARGET} = process.env, TARGETS = Object.keys(HOSTS);
const seeds = SEED ? [Number(SEED)] : Array.from({length: RUNS}, (_, n) => n + 1);

for (const [place, target] of TARGETS.entries()) {
  test(`${target}: whatever breaks, nothing is lost, nothing is there twice`, {skip: TARGET && TARGET !== target}, async () => {
    for (const seed of seeds) {
      if (!SEED && seed % TARGETS.length !== place) continue;
      // Every seventh browser keeps nothing.
      await lived(seed, target, {broken: seed % 7 === 0}).catch((error) => {
        throw Object.assign(error, {message: `SEED=${seed} TARGET=${target}: ${error.message}`});
      });
    }
  });
}
