/** What a brief tells of who leans on whom: shares up to the year of its day. */
import { countryOf } from '../../model/place.ts';
import type { AsOf } from '../../model/tie.ts';
import { type Leaning, leaningOf, toDependenceOn, toPairLeanYears } from '../lean/lean-rows.ts';
import type { DependenceRow } from '../lean/lean-view.ts';
import { byText } from '../order.ts';
import type { Ports } from '../ports.ts';
import type { BriefLean, BriefMaterial, BriefSubject } from './material.ts';

/** Of a region its shares with every country, the whole years and the fullest parts of others; of a pair its years. */
export async function briefLean(
  ports: Pick<Ports, 'ledger' | 'gazetteer'>,
  subject: BriefSubject,
  { validAt, knownAt }: AsOf,
): Promise<Pick<BriefMaterial, 'dependences' | 'lean'>> {
  if (subject.kind !== 'region' && subject.kind !== 'pair') return { dependences: [], lean: null };
  const units = subject.kind === 'pair' ? subject.units : [subject.unit];
  if (units.some((unit) => unit === countryOf(unit))) return { dependences: [], lean: null };
  const all = await leaningOf(ports, knownAt === undefined ? {} : { knownAt }, units);
  const year = Number(validAt.slice(0, validAt.indexOf('-', 1)));
  const leaning: Leaning = { ...all, known: all.known.filter((each) => each.year <= year) };
  if (subject.kind === 'pair') return { dependences: [], lean: toPairLeanYears(leaning, subject.units) };
  const countries = new Set(leaning.known.flatMap(({ region, country }) => (region === subject.unit ? [country] : [])));
  const dependences = [...countries].sort(byText).map((country) => toDependenceOn(leaning, subject.unit, country));
  return { dependences, lean: null };
}

/** The shares of both sides of a pair. */
export function rowsOfPair(lean: BriefLean | null): readonly DependenceRow[] {
  return (lean?.years ?? []).flatMap(({ first, second }) => [first, second].filter((row) => row !== null));
}
