/**
 * What takes long and is not part of `npm test`: kills under load, properties tried many times, many clients at once.
 *
 *   npm run soak -- [--only kill,fuzz,beside,load] [--rounds 20] [--seed N] [--times 20] [--minutes 30]
 */
import { parseArgs } from 'node:util';
import { soakBeside } from './beside.ts';
import { soakFuzz } from './fuzz.ts';
import { soakKill } from './kill.ts';
import { soakLoad } from './load.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'kill,fuzz,beside,load' },
    rounds: { type: 'string', default: '20' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    times: { type: 'string', default: '20' },
    minutes: { type: 'string', default: '30' },
  },
});

const parts: Readonly<Record<string, () => boolean | Promise<boolean>>> = {
  kill: () => soakKill(Number(values.rounds), Number(values.seed)),
  fuzz: () => soakFuzz(Number(values.times), Number(values.seed)),
  beside: () => soakBeside(),
  load: () => soakLoad(Number(values.minutes)),
};
const only = values.only.split(',');
for (const name of only)
  if (!Object.hasOwn(parts, name)) throw new Error(`--only takes ${Object.keys(parts).join(', ')}; not ${name}`);

const [passed, failed]: [string[], string[]] = [[], []];
for (const name of only) {
  console.log(`== ${name}`);
  const began = Date.now();
  const whole = await Promise.resolve()
    .then(parts[name])
    .catch((error: unknown) => {
      // The parts after it are of use all the same.
      console.log(error);
      return false;
    });
  const took = `${name} (${Math.round((Date.now() - began) / 60_000)} min)`;
  (whole ? passed : failed).push(took);
}
console.log(`soak: passed ${passed.join(', ') || 'nothing'}; failed ${failed.join(', ') || 'nothing'}`);
if (failed.length > 0) process.exitCode = 1;
