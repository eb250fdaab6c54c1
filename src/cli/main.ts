/** The `amur` command: parses the line, runs the command, says what went wrong, sets the exit code. */
import { CommanderError } from 'commander';
import { explain } from './exit.ts';
import { terminal } from './output.ts';
import { buildProgram } from './program.ts';

// A reader of our output that stops early (`amur ties | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await buildProgram(terminal).parseAsync(process.argv);
} catch (error) {
  if (error instanceof CommanderError) {
    // Commander has printed help, the version or the mistake; its own codes become ours.
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    const { lines, code } = explain(error);
    for (const line of lines) terminal.message(line);
    process.exitCode = code;
  }
}
