/** The measures with their intervals, how much of each is known, and why: every number with what it comes from. */
import type { Result } from '../../measure/context.ts';
import { type Measurement, plainNumber, type Term } from '../../measure/measurement.ts';
import type { Block, Section, Words } from './document.ts';
import { figureOf, figureValue, indicatorName } from './figure-words.ts';
import { capital } from './naming.ts';
import { percent } from './notes.ts';
import { between, marked, tiePlace, type Writing } from './writing.ts';

/** So many ties behind a number are named; the rest is counted. */
const named = 8;

/** The section. */
export function measures(writing: Writing): Section {
  const { w, material } = writing;
  const all = material.measures.flatMap(({ results }) => results);
  const own = all.filter(({ measurement }) => says(measurement));
  const silent = all.filter((result) => !own.includes(result));
  const blocks: readonly Block[] = [
    ...(all.length === 0 ? [paragraph([w.measures.none])] : [paragraph([{ kind: 'muted', text: w.measures.intro }])]),
    ...(own.length === 0 ? [] : [tableOf(writing, own)]),
    ...silentBlocks(writing, silent),
    ...figureBlocks(writing),
    ...whyBlocks(writing, own),
  ];
  return { id: 'measures', title: w.measures.title, blocks };
}

const paragraph = (words: Words): Block => ({ kind: 'paragraph', words });

function tableOf(writing: Writing, results: readonly Result[]): Block {
  const { w } = writing;
  return {
    kind: 'table',
    head: w.measures.head,
    numbers: [2, 3, 4],
    rows: results.map((result) => [[measureName(writing, result)], [result.of], ...valueCells(writing, result)]),
  };
}

function valueCells({ w, say }: Writing, { measurement }: Result): readonly Words[] {
  const { value, unit, interval, coverage } = measurement;
  return [
    value === null
      ? [{ kind: 'muted', text: w.measures.noValue }]
      : [short(value), ...(unit === '1' ? [] : [w.open, say(unit), w.close])],
    // An interval of one point says nothing where there is no value.
    [interval === null || (value === null && interval[0] === interval[1]) ? '–' : intervalText(interval)],
    [`${percent(coverage)} %`],
  ];
}

/** True where there is a value, or an interval that rules something out: more than one point, less than all. */
function says({ value, interval }: Measurement): boolean {
  if (value !== null) return true;
  if (interval === null || interval[0] === interval[1]) return false;
  const [low, high] = interval;
  return !(high >= 1 && (low <= -1 || low === 0));
}

/** Measures of which nothing can be said, with what there would have to be. */
function silentBlocks(writing: Writing, silent: readonly Result[]): readonly Block[] {
  const { w } = writing;
  if (silent.length === 0) return [];
  const names = [...new Set(silent.map((result) => `${measureName(writing, result)}${w.open}${result.of}${w.close}`))];
  const wanting = [...new Set(silent.flatMap(({ measurement }) => remarksOf(measurement)))];
  return [
    paragraph([w.measures.nothing(names.join(w.semicolon))]),
    ...(wanting.length === 0
      ? []
      : [{ kind: 'list', items: wanting.map((text): Words => [writing.say(text)]) } as const]),
  ];
}

/** What to know of a measurement, without what is listed as missing anyway. */
const remarksOf = ({ notes }: Measurement): readonly string[] =>
  notes.filter((note) => !note.startsWith('Not known: '));

function measureName({ w }: Writing, { measurement: { measure } }: Result): string {
  return capital(w.measures.names[measure] ?? measure.replace(/-/g, ' '));
}

function figureBlocks(writing: Writing): readonly Block[] {
  const { w, material } = writing;
  if (material.figures.length === 0) return [paragraph([w.measures.noFigures])];
  return [{ kind: 'heading', text: w.measures.figures }, figureTable(writing)];
}

function figureTable(writing: Writing): Block {
  const { w, material, book } = writing;
  const rows = material.figures.map((figure): readonly Words[] => [
    [capital(indicatorName(writing, figure.indicator)), ...marked([book.ofFigure(figure)])],
    [figureOf(figure)],
    [String(figure.year)],
    [figureValue(figure)],
  ]);
  return { kind: 'table', head: w.measures.figureHead, rows, numbers: [2, 3] };
}

/** The figures alone, where there are no ties to measure; null where there is none. */
export function figures(writing: Writing): Section | null {
  if (writing.material.figures.length === 0) return null;
  return { id: 'figures', title: writing.w.measures.figures, blocks: [figureTable(writing)] };
}

function whyBlocks(writing: Writing, results: readonly Result[]): readonly Block[] {
  const { w } = writing;
  if (results.length === 0) return [];
  // What holds of several values is said with the first.
  const said = new Set<string>();
  const blocks = results.flatMap(({ of, measurement }, i): readonly Block[] => {
    const { formula, reference, version, value } = measurement;
    const terms = measurement.terms;
    const name = measureName(writing, { of, measurement });
    const missing = terms.filter((term) => term.value === null);
    const remarks: readonly Words[] = [
      ...remarksOf(measurement)
        .filter((text) => !said.has(text))
        .map((text): Words => [writing.say(text)]),
    ];
    for (const text of remarksOf(measurement)) said.add(text);
    const items: readonly Words[] = [
      ...terms.filter((term) => term.value !== null).map((term) => termWords(writing, term)),
      ...(missing.length === 0 ? [] : [missingWords(writing, missing)]),
      ...remarks,
    ];
    const repeats = items.length === 0 || (value === null && sameTerms(results[i - 1]?.measurement, measurement));
    return [
      paragraph([
        { kind: 'strong', text: `${name}${w.comma}${of}` },
        `${w.stop}${w.gap}${w.measures.formula}${w.colon}`,
        { kind: 'code', text: formula },
        `${w.semicolon}${w.measures.version(version)}${w.semicolon}`,
        writing.say(reference),
        w.stop,
      ]),
      ...(repeats ? [] : [{ kind: 'list', items } as const]),
    ];
  });
  return [
    { kind: 'heading', text: w.measures.why },
    paragraph([{ kind: 'muted', text: w.measures.whyIntro }]),
    ...blocks,
  ];
}

const missingWords = ({ w, say }: Writing, missing: readonly Term[]): Words => [
  w.measures.missing,
  ...between(
    missing.map(({ symbol, means }): Words => [say(means), `${w.open}${symbol}${w.close}`]),
    w.comma,
  ),
  w.stop,
];

/** `B,economic = 0.3 (weight 0.25, counted: 2 trade ties), from T1, T4 [7]`. */
function termWords(writing: Writing, { symbol, means, value, unit, weight, how, says, from }: Term): Words {
  const { w, book, material, say } = writing;
  const details = [
    ...(weight === undefined ? [] : [w.measures.weight(short(weight))]),
    ...(how === undefined ? [] : [w.measures.how[how] ?? how]),
  ].join(w.comma);
  const ties = from.flatMap((origin) => (origin.kind === 'tie' ? [tiePlace(writing, origin.id)] : []));
  const shown: Words = between(
    ties.slice(0, named).map((tie): Words => [tie]),
    w.comma,
  );
  const marks = from.flatMap((origin) => {
    const figure = origin.kind === 'observation' ? material.behind.get(origin.id) : undefined;
    return figure === undefined ? [] : [book.ofFigure(figure)];
  });
  // A bare number says what of only with its symbol.
  const told: Words =
    says === undefined ? [say(means)] : /^[\d.]+$/.test(says) ? [say(means), w.colon, says] : [say(says)];
  return [
    {
      kind: 'code',
      text: `${symbol} = ${plainNumber(Number((value ?? 0).toPrecision(6)))}${unit === '1' ? '' : ` ${unit}`}`,
    },
    `${w.open}${details}${details === '' ? '' : w.semicolon}`,
    ...told,
    w.close,
    ...(ties.length === 0 ? [] : [`${w.comma}${w.measures.from} `, ...shown]),
    ...(ties.length > named ? [` ${w.measures.andMore(ties.length - named)}`] : []),
    ...marked(marks),
  ];
}

/** Three digits that count. */
function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}

const intervalText = ([low, high]: readonly [number, number]): string => `${short(low)} … ${short(high)}`;

/** True where the same is known and unknown, so that it need not be told twice. */
function sameTerms(a: Result['measurement'] | undefined, b: Result['measurement']): boolean {
  return a !== undefined && JSON.stringify([a.terms, a.notes]) === JSON.stringify([b.terms, b.notes]);
}
