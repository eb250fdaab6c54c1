/** What documents say of the future: claims in the mood of a forecast, and sentences found by the reader. Nothing of it is a tie. */
import { dateWords } from './date-words.ts';
import type { Section, Words } from './document.ts';
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
  const items = [...claims, ...found];
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
