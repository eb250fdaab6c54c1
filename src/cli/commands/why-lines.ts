/** Explanations as lines for a terminal: the words with their names in brackets, so that nothing hangs on colour. */
import { cueViews, explanationOf, lackOf, type WeighedView, weighedViews } from '../../app/documents/explanation.ts';
import { explainedInEnglish } from '../../app/documents/explanation-words.ts';
import { passagesOf } from '../../app/documents/passages.ts';
import type { Span } from '../../model/code-points.ts';
import { type Claim, type NonClaim, percentOf, type Reading } from '../../model/reading.ts';
import type { NearMiss, Why } from '../../model/why.ts';
import { dateText } from '../date-text.ts';
import { oneLine, table } from '../output.ts';
import type { Paint } from '../paint.ts';

interface Source {
  readonly text: string;
  readonly reading: Reading;
}

/** How a claim stands, where it counts as no tie. */
function aside(claim: Claim | NonClaim): string {
  if (!('polarity' in claim)) return '';
  return claim.polarity === 'negated' ? 'denied' : (claim.mood ?? '');
}

/** How sure the reader is, and whether that is too little to stand. */
const suretyOf = ({ score, strict }: Claim): string =>
  score === null ? '–' : `${percentOf(score)} %${strict ? '' : ' possible'}`;

/** A claim of the list. */
export function rowOf(claim: Claim | NonClaim): readonly string[] {
  return [
    claim.id,
    claim.rule,
    suretyOf(claim),
    claim.type,
    [claim.stage, aside(claim)].filter(Boolean).join(', '),
    dateText(claim.date, '–'),
    claim.parties.join(' ~ '),
    `“${oneLine(claim.evidence.quote, 60)}”`,
  ];
}

/** With which versions a text was read. */
export function versionLine({ reader, gazetteer, codebook, lexicon }: Reading): string {
  return `codebook ${codebook}${lexicon ? `, trigger words ${lexicon}` : ''}, reader ${reader}, gazetteer ${gazetteer}`;
}

/** The passages with their cues: `[sister cities|kind]`. */
function passageLines(text: string, quote: Span, why: Why, paint: Paint): readonly string[] {
  return passagesOf(text, quote, cueViews(why)).map((passage, i) => {
    const words = passage.map(({ text: piece, names }) => {
      const flat = piece.replace(/\s+/g, ' ');
      if (names.length === 0) return flat;
      return `${paint('name', '[')}${paint('cue', flat)}${paint('name', `|${names.join('+')}]`)}`;
    });
    return `  ${i > 0 ? '… ' : ''}${words.join('')}`;
  });
}

function weighedLines(weighed: readonly WeighedView[], paint: Paint): readonly string[] {
  return weighed.flatMap(({ says, weights }) => [
    `  ${says}`,
    ...table(
      weights.map(({ worth, says: what }) => [`    ${paint(worth < 0 ? 'against' : 'for', signed(worth))}`, what]),
    ),
  ]);
}

const signed = (worth: number): string =>
  `${worth < 0 ? '−' : '+'}${Math.abs(Math.round(worth * 1000) / 1000)}`.padEnd(5);

/** One claim, whole. */
export function claimLines(claim: Claim | NonClaim, { text, reading }: Source, paint: Paint): readonly string[] {
  const head = [claim.type, claim.stage, claim.date && dateText(claim.date), aside(claim)].filter(Boolean).join(', ');
  const lines = [`${claim.id}  ${paint('head', head)}  ${claim.parties.join(' ~ ')}`];
  if (!claim.why) return [...lines, '  no cues were kept for it'];
  const view = explanationOf(claim, claim.why);
  lines.push(...passageLines(text, claim.evidence, claim.why, paint), `  rule: ${claim.rule}`, '  words:');
  lines.push(
    ...table(view.cues.map(({ name, text: words, says }) => [`    ${name}`, `“${oneLine(words, 40)}”`, says])),
  );
  lines.push('  chosen:');
  for (const { about, value, says, definition } of view.reasons) {
    lines.push(`    ${[about, value].filter(Boolean).join(' ')}: ${says}`);
    if (definition) lines.push(`      codebook: ${definition}`);
  }
  return [
    ...lines,
    ...(view.weighed.length === 0 ? [] : [`  ${explainedInEnglish.say('weighed.how')}`]),
    ...weighedLines(view.weighed, paint),
    ...(view.surety === null ? [] : [`  ${view.surety}`]),
    `  ${versionLine(reading)}`,
  ];
}

/** An act that fell short. */
export function nearLines(miss: NearMiss, { text }: Source, paint: Paint): readonly string[] {
  return [
    `${paint('head', miss.type)}  ${miss.parties.join(' ~ ') || 'no party'}  ${miss.rule}`,
    ...passageLines(text, miss.evidence, miss.why, paint),
    `  not claimed. ${lackOf(miss)}`,
    ...weighedLines(weighedViews(miss.why), paint),
  ];
}
