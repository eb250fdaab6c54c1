/** A reading as lines for a terminal: what the text is, its ties with their sources, who says what, forecasts, references. */
import { type Agreement, agreementsOf } from '../../model/agreement.ts';
import { isModelRule } from '../../model/reader-kinds.ts';
import { type Claim, percentOf, type Reading } from '../../model/reading.ts';
import { stageText } from '../../model/stage-words.ts';
import { type ClaimRefusal, claimRefusals } from '../../read/by-model/refusals.ts';
import { dateText } from '../date-text.ts';
import { counted, oneLine, table } from '../output.ts';

const quoted = (text: string, length: number): string => `“${oneLine(text, length)}”`;

const percent = (band: readonly [number, number] | null): string =>
  band ? `${Math.round(band[0] * 100)}–${Math.round(band[1] * 100)} %` : '–';

/** The lines; `encoding` is that of the file, null where it had none. */
export function readingLines(encoding: string | null, reading: Reading): readonly string[] {
  const { mentions, citations, claims, nonclaims, quotes, forecasts, published, masthead } = reading;
  const places = mentions.filter((m) => m.kind === 'place' && !m.in);
  const dates = mentions.filter((m) => m.kind === 'date');
  const of = masthead && [masthead.title, masthead.publication, masthead.author].filter(Boolean).join(', ');
  const standing = claims.filter(({ strict }) => strict);
  const possible = claims.filter(({ strict }) => !strict);
  const agreed: ReadonlyMap<string, Agreement> = reading.model === undefined ? new Map() : agreementsOf(claims);
  return [
    ...(of ? [of] : []),
    `language ${reading.lang}${encoding ? `, encoding ${encoding}` : ''}, published ${published ? `${dateText(published.edtf)} (${published.basis})` : 'unknown'}`,
    [
      counted(places.length, 'place'),
      counted(dates.length, 'date'),
      counted(citations.length, 'citation'),
      counted(quotes.length, 'quotation'),
    ].join(', '),
    ...(standing.length > 0
      ? ['ties it claims:', ...claimLines(standing, citations, agreed)]
      : ['no tie between regions of different countries']),
    ...(possible.length > 0
      ? [`possible (${possible.length}), no ties until they are accepted:`, ...claimLines(possible, citations, agreed)]
      : []),
    ...section(
      'said, but not counted as ties:',
      nonclaims.map((n) => [
        `${n.parties.join(' ~ ')}`,
        n.type,
        n.polarity === 'negated' ? 'denied' : (n.mood ?? ''),
        quoted(n.evidence.quote, 90),
      ]),
    ),
    ...section(
      'who says so:',
      quotes.flatMap(({ speaker, role, quote }) => (speaker ? [[speaker, role ?? '', quoted(quote, 80)]] : [])),
    ),
    ...section(
      'forecasts:',
      forecasts.map((f) => [f.cue, percent(f.likelihood), quoted(f.quote, 90)]),
    ),
    ...section(
      'references:',
      citations.map(({ source, date, csl }) => [
        dateText(date, '–'),
        `${oneLine(source, 100)}${csl.accessed ? ' (accessed)' : ''}`,
      ]),
    ),
    ...reading.problems.map(({ message }) => `note: ${message}`),
    ...modelLines(reading),
  ];
}

/** Which language model was asked, what it took, and which of its claims were refused. */
export function modelLines({ model, claims }: Reading): readonly string[] {
  if (model === undefined) return [];
  const { name, answered, host, tokens, refused, prompt } = model;
  const agreed = [...agreementsOf(claims).values()];
  const how = (who: Agreement): number => agreed.filter((each) => each === who).length;
  const alone = claims.every(({ rule }) => isModelRule(rule));
  return [
    `language model "${name}" at ${host}: ${answered}, ${tokens.input ?? 'not told'} tokens asked, ${tokens.output ?? 'not told'} answered, prompt ${prompt.version}`,
    ...(alone ? [] : [`  both: ${how('both')} claims, rules only: ${how('rules')}, model only: ${how('model')}`]),
    ...refused.map(
      ({ reason, type, parties, quote }) =>
        `  refused: ${claimRefusals[reason as ClaimRefusal] ?? reason} (${type}, ${parties.join(' ~ ')}) ${quoted(quote, 80)}`,
    ),
  ];
}

/** Who has the claim, where a language model has read too. */
export const saidBy: Readonly<Record<Agreement, string>> = { both: 'both', rules: 'rules only', model: 'model only' };

function claimLines(
  claims: readonly Claim[],
  citations: Reading['citations'],
  agreed: ReadonlyMap<string, Agreement>,
): readonly string[] {
  const rows = claims.map((c) => [
    `  ${c.parties.join(' ~ ')}`,
    c.type,
    stageText('en', c.type, c.stage),
    c.basis === 'inferred' ? `${dateText(c.date)} (inferred)` : dateText(c.date, '–'),
    c.speaker ? `${c.modality} (${c.speaker})` : c.modality,
    c.score === null ? '–' : `${percentOf(c.score)} %`,
    ...(agreed.size === 0 ? [] : [saidBy[agreed.get(c.id) ?? 'rules']]),
    quoted(c.evidence.quote, 90),
  ]);
  return table(rows).flatMap((line, i) => {
    const { carried, citations: cited } = claims[i]!;
    const sources = [...new Set(cited.map((n) => citations[n]!.source))];
    return [
      line,
      ...(carried.length > 0 ? [`    taken from another sentence: ${carried.join(', ')}`] : []),
      ...(sources.length > 0 ? [`    according to ${sources.map((s) => oneLine(s, 60)).join('; ')}`] : []),
    ];
  });
}

function section(heading: string, rows: readonly (readonly string[])[]): readonly string[] {
  return rows.length > 0 ? [heading, ...table(rows.map(([first, ...rest]) => [`  ${first}`, ...rest]))] : [];
}
