/**
 * What documents say of the future: claims in the mood of a forecast, and sentences found by the reader; and the forecasts that people keep on
 * the subject, with how they came out. Nothing of it is a tie.
 */

import { percents } from '../../foresight/forecasts/likelihood-words.ts';
import type { ForecastEvidence, Side } from '../../model/forecast.ts';
import { languageByLetters } from '../../model/languages.ts';
import { dateWords } from './date-words.ts';
import type { Inline, Section, Words } from './document.ts';
import type { BriefKept } from './material.ts';
import { capital } from './naming.ts';
import { percent } from './notes.ts';
import { marked, marksOf, saidBy, tiePlace, type Writing } from './writing.ts';

/** The section. */
export function forecasts(writing: Writing): Section {
  const { w, material, book, lang } = writing;
  const claims = material.ties.flatMap(({ tie, pieces }) =>
    pieces
      .filter(({ held }) => held.modality === 'forecast')
      .map((piece): Words => {
        const { likelihood, date } = piece.held;
        const told = [
          ...(date === null ? [] : [dateWords(date, lang)]),
          likelihood === null
            ? w.forecasts.noLikelihood
            : w.forecasts.likelihood(percent(likelihood[0]), percent(likelihood[1])),
        ];
        return [
          tiePlace(writing, tie.id),
          w.colon,
          saidBy(piece),
          ...marksOf(writing, [piece]),
          `${w.open}${told.join(w.semicolon)}${w.close}`,
        ];
      }),
  );
  const found = material.forecasts.map((forecast): Words => {
    const { kind, quote, likelihood, horizon, resolvable, missing } = forecast.found;
    const quoted = {
      kind: 'quote',
      text: quote,
      lang: material.documents.get(forecast.document)?.lang ?? 'und',
    } as const;
    const told = [
      ...(horizon === null ? [] : [w.forecasts.until(dateWords(horizon, lang))]),
      likelihood === null
        ? w.forecasts.noLikelihood
        : w.forecasts.likelihood(percent(likelihood[0]), percent(likelihood[1])),
      resolvable
        ? w.forecasts.resolvable
        : w.forecasts.unresolvable(missing.map((gap) => w.forecasts.gaps[gap] ?? gap).join(w.comma)),
    ];
    return [
      `${capital(w.forecasts.kinds[kind] ?? kind)}${w.colon}`,
      quoted,
      ...marked([book.ofForecast(forecast)]),
      `${w.open}${told.join(w.semicolon)}${w.close}`,
    ];
  });
  const items = [...claims, ...found, ...material.kept.map((kept) => keptWords(writing, kept))];
  return {
    id: 'forecasts',
    title: w.forecasts.title,
    blocks: [
      ...(items.length === 0
        ? [{ kind: 'paragraph', words: [w.forecasts.none] } as const]
        : [
            { kind: 'paragraph', words: [{ kind: 'muted', text: w.forecasts.intro }] } as const,
            { kind: 'list', items } as const,
          ]),
    ],
  };
}

/** `Kept: statement (almost certain, 95–99 %; until 2030; an outlet, June 2019; did not come: what showed it, where)` */
function keptWords({ w, lang }: Writing, { record, outcome, evidence, address, scorable }: BriefKept): Words {
  const { statement, question, likelihood, wording, author, outlet, saidOn } = record;
  const said = [author, outlet, saidOn === null ? null : dateWords(saidOn, lang)].filter((each) => each !== null);
  const number = likelihood === null ? w.forecasts.noLikelihood : percents(likelihood);
  const told = [
    wording === null ? number : `“${wording}”${w.comma}${number}`,
    ...(question.by === null ? [] : [w.forecasts.until(dateWords(question.by, lang))]),
    ...(said.length === 0 ? [] : [said.join(w.comma)]),
    outcome === 'open' && !scorable ? w.forecasts.unscorable : (w.forecasts.outcomes[outcome] ?? outcome),
    ...(outcome === 'open' && record.evidence ? [sidesWords(w, record.evidence)] : []),
  ].join(w.semicolon);
  const shown: readonly Inline[] = evidence === null ? [] : [w.colon, inOwnTongue(evidence)];
  const where: readonly Inline[] =
    address !== null && /^https?:\/\//.test(address)
      ? [w.semicolon, { kind: 'link', text: address, href: address }]
      : [];
  return [`${w.forecasts.kept}${w.colon}`, inOwnTongue(statement), `${w.open}${told}`, ...shown, ...where, w.close];
}

function sidesWords(w: Writing['w'], evidence: readonly ForecastEvidence[]): string {
  const count = (side: Side): string => String(evidence.filter((piece) => piece.side === side).length);
  return w.forecasts.sides(count('for'), count('against'));
}

/** What people wrote is not translated; its language shows in its letters. */
const inOwnTongue = (text: string): Inline => ({ kind: 'words', text, lang: languageByLetters(text) });
