/**
 * What takes long and is not part of `npm test`: kills under load, properties tried many times, many clients at once.
 *
 *   npm run soak -- [--only kill,fuzz,load] [--rounds 20] [--seed N] [--times 20] [--minutes 5]
 */
import { parseArgs } from 'node:util';
import { soakFuzz } from './fuzz.ts';
import { soakKill } from './kill.ts';
import { soakLoad } from './load.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'kill,fuzz,load' },
    rounds: { type: 'string', default: '20' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    times: { type: 'string', default: '20' },
    minutes: { type: 'string', default: '5' },
  },
});

const parts: Readonly<Record<string, () => boolean | Promise<boolean>>> = {
  kill: () => soakKill(Number(values.rounds), Number(values.seed)),
  fuzz: () => soakFuzz(Number(values.times), Number(values.seed)),
  load: () => soakLoad(Number(values.minutes)),
};
const only = values.only.split(',');
for (const name of only)
  if (!Object.hasOwn(parts, name)) throw new Error(`--only takes ${Object.keys(parts).join(', ')}; not ${name}`);

const ended: string[] = [];
for (const name of only) {
  console.log(`== ${name}`);
  const whole = await parts[name]!();
  ended.push(`${name}: ${whole ? 'nothing wrong' : 'SOMETHING IS WRONG, see above'}`);
  if (!whole) process.exitCode = 1;
}
console.log(ended.join('\n'));
