/** One line of the command: parses it, runs it, says what went wrong, sets the exit code. */
import { CommanderError } from 'commander';
import { explain } from './exit.ts';
import { terminal } from './output.ts';
import { buildProgram } from './program.ts';

/** Runs what follows the name of the program. Its exit code is left in `process.exitCode`, unset where all went well. */
export async function runCommand(args: readonly string[]): Promise<void> {
  try {
    await buildProgram(terminal).parseAsync(args, { from: 'user' });
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
}
