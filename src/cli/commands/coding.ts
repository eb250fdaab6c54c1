/** `amur coding`: texts handed out to be coded blind, and codings taken in. */
import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { addCoding, drawTexts, isUncoded } from '../../app/coding/code-documents.ts';
import { listCoders } from '../../app/coding/show-agreement.ts';
import { documentMeant } from '../../app/documents/explain-document.ts';
import { parseJson } from '../../formats/parse-json.ts';
import { fileResource, standardInput } from '../../io/input-files.ts';
import { InvalidInput, Unavailable } from '../../model/errors.ts';
import { explain } from '../exit.ts';
import { type StoreOptions, withPorts } from '../open-ports.ts';
import { wholeNumber, withStore } from '../options.ts';
import { counted, type Output, table } from '../output.ts';

export function codingCommand(output: Output): Command {
  return withStore(new Command('coding'))
    .description('Have people code texts blind, and compare them.')
    .option('--json', 'JSON')
    .addHelpText(
      'after',
      `
Without a command: who coded how many. A coder gets texts alone, fills in "ties" (docs/formats/coding.md; an empty list where there
are none), and sends the file back. A text whose "ties" are still null counts as not coded. amur coding agreement compares.

Example:
  $ amur coding export --sample 50 -o to-code.jsonl
  $ amur coding`,
    )
    .action(async (options: StoreOptions & { readonly json?: boolean }) => {
      await withPorts(options, async (ports) => {
        const all = await listCoders(ports);
        if (options.json) output.data(JSON.stringify(all, null, 2));
        else
          for (const line of table(all.map((each) => [each.coder, counted(each.documents, 'document')])))
            output.data(line);
        if (all.length === 0) output.message('nobody has coded anything yet');
      });
    });
}

interface ExportOptions extends StoreOptions {
  readonly sample?: number;
  readonly seed?: string;
  readonly out?: string;
}

export function codingExportCommand(output: Output): Command {
  return withStore(new Command('export'))
    .description('Write out texts to code, without what was read or coded in them.')
    .argument('[ids...]', 'documents; by default a sample of all')
    .option('--sample <n>', 'how many', wholeNumber(1, 1_000_000))
    .option('--seed <words>', 'another sample; the same words draw the same documents')
    .option('-o, --out <file>', 'a file (default: standard output)')
    .addHelpText('after', '\nExample:\n  $ amur coding export --sample 50 -o to-code.jsonl')
    .action(async (ids: string[], options: ExportOptions) => {
      await withPorts(options, async (ports) => {
        const documents: string[] = [];
        for (const id of ids) documents.push(await documentMeant(ports, id));
        const texts = await drawTexts(ports, {
          ...(ids.length > 0 ? { documents } : {}),
          ...(options.sample === undefined ? {} : { sample: options.sample }),
          ...(options.seed === undefined ? {} : { seed: options.seed }),
        });
        const lines = texts.map((text) => JSON.stringify(text));
        if (options.out === undefined) for (const line of lines) output.data(line);
        else {
          await writeFile(options.out, lines.map((line) => `${line}\n`).join('')).catch((cause: Error) => {
            throw new Unavailable(`${options.out}: cannot be written`, { cause });
          });
          output.message(`wrote ${counted(lines.length, 'text')} to ${options.out}`);
        }
      });
    });
}

interface ImportOptions extends StoreOptions {
  readonly coder?: string;
}

export function codingImportCommand(output: Output): Command {
  return withStore(new Command('import'))
    .description('Import one coder’s work; a later coding of a text replaces the earlier one.')
    .argument('<file>', 'JSON Lines; - for standard input')
    .option('--coder <name>', 'who coded (default: AMUR_USER or the account)')
    .addHelpText('after', '\nExample:\n  $ amur coding import coded.jsonl --coder "A. Coder"')
    .action(async (file: string, options: ImportOptions) => {
      await withPorts(options, async (ports) => {
        const sums = { documents: 0, claims: 0, held: 0, open: 0, failed: 0 };
        const bytes = file === '-' ? await standardInput() : (await fileResource(file)).bytes;
        for (const [i, line] of new TextDecoder().decode(bytes).split('\n').entries()) {
          if (line.trim() === '') continue;
          try {
            const coding = parseJson(line, 'it');
            if (isUncoded(coding)) {
              sums.open++;
              continue;
            }
            const added = await addCoding(ports, coding, options.coder);
            sums.documents++;
            sums.claims += added.claims;
            if (!added.created) sums.held++;
          } catch (error) {
            sums.failed++;
            output.message(
              `line ${i + 1}: ${explain(error)
                .lines.join(' ')
                .replace(/^amur: /, '')}`,
            );
          }
        }
        if (sums.documents + sums.open + sums.failed === 0)
          throw new InvalidInput(`${file} holds no coding`, { hint: '"amur coding export" writes texts to code.' });
        const open = sums.open > 0 ? `, ${sums.open} not coded yet ("ties" is null) and left out` : '';
        const failed = sums.failed > 0 ? `, ${counted(sums.failed, 'line')} refused` : '';
        output.message(
          `${counted(sums.documents, 'document')} with ${counted(sums.claims, 'tie')}, ${sums.held} already held${open}${failed}`,
        );
        if (sums.failed > 0) process.exitCode = 1;
      });
    });
}
