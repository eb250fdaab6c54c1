// Compiles the program (dist/*.js) and the page (dist/web). `--if-stale` does nothing when no source is newer than the
// last build. Runs at `npm ci` (prepare), before `npm start` and before `npm test`.
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'dist', '.built');

/** The newest change below a path, in milliseconds. */
function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function isStale() {
  if (!existsSync(stamp)) return true;
  const built = statSync(stamp).mtimeMs;
  const sources = [
    'src',
    'data/codebook',
    'vite.cli.config.ts',
    'vite.web.config.ts',
    'svelte.config.js',
    'package-lock.json',
  ];
  return sources.some((source) => newest(join(root, source)) > built);
}

/** Builds both bundles; throws with the bundler's message when one fails. */
export async function build() {
  // A package from the registry comes compiled and without sources.
  if (!existsSync(join(root, 'src'))) return;
  const { build: bundle } = await import('vite');
  process.stderr.write('amur: building the program and the page…\n');
  const started = process.hrtime.bigint();
  // Each config names its own folder; the page first, since the program does not depend on it.
  try {
    await bundle({ configFile: join(root, 'vite.web.config.ts'), logLevel: 'warn' });
    await bundle({ configFile: join(root, 'vite.cli.config.ts'), logLevel: 'warn' });
    writeFileSync(stamp, '');
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(error?.code)) throw error;
    process.stderr.write(
      `amur: this account may not write to ${root}; run "npm run build" as the owner of the folder\n`,
    );
    process.exit(1);
  }
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  process.stderr.write(`amur: built in ${seconds.toFixed(1)} s\n`);
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
  if (!process.argv.includes('--if-stale') || isStale()) await build();
}
