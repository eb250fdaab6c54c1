/** `amur add`: documents into the ledger. Run again over the same folder it goes on where it stopped. */
import { relative } from 'node:path';
import { Command } from 'commander';
import { listFiles, standardInput } from '../adapters/input-files.ts';
import { addDocument } from '../desk/add-document.ts';
import type { AddedDocument, AddOptions, Desk } from '../desk/ports.ts';
import type { Resource } from '../model/document.ts';
import { documentId } from '../model/ids.ts';
import { addByWorkers, queueFiles } from './add-by-workers.ts';
import { addedLine } from './added-line.ts';
import { explain, UsageError } from './exit.ts';
import { type StoreOptions, withDesk } from './open-desk.ts';
import { edtfDate, wholeNumber, withStore } from './options.ts';
import { counted, type Output, oneLine } from './output.ts';
import { progress } from './progress.ts';
import { mostJobs } from './run-workers.ts';
import { isAddress, placeName, resourceAt } from './what-to-add.ts';

interface Options extends StoreOptions {
  readonly published?: string;
  readonly url?: string;
  readonly title?: string;
  readonly queue?: boolean;
  readonly jobs?: number;
  readonly json?: boolean;
}

/** What became of one file. */
type Outcome =
  | { readonly file: string; readonly ok: true; readonly document: AddedDocument }
  | { readonly file: string; readonly ok: true; readonly held: string }
  | { readonly file: string; readonly ok: false; readonly error: string; readonly hint?: string };

export function addCommand(output: Output): Command {
  return withStore(new Command('add'))
    .description('Read documents and keep them with the ties they claim.')
    .argument('<paths...>', 'files, folders or web addresses; - reads one text from standard input')
    .option('--published <date>', 'publication date (EDTF), where the document does not say it', edtfDate)
    .option('--url <address>', 'the address it came from')
    .option('--title <title>', 'its title')
    .option('--jobs <number>', 'read with so many processes at once', wholeNumber(1, mostJobs))
    .option('--queue', 'only put the files in the queue; amur work reads them')
    .option('--json', 'one JSON object a file, one a line')
    .addHelpText(
      'after',
      `
Text, Markdown, HTML or PDF, in English, Russian or Chinese. A web address is fetched, that one page or file and nothing else; AMUR_OFFLINE=1 forbids it.
A folder is walked; what is held already is passed over, so that a run which was cut off goes on when called again.

Examples:
  $ amur add --jobs 4 articles/
  $ amur add https://www.example.org/news/2023/06/16/
  $ echo "Guangdong Province and the Sakha Republic signed a sister-region agreement on 17 June 2019." | amur add -`,
    )
    .action(async (paths: string[], options: Options) => {
      if (paths.includes('-') && paths.length > 1) throw new UsageError('"-" (standard input) stands alone');
      const many = paths.length > 1;
      if (many && (options.title || options.url)) throw new UsageError('--title and --url are for a single file');
      if (options.queue && options.jobs !== undefined) throw new UsageError('--queue and --jobs exclude one another');
      const byWorkers = options.queue || options.jobs !== undefined;
      if (byWorkers && paths[0] === '-') throw new UsageError('--queue and --jobs take files, not standard input');
      const addresses = paths.filter(isAddress);
      const local = paths.filter((path) => !isAddress(path));
      const list = paths[0] === '-' || local.length === 0 ? null : await listFiles(local);
      const failed = await withDesk(options, (desk) => {
        const files = paths[0] === '-' ? ['-'] : [...(list?.files ?? []), ...addresses];
        if (!byWorkers) return addAll(desk, files, options, output);
        const work = { files, about: aboutOf(options), json: options.json === true, data: options.data };
        return options.jobs === undefined
          ? queueFiles(desk, work, output)
          : addByWorkers(desk, options.jobs, work, output);
      });
      if (list && list.passedOver.length > 0 && !options.json) {
        output.message(
          `${counted(list.passedOver.length, 'file')} of other kinds passed over, e.g. ${relative('.', list.passedOver[0]!)}`,
        );
      }
      if (failed > 0) process.exitCode = 1;
    });
}

function aboutOf({ published, url, title }: Options): AddOptions {
  return { ...(published ? { published } : {}), ...(url ? { url } : {}), ...(title ? { title } : {}) };
}

async function addAll(desk: Desk, files: readonly string[], options: Options, output: Output): Promise<number> {
  const bar = progress(files.length, 'files');
  const about = aboutOf(options);
  let failed = 0;
  let held = 0;
  for (const file of files) {
    const outcome = await addOne(desk, file, about);
    bar.step(oneLine(placeName(file), 40));
    if (!outcome.ok) failed++;
    if (outcome.ok && 'held' in outcome) held++;
    say(outcome, options.json === true, files.length === 1, output);
  }
  bar.end();
  if (!options.json && files.length > 1) {
    output.message(`${files.length - failed - held} added, ${held} held already, ${failed} failed`);
  }
  return failed;
}

async function addOne(desk: Desk, file: string, about: AddOptions): Promise<Outcome> {
  try {
    const resource: Resource =
      file === '-'
        ? { bytes: await standardInput(), from: 'standard input', mediaType: 'text/plain' }
        : await resourceAt(desk, file);
    const id = documentId(resource.bytes);
    // Held from this very place: nothing to read again. The bytes from another place add a source to it.
    const before = file === '-' ? null : await desk.ledger.document(id);
    const asked = Object.keys(about).length > 0 || before?.redactedAt !== undefined;
    if (before?.sources.includes(resource.from) && !asked) return { file, ok: true, held: id };
    return { file, ok: true, document: await addDocument(desk, resource, about) };
  } catch (error) {
    const { lines } = explain(error);
    const hint = lines[1]?.trim();
    return { file, ok: false, error: lines[0]!.replace(/^amur: /, ''), ...(hint ? { hint } : {}) };
  }
}

function say(outcome: Outcome, json: boolean, single: boolean, output: Output): void {
  if (json) {
    output.data(JSON.stringify(outcome));
    return;
  }
  const name = outcome.file === '-' ? 'standard input' : placeName(outcome.file);
  if (!outcome.ok) {
    output.message(outcome.error.includes(outcome.file) ? outcome.error : `${name}: ${outcome.error}`);
    if (outcome.hint) output.message(`  ${outcome.hint}`);
  } else if ('held' in outcome) {
    if (single) output.message(`${name}: held already as ${outcome.held}`);
  } else {
    const { document } = outcome;
    output.data(addedLine(document.id, document));
    for (const problem of document.problems) output.message(`  ${problem.message}`);
  }
}
