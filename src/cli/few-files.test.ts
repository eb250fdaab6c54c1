/** A shell that lets a process open few files at once (`ulimit -n`). */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const program = fileURLToPath(new URL('../../bin/amur.js', import.meta.url));

it.each([24, 64])('is said in two lines, where %i are too few to load the packages', async (most) => {
  const line = `ulimit -n ${most}; exec "$0" "$1" --help`;
  const ran = await new Promise<{ readonly code: unknown; readonly err: string }>((resolve) =>
    execFile('/bin/sh', ['-c', line, process.execPath, program], (error, _, err) =>
      resolve({ code: error?.code, err }),
    ),
  );
  expect(ran).toEqual({
    code: 1,
    err: 'amur: too few files may be open at once for its packages to be loaded\n  Allow more, in this shell by: ulimit -n 1024 – and start it again.\n',
  });
});
