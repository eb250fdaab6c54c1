/** The use case behind `amur read --evaluate`: a coding is read, and the readings are held against it. */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { compareText, type TextComparison } from '../../measure/evaluation/compare-text.ts';
import { type Evaluation, evaluationOf } from '../../measure/evaluation/evaluation.ts';
import type { SameUnit } from '../../measure/evaluation/pair-keys.ts';
import type { CodedText } from '../../model/coded-text.ts';
import type { Reading, TextInput } from '../../model/reading.ts';

export interface EvaluatedReader {
  /** The figures of each language, and of all together where there are several. */
  readonly all: Evaluation;
  readonly byLanguage: Readonly<Record<string, Evaluation>>;
}

/** Reads every text alone, as `amur read --ndjson` does, without a look at its coding; so many at once. */
export async function evaluateReader(
  texts: readonly CodedText[],
  read: (input: TextInput) => Promise<Reading>,
  gazetteer: Pick<Gazetteer, 'currentCode' | 'historical'>,
  atOnce = 1,
): Promise<EvaluatedReader> {
  const same = sameUnits(texts, gazetteer);
  const compared: { readonly lang: string; readonly comparison: TextComparison }[] = [];
  const waiting = texts.entries();
  const work = async (): Promise<void> => {
    for (const [i, coded] of waiting) {
      const { ties: _ties, regions: _regions, ...input } = coded;
      const reading = await read(input);
      compared[i] = { lang: coded.lang ?? reading.lang, comparison: compareText(coded, reading, same) };
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const languages = [...new Set(compared.map(({ lang }) => lang))].sort();
  const of = (lang: string | null): Evaluation =>
    evaluationOf(compared.filter((c) => lang === null || c.lang === lang).map((c) => c.comparison));
  return { all: of(null), byLanguage: Object.fromEntries(languages.map((lang) => [lang, of(lang)])) };
}

/**
 * A coding may carry codes from before a reform: a superseded code counts as the one of today, the parts of a divided
 * unit as the unit where the coding names it.
 */
function sameUnits(texts: readonly CodedText[], gazetteer: Pick<Gazetteer, 'currentCode' | 'historical'>): SameUnit {
  const codes = new Set(texts.flatMap(({ regions, ties }) => [...(regions ?? []), ...ties.flatMap((t) => t.parties)]));
  const whole = new Map<string, string>();
  for (const party of codes) {
    const code = party.split('/')[0]!;
    if (!code.includes('-') || gazetteer.currentCode(code) !== null) continue;
    for (const part of gazetteer.historical(`X-${code}`)?.successors ?? []) whole.set(part, code);
  }
  return (code) => whole.get(code) ?? gazetteer.currentCode(code) ?? code;
}
