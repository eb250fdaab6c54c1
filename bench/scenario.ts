/**
 * Measures the scenario engine, each figure with its goal (bench/README.md tells the method).
 *
 *   npm run bench:scenario -- [--json] [--shared ../shared] [--engines node@24]
 *
 * A measure is a file of bench/scenario/.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openBrowser } from '../test/e2e/chromium.ts';
import { atLeast, atMost, type Figure, told } from './ledger/figure.ts';
import { inBrowser, inNode, script } from './scenario/engines.ts';
import { forecastScores } from './scenario/forecast-scores.ts';
import { redraw } from './scenario/redraw.ts';
import { worstError } from './scenario/reference.ts';
import { besideC, besidePython, workerTime } from './scenario/speed.ts';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    shared: { type: 'string' },
    engines: { type: 'string', default: 'node@24' },
  },
});
const shared = options.shared ?? process.env.AMUR_BENCH ?? (existsSync('../shared') ? '../shared' : null);

const code = await script();
const { figure, worstSum } = await workerTime(code);
const own = await inNode(code, [process.execPath]);

const browser = await openBrowser();
const inChromium = await inBrowser(code, browser);
const version = browser.version();
await browser.close();
const same = (other: readonly string[]): number => other.filter((each, i) => each === own[i]).length / own.length;

async function inOtherNode(): Promise<Figure> {
  try {
    // An npm package brings the engine; it is fetched where it is not at hand.
    const other = await inNode(code, ['npx', '--yes', '--package', options.engines, 'node']);
    return atLeast(
      1,
      same(other),
      '1',
      `share of ${own.length} hashes that are those of ${process.version}, in ${options.engines}`,
    );
  } catch (error) {
    return told(Number.NaN, '1', `${options.engines} is not at hand: ${String(error).split('\n')[0]}`);
  }
}

const figures: Readonly<Record<string, Figure>> = {
  'three-cases': figure,
  'reference-error': worstError(),
  'sum-of-shares': atMost(
    1e-12,
    worstSum,
    '1',
    'the worst difference of a + s + u from 1 in a kept year of these draws',
  ),
  'same-in-chromium': atLeast(
    1,
    same(inChromium),
    '1',
    `share of ${own.length} hashes (results of the shipped scenarios, draws of the reference cases) that are those of Node ${process.version}, in Chromium ${version}`,
  ),
  'same-in-other-node': await inOtherNode(),
  ...besideC(),
  'ratio-to-python': besidePython(shared),
  ...forecastScores(),
  ...(await redraw()),
};

if (options.json) process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
else
  for (const [name, { value, goal, met, unit, how }] of Object.entries(figures))
    process.stdout.write(
      `${name}  ${value} ${unit}${goal === null ? '' : `, goal ${goal}: ${met ? 'met' : 'NOT met'}`}\n    ${how}\n`,
    );
if (Object.values(figures).some(({ met }) => met === false)) process.exitCode = 1;
