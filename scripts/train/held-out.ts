/**
 * Reads the coded texts by models that were trained without them, and scores what the whole reader makes of them.
 *
 *   npm run train:folds -- [--shared PATH] [--fold N,…] [--every N] [--into FOLDER] [--by FOLDER] [--score FOLDER]
 *
 * With --into the readings and models stay in a folder, with --fold only those of some folds are made (0 to 4, so that two processes can
 * share the work), with --every each Nth text alone is learnt from and read, with --by the models are those of an earlier run, and --score tells the figures of readings that lie in a folder.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { jsonLines } from '../../bench/corpora.ts';
import { loadGazetteer } from '../../src/io/gazetteer-files.ts';
import type { Reading } from '../../src/model/reading.ts';
import { claimModelsOf, type KeptClaimModels } from '../../src/read/claims/models.ts';
import { readDocument } from '../../src/read/read-document.ts';
import { foldsOf } from './gold.ts';
import { fitAll, samplesOf } from './samples.ts';
import { asInput, corpusFile, setName, sharedFolder, trainingTexts } from './training-texts.ts';

const { values: options } = parseArgs({
  options: {
    shared: { type: 'string' },
    fold: { type: 'string', default: '0,1,2,3,4' },
    every: { type: 'string', default: '1' },
    into: { type: 'string' },
    by: { type: 'string' },
    score: { type: 'string' },
  },
});
/** Kinds of groups that differ in whether a tie is there, and how far it has come. */
const phaseKinds = ['denied', 'ended', 'phase', 'irrealis'];
const texts = trainingTexts(options.shared, Number(options.every));
const folder = options.score ?? options.into ?? mkdtempSync(join(tmpdir(), 'amur-folds-'));
if (options.score === undefined) readAll(options.fold.split(',').map(Number));
if (options.score !== undefined || options.into === undefined) scoreAll();

function readAll(folds: readonly number[]): void {
  mkdirSync(folder, { recursive: true });
  const gazetteer = loadGazetteer();
  const foldOf = foldsOf(texts);
  const samples = options.by === undefined ? samplesOf(texts, gazetteer) : [];
  for (const fold of folds) {
    const kept: KeptClaimModels =
      options.by === undefined
        ? fitAll(samples.filter((s) => s.ties.fold !== fold))
        : JSON.parse(readFileSync(join(options.by, `models-${fold}.json`), 'utf8'));
    if (options.into !== undefined) writeFileSync(join(folder, `models-${fold}.json`), JSON.stringify(kept));
    const models = claimModelsOf(kept);
    const readings = texts
      .filter((_, i) => foldOf[i] === fold)
      .map((text) => ({ ...readDocument(asInput(text), { gazetteer, models }), id: `${text.set}/${text.id}` }));
    writeFileSync(join(folder, `fold-${fold}.ndjson`), readings.map((r) => `${JSON.stringify(r)}\n`).join(''));
  }
}

/** A line of a corpus, as far as it is asked here. */
type Gold = { readonly id: string; readonly lang: string; readonly kind?: string };

function scoreAll(): void {
  const shared = sharedFolder(options.shared);
  const readings = readdirSync(folder)
    .filter((name) => name.startsWith('fold-'))
    .flatMap((name) => jsonLines<Reading>(join(folder, name)));
  const all = join(folder, 'all.ndjson');
  const strict = join(folder, 'strict.ndjson');
  writeLines(all, readings);
  writeLines(
    strict,
    readings.map((r) => ({ ...r, claims: r.claims.filter((c) => c.strict) })),
  );
  const read = new Set(readings.map((r) => r.id));
  const golds = new Map<string, Gold[]>();
  for (const set of new Set(texts.map((t) => t.set))) {
    const name = setName(texts.find((t) => t.set === set)!);
    for (const own of jsonLines<Gold>(corpusFile(set, shared))) {
      const line = { ...own, id: `${set}/${own.id}` };
      if (!read.has(line.id)) continue;
      for (const each of name === 'varied short' ? [name, `${name} ${line.lang}`] : [name])
        golds.set(each, [...(golds.get(each) ?? []), line]);
    }
  }
  const gold = join(folder, 'gold.jsonl');
  const score = (script: string, lines: readonly Gold[], by: string): Record<string, unknown> => {
    writeLines(gold, lines);
    const args = [join(shared, 'bench', script), gold, by, '--json'];
    const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
    const line = stdout.split('\n').find((l) => l.startsWith('{"'));
    if (line === undefined) throw new Error(`${script} gave no figures: ${stderr}`);
    return JSON.parse(line);
  };
  for (const [name, lines] of [...golds].sort()) {
    const of = score('score-ties.mjs', lines, all) as unknown as Scored;
    const sure = score('score-ties.mjs', lines, strict) as unknown as Scored;
    const three = ({ f1, p, r }: Shares): string => `${f1.toFixed(3)} (${p.toFixed(2)}/${r.toFixed(2)})`;
    console.log(
      `${name.padEnd(16)} ${String(lines.length).padStart(4)} pairs ${three(of.pairs)} ties ${three(of.ties)} ` +
        `stage ${of.stage_accuracy} date ${of.date_accuracy} city ${of.city_accuracy} evidence ${of.evidence_accuracy} nonfact ${of.nonfact_f1} ` +
        `negatives ${of.negatives_with_a_false_tie}/${of.negatives} strict ${sure.pairs.p} at ${sure.pairs.r}, ${sure.negatives_with_a_false_tie}`,
    );
    if (lines.every((l) => l.kind)) tellContrast(lines, (of) => score('score-contrast.mjs', of, all));
  }
}

function tellContrast(lines: readonly Gold[], score: (of: readonly Gold[]) => Record<string, unknown>): void {
  for (const [name, of] of [
    ['all kinds', lines],
    [phaseKinds.join(', '), lines.filter((l) => phaseKinds.includes(l.kind!))],
  ] as const) {
    const { texts_right, positives_right, negatives_right } = score(of);
    console.log(
      `${''.padEnd(21)} ${name}: right ${texts_right} of texts, ${positives_right} with a tie, ${negatives_right} without`,
    );
  }
}

interface Shares {
  readonly f1: number;
  readonly p: number;
  readonly r: number;
}

/** What the scorer of the corpora gives. */
interface Scored {
  readonly pairs: Shares;
  readonly ties: Shares;
  readonly stage_accuracy: number | null;
  readonly date_accuracy: number | null;
  readonly city_accuracy: number | null;
  readonly evidence_accuracy: number | null;
  readonly nonfact_f1: number;
  readonly negatives: number;
  readonly negatives_with_a_false_tie: number;
}

function writeLines(file: string, lines: readonly unknown[]): void {
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}
