/** `amur add`: documents into the ledger. Run again over the same folder it goes on where it stopped. */
import { relative } from 'node:path';
import { Command } from 'commander';
import type { AddOptions } from '../../app/documents/add-document.ts';
import { addDocument } from '../../app/documents/add-document.ts';
import { redactedDocument } from '../../app/documents/stored-text.ts';
import type { OpenModel } from '../../app/language-models/model-port.ts';
import type { ModelSettings } from '../../app/language-models/model-settings.ts';
import type { ReaderMode } from '../../app/language-models/reader-modes.ts';
import { addSecondReading, isReadBy, type SecondReading } from '../../app/language-models/second-reading.ts';
import type { Ports } from '../../app/ports.ts';
import { fileResource, listFiles, standardInput } from '../../io/input-files.ts';
import { inOrder } from '../../io/process-pool.ts';
import type { Resource } from '../../model/document.ts';
import { endsRun } from '../../model/errors.ts';
import { documentId } from '../../model/ids.ts';
import { type AddedFile, addFile } from '../add-file.ts';
import { UsageError } from '../exit.ts';
import { isAddress, placeName } from '../file-or-address.ts';
import { withPorts } from '../open-ports.ts';
import { edtfDate, wholeNumber, withStore } from '../options.ts';
import { counted, type Output, oneLine } from '../output.ts';
import { atOnce, listenForEnd, mostJobs, until } from '../processes.ts';
import { progress } from '../progress.ts';
import { openNamedModel, type ReaderOptions, readerOf, withReader } from '../reader-options.ts';
import { addedLine, reportFailure, reportPresent, reportSecond, secondLine, secondOf } from '../report-added.ts';
import { checkDryRun, modelMeant, sayWouldSend, withDryRun } from '../would-send.ts';
import { queueFiles } from './queue-files.ts';

interface Options extends ReaderOptions {
  readonly published?: string;
  readonly url?: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly author?: string;
  readonly queue?: boolean;
  readonly dryRun?: boolean;
  readonly jobs?: number;
  readonly json?: boolean;
}

export function addCommand(output: Output): Command {
  return withDryRun(withReader(withStore(new Command('add'))))
    .description('Read documents and keep them with the ties they claim.')
    .argument('<paths...>', 'files, folders or web addresses; - reads one text from standard input')
    .option('--published <date>', 'publication date (EDTF), where the document does not say it', edtfDate)
    .option('--outlet <name>', 'who published it: newspaper, agency, body')
    .option('--author <names>', 'who wrote it; several are parted by "; "')
    .option('--title <title>', 'its title')
    .option('--url <address>', 'the address it came from')
    .option('--jobs <number>', 'read with so many processes at once', wholeNumber(1, mostJobs))
    .option('--queue', 'only put the files in the queue; amur work reads them')
    .option('--json', 'one JSON object a file, one a line')
    .addHelpText(
      'after',
      `
Text, Markdown, HTML or PDF, in English, Russian or Chinese. A web address is fetched, that one page or file and nothing else; AMUR_OFFLINE=1 forbids it.
Outlet, author, title and date that are given go before those that a document gives; later amur describe puts them right. A folder is walked; what is held already is passed over, so that a run which was cut off goes on when called again.

Examples:
  $ amur add --jobs 4 articles/
  $ amur add --model local articles/
  $ amur add --model local --dry-run articles/
  $ amur add --outlet "Amur Herald" --author "Jane Doe" --published 2023-06-16 article.pdf
  $ amur add https://www.example.org/news/2023/06/16/
  $ echo "Guangdong Province established sister-region relations with the Sakha Republic on 17 June 2019." | amur add -`,
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
      const mode = readerOf(options);
      if (mode !== 'rules' && options.queue) throw new UsageError('a language model reads at once, not from the queue');
      checkDryRun(options);
      const model = mode === 'rules' || options.dryRun ? null : await openNamedModel(options);
      const list = paths[0] === '-' || local.length === 0 ? null : await listFiles(local);
      const failed = await withPorts(options, (ports) => {
        const files = paths[0] === '-' ? ['-'] : [...(list?.files ?? []), ...addresses];
        if (options.dryRun) return countAll(ports, files, options, output);
        return options.queue
          ? queueFiles(ports, files, { about: aboutOf(options), json: options.json === true }, output)
          : addAll(readingFor(mode, ports), files, options, { output, model });
      });
      if (list && list.passedOver.length > 0 && !options.json) {
        output.message(
          `${counted(list.passedOver.length, 'file')} of other kinds passed over, e.g. ${relative('.', list.passedOver[0]!)}`,
        );
      }
      if (failed > 0) process.exitCode = 1;
    });
}

function aboutOf({ published, url, title, outlet, author }: Options): AddOptions {
  return Object.fromEntries(Object.entries({ published, url, title, outlet, author }).filter(([, value]) => value));
}

/** Where the model alone is to read, the rules give the places and dates of a text and no claims. */
function readingFor(mode: ReaderMode, ports: Ports): Ports {
  if (mode !== 'model') return ports;
  return {
    ...ports,
    readResource: async (resource, known) => {
      const { decoded, reading } = await ports.readResource(resource, known);
      return { decoded, reading: { ...reading, claims: [], nonclaims: [] } };
    },
  };
}

/** Says what adding files would send to the model: nothing is stored, and no web address is fetched. */
async function countAll(ports: Ports, files: readonly string[], options: Options, output: Output): Promise<number> {
  const settings = await modelMeant(options);
  const { json = false } = options;
  const sums = { before: 0, failed: 0 };
  const here = files.filter((file) => !isAddress(file));
  async function* texts(): AsyncGenerator<string> {
    for (const file of here) {
      try {
        const text = await textToSend(ports, file, settings, options);
        if (text === null) sums.before++;
        else yield text;
      } catch (error) {
        sums.failed++;
        reportFailure(file, error, json, output);
        if (endsRun(error)) return;
      }
    }
  }
  await sayWouldSend(settings, texts(), json, output);
  if (sums.before > 0) output.message(`${counted(sums.before, 'text')} read by it before, and not sent again`);
  const addresses = files.length - here.length;
  if (addresses > 0)
    output.message(`${counted(addresses, 'web address', 'web addresses')} not fetched, and not counted`);
  return sums.failed;
}

/** The text of a file, held or not; null where the model has read it. */
async function textToSend(
  ports: Ports,
  file: string,
  settings: ModelSettings,
  options: Options,
): Promise<string | null> {
  const resource = file === '-' ? await fromStandardInput() : await fileResource(file);
  const held = await ports.ledger.document(documentId(resource.bytes));
  if (held === null) return (await ports.readResource(resource, aboutOf(options))).decoded.text;
  if (held.redactedAt !== undefined) throw redactedDocument(held);
  const mode = readerOf(options);
  return mode !== 'rules' && (await isReadBy(ports, settings, held.id, mode)) ? null : held.text;
}

type AddedByBoth = AddedFile & { readonly second?: SecondReading; readonly secondFailed?: unknown };

/** What is added to a document that is held by now: the reading of the model, where one is asked. */
async function withModel(
  ports: Ports,
  added: AddedFile,
  model: OpenModel | null,
  mode: ReaderMode,
): Promise<AddedByBoth> {
  if (model === null || mode === 'rules') return added;
  const id = 'held' in added ? added.held : added.document.id;
  try {
    return { ...added, second: await addSecondReading(ports, model, id, { mode }) };
  } catch (error) {
    return { ...added, secondFailed: error };
  }
}

async function addAll(
  ports: Ports,
  files: readonly string[],
  options: Options,
  { output, model }: { readonly output: Output; readonly model: OpenModel | null },
): Promise<number> {
  const { jobs, json = false } = options;
  const about = aboutOf(options);
  const add = (file: string): Promise<AddedFile> =>
    file === '-' ? addStandardInput(ports, about) : addFile(ports, file, about);
  const bar = progress(files.length, 'files');
  const ending = listenForEnd();
  const sums = { added: 0, held: 0, failed: 0 };
  const problems = new Map<string, { readonly first: string; readonly count: number }>();
  const single = files.length === 1;
  const outcomes = inOrder(
    until(ending.signal, files),
    model === null ? atOnce(jobs) : model.settings.concurrency,
    async (file) => {
      const added = await add(file)
        .then((held) => withModel(ports, held, model, readerOf(options)))
        .catch((error: unknown) => ({ error }));
      return { file, ...added };
    },
  );
  for await (const outcome of outcomes) {
    const { file } = outcome;
    bar.step(
      model === null ? oneLine(placeName(file), 40) : `${model.spent()} tokens, ${oneLine(placeName(file), 30)}`,
    );
    if ('error' in outcome) {
      // What was under way beside the first that met it is not begun either.
      if (endsRun(outcome.error) && ending.signal.aborted) continue;
      if (endsRun(outcome.error)) ending.end();
      sums.failed++;
      reportFailure(file, outcome.error, json, output);
    } else if (outcome.secondFailed !== undefined) {
      // The document is held all the same: called again, the run goes on with the model alone.
      if (endsRun(outcome.secondFailed) && ending.signal.aborted) continue;
      if (endsRun(outcome.secondFailed)) ending.end();
      sums.failed++;
      reportFailure(file, outcome.secondFailed, json, output);
    } else if ('held' in outcome && outcome.second?.read !== 'now') {
      sums.held++;
      reportPresent(file, outcome.held, { single, json }, output);
    } else if ('held' in outcome) {
      sums.added++;
      if (outcome.second) reportSecond(file, outcome.second, json, output);
    } else {
      sums.added++;
      const { document } = outcome;
      if (json) output.data(JSON.stringify({ file, ok: true, document, ...secondOf(outcome.second) }));
      else {
        output.data(addedLine(document.id, document));
        if (outcome.second?.read === 'now') output.data(secondLine(outcome.second));
      }
      for (const { message } of document.problems) {
        const { first, count } = problems.get(message) ?? { first: document.id, count: 0 };
        problems.set(message, { first, count: count + 1 });
      }
    }
  }
  bar.end();
  ending.off();
  const left = files.length - sums.added - sums.held - sums.failed;
  if (left > 0) process.exitCode = 130;
  // What the texts leave open is said once each, not once a text.
  for (const [message, { first, count }] of json ? [] : problems) {
    const whose = count > 1 ? `${count} documents` : first;
    output.message(`  ${single ? '' : `${whose}: `}${message}`);
  }
  if (!json && !single) {
    const more = left > 0 ? `, ${left} not begun: call again to go on` : '';
    output.message(`${sums.added} added, ${sums.held} already held, ${sums.failed} not added${more}`);
  }
  return sums.failed;
}

async function addStandardInput(ports: Ports, about: AddOptions): Promise<AddedFile> {
  return { document: await addDocument(ports, await fromStandardInput(), about) };
}

async function fromStandardInput(): Promise<Resource> {
  return { bytes: await standardInput(), from: 'standard input', mediaType: 'text/plain' };
}
