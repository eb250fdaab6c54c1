/** The words that make a statement one about the future, from data/codebook/lexicon/forecasts.json, found in one pass. */
import words from '../../../data/codebook/lexicon/forecasts.json' with { type: 'json' };
import type { Span } from '../../model/code-points.ts';
import { type Language, languageFacts } from '../../model/languages.ts';
import { buildCueTrie, type CueTrie, findCues } from '../claims/lexicon/cue-trie.ts';

interface Row {
  readonly likelihood: readonly number[] | null;
  readonly band: boolean;
  readonly needs?: string;
  readonly plan?: boolean;
  readonly words: readonly string[];
}

/** What a word of the future is worth. */
export interface Outlook {
  /** An ICD 203 band, `[0.05, 0.6]` for a bare "may", `[0.9, 0.99]` for a bare "certain"; null where no likelihood is said. */
  readonly likelihood: readonly [number, number] | null;
  readonly band: boolean;
  /** True for words that also speak of the present and the past. */
  readonly needsFuture: boolean;
  /** True for words of what is decided or scheduled. */
  readonly plan: boolean;
}

/** A word of the future in a text. Spans are UTF-16. */
export interface ForecastCue extends Span, Outlook {}

const rowsOf: Readonly<Record<Language, readonly Row[]>> = { en: words.en, ru: words.ru, zh: words.zh };

interface Known {
  readonly trie: CueTrie;
  readonly outlooks: readonly Outlook[];
}

const known = new Map<Language, Known>();

function knownFor(lang: Language): Known {
  const rows = rowsOf[lang];
  const phrases = rows.flatMap((row, i) =>
    row.words.map((w) => [w, { kind: 'outlook', value: String(i), strong: true }] as const),
  );
  const outlooks = rows.map(
    (row): Outlook => ({
      likelihood: row.likelihood ? [row.likelihood[0] ?? 0, row.likelihood[1] ?? 1] : null,
      band: row.band,
      needsFuture: row.needs === 'future',
      plan: row.plan === true,
    }),
  );
  return { trie: buildCueTrie(phrases, !languageFacts[lang].spaced), outlooks };
}

/** The words of the future in a text, in order; a word inside a longer phrase ("likely" in "very likely") is left out. */
export function forecastCuesOf(text: string, lang: Language): readonly ForecastCue[] {
  let own = known.get(lang);
  if (!own) known.set(lang, (own = knownFor(lang)));
  const out: ForecastCue[] = [];
  let end = 0;
  for (const cue of findCues(own.trie, text)) {
    if (cue.end <= end) continue;
    end = cue.end;
    out.push({ start: cue.start, end: cue.end, ...own.outlooks[Number(cue.value)]! });
  }
  return out;
}
