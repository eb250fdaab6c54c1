/** The `amur` command. */
import { runCommand } from './run.ts';

// A reader of our output that stops early (`amur ties | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

// Whoever reads the messages may have gone, or the disk of a log may be full: what was begun goes on.
process.stderr.on('error', () => undefined);

await runCommand(process.argv.slice(2));
