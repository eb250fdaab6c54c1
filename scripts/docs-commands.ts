/** Writes docs/commands.md: `npm run docs:commands`. */
import { writeFileSync } from 'node:fs';
import { buildProgram } from '../src/cli/program.ts';
import { commandsPage } from './commands/page.ts';

const program = buildProgram({ data: () => undefined, message: () => undefined });
writeFileSync(new URL('../docs/commands.md', import.meta.url), commandsPage(program));
