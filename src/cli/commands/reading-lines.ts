/** A reading as lines for a terminal: what the text is, its ties with their sources, who says what, forecasts, references. */
import { type Claim, percentOf, type Reading } from '../../model/reading.ts';
import { stageText } from '../../model/stage-words.ts';
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
      ? ['ties it claims:', ...claimLines(standing, citations)]
      : ['no tie between regions of different countries']),
    ...(possible.length > 0
      ? [`possible (${possible.length}), no ties until they are accepted:`, ...claimLines(possible, citations)]
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
  ];
}

function claimLines(claims: readonly Claim[], citations: Reading['citations']): readonly string[] {
  const rows = claims.map((c) => [
    `  ${c.parties.join(' ~ ')}`,
    c.type,
    stageText('en', c.type, c.stage),
    dateText(c.date, '–'),
    c.speaker ? `${c.modality} (${c.speaker})` : c.modality,
    c.score === null ? '–' : `${percentOf(c.score)} %`,
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
