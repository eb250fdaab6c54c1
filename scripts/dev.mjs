// `npm run dev`: the page with hot reload, in front of a running program. Starts `amur start` itself where none answers at
// AMUR_API (default http://127.0.0.1:4680), and stops it again with Ctrl+C.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const api = process.env.AMUR_API ?? 'http://127.0.0.1:4680';

/** True where a program answers at the address. */
async function answers() {
  try {
    return (await fetch(`${api}/api/v1/health`)).ok;
  } catch {
    return false;
  }
}

let program = null;
if (!(await answers())) {
  const { hostname, port } = new URL(api);
  if (hostname !== '127.0.0.1' && hostname !== 'localhost') {
    console.error(`dev: nothing answers at ${api}; start it there, or leave AMUR_API unset.`);
    process.exit(1);
  }
  const amur = fileURLToPath(new URL('../bin/amur.js', import.meta.url));
  program = spawn(process.execPath, [amur, 'start', '--port', port || '80', ...process.argv.slice(2)], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  program.once('exit', (code) => process.exit(code ?? 0));
  while (!(await answers())) await new Promise((resolve) => setTimeout(resolve, 200));
}

const server = await createServer({ configFile: fileURLToPath(new URL('../vite.web.config.ts', import.meta.url)) });
await server.listen();
server.printUrls();

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await server.close();
    // The program stops its database and then itself, which ends this process too.
    if (program) program.kill('SIGTERM');
    else process.exit(0);
  });
}
