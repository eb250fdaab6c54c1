/** `amur reread`: held documents read again by the reader of today; and what that asks of people. */
import { Command } from 'commander';
import { documentMeant } from '../../app/documents/explain-document.ts';
import { countDue, idsDue, rereadDocument, rereadOutcome, versionsNow } from '../../app/documents/reread.ts';
import { queueRereads } from '../../app/jobs/queue-jobs.ts';
import type { ModelSettings } from '../../app/language-models/model-settings.ts';
import { addSecondReading, idsDueForModel } from '../../app/language-models/second-reading.ts';
import type { Ports } from '../../app/ports.ts';
import type { RereadQuestion } from '../../app/review/reread-questions.ts';
import { answerReread, rereadQuestions } from '../../app/review/reread-questions.ts';
import { inOrder } from '../../io/process-pool.ts';
import { endsRun } from '../../model/errors.ts';
import { dateText } from '../date-text.ts';
import { UsageError } from '../exit.ts';
import { withPorts } from '../open-ports.ts';
import { wholeNumber, withStore } from '../options.ts';
import { counted, type Output, oneLine } from '../output.ts';
import { atOnce, listenForEnd, mostJobs, until } from '../processes.ts';
import { progress } from '../progress.ts';
import { openNamedModel, type ReaderOptions, readerOf, withReader } from '../reader-options.ts';
import { reportFailure, secondLine, secondOf } from '../report-added.ts';
import { checkDryRun, modelMeant, sayWouldSend, withDryRun } from '../would-send.ts';

interface Options extends ReaderOptions {
  readonly list?: boolean;
  readonly carry?: boolean;
  readonly keep?: boolean;
  readonly queue?: boolean;
  readonly jobs?: number;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

export function rereadCommand(output: Output): Command {
  return withDryRun(withReader(withStore(new Command('reread'))))
    .description('Read stored documents again by the reader of today.')
    .argument('[ids...]', 'only these documents (with --carry and --keep: claims)')
    .option('--list', 'decisions on claims that are now read differently')
    .option('--carry', 'answer: the decision on these claims holds for what is read now')
    .option('--keep', 'answer: the decision holds as it was made, and what is read now is not it')
    .option('--jobs <number>', 'read with so many processes at once', wholeNumber(1, mostJobs))
    .option('--queue', 'only put the documents in the queue; amur work reads them')
    .option('--json', 'one JSON object a document; with --list one list')
    .addHelpText(
      'after',
      `
Without ids, those that another version of the reader read. Nothing is taken away: a reading is added, and decisions hold where the claim is the same. A run that was cut off goes on when
called again. With a language model, the documents that it has not read are read by it, and its claims stand beside those of the rules.

Example:
  $ amur reread --list
  $ amur reread doc_24c81f99
  $ amur reread --model local --dry-run`,
    )
    .action(async (ids: string[], options: Options) => {
      if (Number(options.list ?? 0) + Number(options.carry ?? 0) + Number(options.keep ?? 0) > 1) {
        throw new UsageError('--list, --carry and --keep exclude one another');
      }
      const byWorkers = options.queue || options.jobs !== undefined;
      if (options.queue && options.jobs !== undefined) throw new UsageError('--queue and --jobs exclude one another');
      if (readerOf(options) !== 'rules' && (byWorkers || options.list || options.carry || options.keep))
        throw new UsageError('a language model reads documents: it goes without --queue, --jobs and questions');
      checkDryRun(options);
      if (byWorkers && (options.list || options.carry || options.keep))
        throw new UsageError('--queue and --jobs are for reading');
      await withPorts(options, async (ports) => {
        if (options.queue) await queue(ports, ids, options.json === true, output);
        else if (options.list) list(await rereadQuestions(ports, 1000), options.json === true, output);
        else if (options.carry || options.keep) await answer(ports, ids, options, output);
        else if (readerOf(options) === 'rules') await run(ports, ids, options, output);
        else await runModel(ports, ids, options, output);
      });
    });
}

/** Puts the documents named, or all that are due, in the queue. */
async function queue(ports: Ports, ids: readonly string[], json: boolean, output: Output): Promise<void> {
  const named = ids.length > 0 ? await Promise.all(ids.map((id) => documentMeant(ports, id))) : null;
  let queued = 0;
  for await (const job of queueRereads(ports, named)) {
    queued++;
    if (json) output.data(JSON.stringify(job));
  }
  if (!json) output.message(`${counted(queued, 'document')} queued to be read again; amur work does them`);
}

async function run(ports: Ports, ids: readonly string[], options: Options, output: Output): Promise<void> {
  const { jobs, json = false } = options;
  const total = ids.length > 0 ? ids.length : await countDue(ports);
  const bar = progress(total, 'documents');
  const ending = listenForEnd();
  const sums = { read: 0, failed: 0, appended: 0, held: 0 };
  const due = until(ending.signal, ids.length > 0 ? meant(ports, ids) : idsDueOf(ports));
  for await (const each of inOrder(due, atOnce(jobs), (id) => rereadOutcome(id, rereadDocument(ports, id)))) {
    bar.step(oneLine(each.title, 40));
    if (each.ok) {
      sums.read++;
      sums.appended += each.claims.appended;
      sums.held += each.claims.held;
    } else {
      if (endsRun(each.error) && ending.signal.aborted) continue;
      if (endsRun(each.error)) ending.end();
      sums.failed++;
      output.message(`${each.id}: ${each.error.message}`);
    }
    if (json) output.data(JSON.stringify(each.ok ? each : { ...each, error: each.error.message }));
  }
  bar.end();
  ending.off();
  if (ending.signal.aborted) process.exitCode = 130;
  if (sums.failed > 0) process.exitCode = 1;
  if (json) return;
  const claims = `${counted(sums.appended, 'new claim')}, ${sums.held} read as before`;
  const failed = sums.failed > 0 ? `, ${sums.failed} failed` : '';
  const left = ending.signal.aborted ? `, ${total - sums.read - sums.failed} not begun: call again to go on` : '';
  output.message(`${counted(sums.read, 'document')} read again: ${claims}${failed}${left}`);
  const open = (await rereadQuestions(ports, 1000)).length;
  if (open > 0) output.message(`${counted(open, 'decision')} on what now reads otherwise: amur reread --list`);
}

/** Reads documents by a language model: those named, or all that it has not read. Nothing is taken away, and a run goes on where it was. */
async function runModel(ports: Ports, ids: readonly string[], options: Options, output: Output): Promise<void> {
  const mode = readerOf(options);
  if (mode === 'rules') return;
  const dueFor = (settings: ModelSettings): AsyncGenerator<string> =>
    ids.length > 0 ? meant(ports, ids) : idsDueForModel(ports, settings, mode);
  if (options.dryRun) {
    const settings = await modelMeant(options);
    await sayWouldSend(settings, textsOf(ports, dueFor(settings)), options.json === true, output);
    return;
  }
  const model = await openNamedModel(options);
  const due: string[] = [];
  for await (const id of dueFor(model.settings)) due.push(id);
  const bar = progress(due.length, 'documents');
  const ending = listenForEnd();
  const sums = { read: 0, failed: 0, claims: 0, refused: 0 };
  const again = ids.length > 0;
  const outcomes = inOrder(until(ending.signal, due), model.settings.concurrency, async (id) =>
    addSecondReading(ports, model, id, { mode, again }).catch((error: unknown) => ({ id, error })),
  );
  for await (const each of outcomes) {
    bar.step(`${model.spent()} tokens`);
    if ('error' in each) {
      if (endsRun(each.error) && ending.signal.aborted) continue;
      if (endsRun(each.error)) ending.end();
      sums.failed++;
      reportFailure(each.id, each.error, options.json === true, output);
    } else if (each.read === 'now') {
      sums.read++;
      sums.claims += each.claims.appended + each.claims.held;
      sums.refused += each.reading.model?.refused.length ?? 0;
      if (options.json) output.data(JSON.stringify({ id: each.id, ok: true, title: each.title, ...secondOf(each) }));
      else if (due.length < 5) output.data(`${each.id}${secondLine(each)}`);
    }
  }
  bar.end();
  ending.off();
  const left = due.length - sums.read - sums.failed;
  if (ending.signal.aborted) process.exitCode = 130;
  if (sums.failed > 0) process.exitCode = 1;
  if (options.json) return;
  output.message(
    `${counted(sums.read, 'document')} read by ${model.settings.model}: ${counted(sums.claims, 'claim')}, ${sums.refused} refused, ${model.spent()} tokens${sums.failed > 0 ? `, ${sums.failed} failed` : ''}${left > 0 ? `, ${left} not begun: call again to go on` : ''}`,
  );
}

async function* textsOf({ ledger }: Pick<Ports, 'ledger'>, ids: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const id of ids) yield (await ledger.document(id))?.text ?? '';
}

async function* meant(ports: Ports, ids: readonly string[]): AsyncGenerator<string> {
  for (const id of ids) yield await documentMeant(ports, id);
}

async function* idsDueOf(ports: Ports): AsyncGenerator<string> {
  for await (const ids of idsDue(ports, versionsNow(ports))) yield* ids;
}

async function answer(ports: Ports, claims: readonly string[], { carry }: Options, output: Output): Promise<void> {
  if (claims.length === 0) throw new UsageError('name the claims that the answer is for');
  for (const claim of claims) {
    const made = await answerReread(ports, claim, carry ? 'carry' : 'keep');
    for (const id of made) output.data(id);
  }
}

function list(questions: readonly RereadQuestion[], json: boolean, output: Output): void {
  if (json) {
    output.data(JSON.stringify(questions, null, 2));
    return;
  }
  if (questions.length === 0) output.message('no decision waits: what was decided on reads as it did');
  for (const { kind, claim, was, now } of questions) {
    output.data(
      `${claim.id}  was ${claim.review}, ${said(kind)}: ${was.stage}, ${dateText(was.date)} (reader ${was.reader})`,
    );
    if (kind === 'changed') output.data(`  now  ${claim.stage}, ${dateText(claim.date)}`);
    for (const each of now) {
      output.data(
        `  now  ${each.id}  ${each.type}, ${each.parties.map((p) => p.party).join(' ~ ')}, ${each.stage}, ${dateText(each.date)}`,
      );
    }
    output.data(`  “${oneLine(claim.text, 160)}”${claim.document ? `  ${claim.document.title}` : ''}`);
  }
}

function said(kind: RereadQuestion['kind']): string {
  return kind === 'gone' ? 'is read no more' : 'now reads differently';
}
