/** `amur read`: what the reader takes from a text, without touching a database. */

import { availableParallelism } from 'node:os';
import { Command } from 'commander';
import { evaluateReader } from '../../app/coding/evaluate-reader.ts';
import { combined } from '../../app/language-models/reader-modes.ts';
import { parseCodedTexts } from '../../formats/coded-texts.ts';
import { fileResource, listFiles, standardLines } from '../../io/input-files.ts';
import { keptAnswersIn, withKeptAnswers } from '../../io/language-models/kept-answers.ts';
import { readingProcesses } from '../../io/reading-processes.ts';
import type { CodedText } from '../../model/coded-text.ts';
import { endsRun, isAmurError } from '../../model/errors.ts';
import { type Reading, strictOnly, type TextInput } from '../../model/reading.ts';
import { explain, UsageError } from '../exit.ts';
import { ownPlacesHere } from '../open-ports.ts';
import { edtfDate, wholeNumber } from '../options.ts';
import { counted, type Output, printable } from '../output.ts';
import { progress } from '../progress.ts';
import {
  modelFolder,
  openNamedModel,
  type ReaderOptions,
  readerOf,
  secondReading,
  withReader,
} from '../reader-options.ts';
import { checkDryRun, modelMeant, sayWouldSend, withDryRun } from '../would-send.ts';
import { evaluationLines } from './evaluation-lines.ts';
import { showWhy } from './read-why.ts';
import { readingLines } from './reading-lines.ts';

interface Options extends ReaderOptions {
  readonly json?: boolean;
  readonly ndjson?: boolean;
  readonly jobs: number;
  readonly published?: string;
  readonly evaluate?: readonly string[];
  readonly errors: number;
  readonly why?: boolean;
  readonly near?: boolean;
  readonly strict?: boolean;
  readonly dryRun?: boolean;
  readonly again?: boolean;
}

export function readCommand(output: Output): Command {
  return withDryRun(withReader(new Command('read')))
    .description('Show what the reader finds in a text, and why; nothing is kept.')
    .argument('[files...]', 'text, Markdown, HTML or PDF; with --why one file or stored document, then a claim')
    .option('--why', 'why each claim was read: its words, the rule, the points; of a file or a stored document')
    .option('--near', 'what came near to a claim and was not one, and what it lacks')
    .option('--strict', 'only the claims that stand: possible ones are left out, with --evaluate too')
    .option('--json', 'the reading record (docs/formats/reading.md); an array for several files')
    .option('--ndjson', 'one document a line on standard input, one reading a line on standard output, in order')
    .option('--jobs <n>', 'processes for --ndjson', wholeNumber(1, 64), 1)
    .option('--published <date>', 'publication date (EDTF), where the document does not say it', edtfDate)
    .option('--data <folder>', 'the data folder whose own place names are used (default: AMUR_DATA, or the user’s own)')
    .option('--evaluate <files...>', 'hold the reader against texts that you coded (docs/formats/coding.md)')
    .option('--again', 'with --evaluate: ask a language model also what it answered in an earlier run')
    .option('--errors <n>', 'with --evaluate: so many errors of each class', wholeNumber(0, 100_000), 10)
    .addHelpText(
      'after',
      `
--evaluate with a language model goes on where an earlier run was cut off: answers are kept in the data folder, and asked for once.
--why and --near take a file, which is read now, or the id of a stored document (the beginning will do); after it may stand the id of
one claim.

Examples:
  $ amur read article.html
  $ amur read --strict article.html
  $ amur read --why article.html
  $ amur read --why doc_3f2a clm_1c38
  $ amur read --evaluate my-coding.jsonl --errors 30
  $ amur read --reader both --model local article.html
  $ amur read --evaluate my-coding.jsonl --reader model --dry-run
  $ echo '{"id":"1","text":"黑龙江省与阿穆尔州签署合作协议。","published":"2021-11-17"}' | amur read --ndjson

This machine has ${availableParallelism()} processors.`,
    )
    .action(async (files: string[], options: Options) => {
      const mode = readerOf(options);
      if (mode !== 'rules' && (options.ndjson || options.near))
        throw new UsageError('a language model reads files and coded texts, not --ndjson or --near');
      checkDryRun(options);
      if (options.why || options.near) {
        if (options.evaluate || options.ndjson || options.strict)
          throw new UsageError('--why and --near go without --evaluate, --ndjson and --strict');
        const [given, claim, ...more] = files;
        if (given === undefined) throw new UsageError('name a file or a stored document');
        if (more.length > 0) throw new UsageError('--why takes one document, and one claim of it');
        await showWhy(given, claim, options, output);
        return;
      }
      if (options.evaluate) {
        if (files.length > 0 || options.ndjson || options.published !== undefined)
          throw new UsageError(
            '--evaluate takes coded texts and goes with --json, --errors, --strict and --data alone',
          );
        await evaluate(options.evaluate, options, output);
        return;
      }
      if (options.ndjson) {
        if (files.length > 0) throw new UsageError('--ndjson reads standard input and takes no files');
        await readLines(options);
        return;
      }
      if (files.length === 0) throw new UsageError('name at least one file, or use --ndjson');
      await readFiles(files, options, output);
    });
}

async function readLines({ jobs, strict = false, data }: Options): Promise<void> {
  const { readNdjson } = await import('./read-ndjson.ts');
  const write = async (line: string): Promise<void> => {
    // Waits where the other end is slower than the reader, so that memory stays flat.
    if (!process.stdout.write(`${printable(line)}\n`))
      await new Promise<void>((done) => process.stdout.once('drain', () => done()));
  };
  const errors = await readNdjson(standardLines(), write, {
    jobs,
    strict,
    ...(data === undefined ? {} : { data }),
  });
  if (errors > 0) process.exitCode = 1;
}

/** The reader against a person's coding: figures and errors by class; with a language model also its tokens and time. */
async function evaluate(paths: readonly string[], options: Options, output: Output): Promise<void> {
  const { openReader } = await import('../../io/open-reader.ts');
  const texts: CodedText[] = [];
  for (const path of paths) {
    const { bytes } = await fileResource(path);
    texts.push(...parseCodedTexts(new TextDecoder().decode(bytes), path));
  }
  const mode = readerOf(options);
  if (options.dryRun) {
    const all = texts.map(({ text }) => text);
    return sayWouldSend(await modelMeant(options), all, options.json === true, output);
  }
  const path = keptAnswersIn(await modelFolder(options));
  const model =
    mode === 'rules' ? null : await withKeptAnswers(await openNamedModel(options), path, options.again === true);
  const reader = await openReader({ additions: await ownPlacesHere(options) });
  const bar = progress(model === null ? 0 : texts.length, 'texts');
  const failed: string[] = [];
  const began = performance.now();
  const read = async (input: TextInput): Promise<Reading> => {
    const base = await reader.read(input);
    const whole = model === null ? base : await withSecond(base, input);
    return options.strict ? strictOnly(whole) : whole;
  };
  const withSecond = async (base: Reading, { id, text, title }: TextInput): Promise<Reading> => {
    try {
      const second = await secondReading(mode, model!, reader.gazetteer, { id, text, title: title ?? null, base });
      return combined(mode, base, second);
    } catch (error) {
      if (!isAmurError(error) || endsRun(error)) throw error;
      failed.push(`${id}: ${error.message}`);
      return { ...base, claims: [] };
    } finally {
      bar.step(`${model!.spent()} tokens`);
    }
  };
  const atOnce = model?.settings.concurrency ?? 1;
  const evaluated = await evaluateReader(texts, read, reader.gazetteer, atOnce).finally(() => bar.end());
  const used = model && {
    tokens: model.spent(),
    seconds: (performance.now() - began) / 1000,
    failed: failed.length,
    kept: model.kept(),
  };
  if (options.json) {
    output.data(JSON.stringify(used === null ? evaluated : { ...evaluated, used }, null, 2));
    return;
  }
  for (const line of evaluationLines(evaluated, options.errors)) output.data(line);
  if (used === null) return;
  output.data(
    `${model!.settings.model}: ${used.tokens} tokens and ${used.seconds.toFixed(1)} s for ${counted(texts.length, 'text')}`,
  );
  if (used.kept > 0)
    output.message(`${counted(used.kept, 'answer')} of an earlier run, from ${path}; --again asks for them anew`);
  if (failed.length > 0) {
    output.message(`${counted(failed.length, 'text')} got no usable answer and count as read without a claim:`);
    for (const line of failed.slice(0, options.errors)) output.message(`  ${line}`);
  }
}

async function readFiles(paths: readonly string[], options: Options, output: Output): Promise<void> {
  const { files } = await listFiles(paths);
  const mode = readerOf(options);
  const model = mode === 'rules' || options.dryRun ? null : await openNamedModel(options);
  const additions = await ownPlacesHere(options);
  const processes = readingProcesses(1, { additions });
  const gazetteer = model && (await (await import('../../io/open-reader.ts')).openReader({ additions })).gazetteer;
  try {
    const readings: Reading[] = [];
    const texts: string[] = [];
    for (const file of files) {
      try {
        const { decoded, reading: read } = await processes.readResource(
          await fileResource(file),
          options.published ? { published: options.published } : {},
        );
        if (options.dryRun) {
          texts.push(decoded.text);
          continue;
        }
        const alone = { ...read, problems: [...decoded.problems, ...read.problems] };
        const whole =
          model === null || gazetteer === null
            ? alone
            : combined(
                mode,
                alone,
                await secondReading(mode, model, gazetteer, {
                  id: read.id,
                  text: decoded.text,
                  title: decoded.title,
                  base: read,
                }),
              );
        const reading = options.strict ? strictOnly(whole) : whole;
        readings.push(reading);
        if (!options.json) {
          output.data(file);
          for (const line of readingLines(decoded.encoding, reading)) output.data(`  ${line}`);
        }
      } catch (error) {
        for (const line of explain(error).lines) output.message(line);
        process.exitCode = 1;
        if (endsRun(error)) break;
      }
    }
    if (options.dryRun) return await sayWouldSend(await modelMeant(options), texts, options.json === true, output);
    if (options.json && readings.length > 0)
      output.data(JSON.stringify(files.length === 1 ? readings[0] : readings, null, 2));
  } finally {
    await processes.close();
  }
}
