#!/usr/bin/env node
// The command in a checkout and in an installed package: runs the compiled program, building it first where it is missing.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `amur needs Node.js 20.19 or later; this is ${process.version}. Install a newer Node.js and try again.`,
  );
  process.exit(1);
}
const entry = new URL('../dist/main.js', import.meta.url);
if (!existsSync(fileURLToPath(entry))) {
  const { build } = await import('../scripts/build.mjs');
  await build();
}
try {
  await import(entry.href);
} catch (error) {
  if (error.code !== 'EMFILE' && error.code !== 'ENFILE') throw error;
  console.error(
    'amur: too few files may be open at once for its packages to be loaded\n  Allow more, in this shell by: ulimit -n 1024 – and start it again.',
  );
  process.exit(1);
}
