/**
 * The reader on texts that were written blind (bench/invented): those that rules were written from (`a`), and those run
 * for their figures alone (`b`, hard on purpose; `d`, plain).
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { evaluateReader } from '../src/app/coding/evaluate-reader.ts';
import { parseCodedTexts } from '../src/formats/coded-texts.ts';
import type { Gazetteer } from '../src/gazetteer/gazetteer.ts';
import type { Evaluation } from '../src/measure/evaluation/evaluation.ts';
import { type Share, shareOf } from '../src/measure/evaluation/score.ts';
import type { Reading, TextInput } from '../src/model/reading.ts';

export const inventedSets = ['a', 'b', 'd'] as const;
const languages = ['en', 'ru', 'zh'] as const;

/** The figures of one set, all languages together and each alone, as they stand in floors.json; F1 or share, 0 to 1. */
export interface InventedFigures {
  readonly set: (typeof inventedSets)[number];
  readonly of: Readonly<Record<string, Readonly<Record<string, number | null>>>>;
}

export async function inventedFigures(
  set: InventedFigures['set'],
  reader: { readonly read: (input: TextInput) => Promise<Reading>; readonly gazetteer: Gazetteer },
): Promise<InventedFigures> {
  const texts = languages.flatMap((lang) => {
    const file = fileURLToPath(new URL(`invented/${lang}-${set}.jsonl`, import.meta.url));
    return parseCodedTexts(readFileSync(file, 'utf8'), file);
  });
  const { all, byLanguage } = await evaluateReader(texts, reader.read, reader.gazetteer);
  return { set, of: { all: figures(all), ...Object.fromEntries(languages.map((l) => [l, figures(byLanguage[l]!)])) } };
}

function figures(e: Evaluation): Readonly<Record<string, number | null>> {
  const round = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(3)));
  const share = (s: Share): number | null => round(shareOf(s));
  return {
    regions: round(e.regions?.f1 ?? null),
    pairs: round(e.pairs.f1),
    ties: round(e.ties.f1),
    stage: share(e.stage),
    date: share(e.date),
    city: share(e.city),
    evidence: share(e.evidence),
    nonfact: round(e.nonFact.f1),
    negatives: e.falseAlarms,
  };
}
