/** Who leans on whom in a case: its regions with the countries of their counterparts, one row a region, country and span of its years. */
import { standingCaveats } from '../../measure/lean/caveats.ts';
import { edtfBounds } from '../../model/edtf.ts';
import { NotFound } from '../../model/errors.ts';
import { countryOf, unitOf } from '../../model/place.ts';
import { answeredAt, asOfNow, type KnownFilter } from '../as-of.ts';
import { byText, inOrder } from '../order.ts';
import type { Ports } from '../ports.ts';
import { leansOfPairs, pairsOfTies } from './all-leans.ts';
import { knownOf, type Leaning, leaningOf, toDependenceRows } from './lean-rows.ts';
import type { CaseLean } from './lean-view.ts';

/** Throws NotFound for a case that is not held, and for one of whose regions no share is held. */
export async function caseLean(
  ports: Pick<Ports, 'ledger' | 'gazetteer' | 'now'>,
  id: string,
  known: KnownFilter = {},
): Promise<CaseLean> {
  const { ledger } = ports;
  const { validAt, knownAt } = asOfNow(ports.now(), known);
  const facts = await ledger.histories.factsOf(id, knownAt);
  if (facts.length === 0) {
    throw new NotFound(`No case ${id.slice(0, 60)} is held`, { hint: '“amur case” shows those that are.' });
  }
  const [pairs, all] = await Promise.all([
    pairsOfTies(ports, { validAt, knownAt, include: 'all', case: id }),
    leaningOf(ports, known),
  ]);
  // Figures of after a case say nothing of it.
  const until = Math.max(
    ...facts.flatMap(({ date }) => edtfBounds(date ?? '..').map((day) => Number(day?.slice(0, 4) ?? 0))),
  );
  const within = ({ year }: { readonly year: number }): boolean => year <= until;
  const leaning: Leaning = { ...all, known: all.known.filter(within), unpaired: all.unpaired.filter(within) };
  const asked = counterpartsOf(facts.map(({ parties }) => parties));
  const rows = asked.map(([region, country]) => toDependenceRows(leaning, knownOf(leaning, region, country)));
  if (rows.every((own) => own.length === 0)) {
    throw new NotFound(
      `No figures are held on the ${asked.length} regions of ${id.slice(0, 60)} with the countries of their counterparts up to its last year`,
      {
        hint: '“amur import” takes trade of a region with a country, and with all, from a table.',
      },
    );
  }
  return {
    case: id,
    rows: rows.flat(),
    pairs: leansOfPairs(leaning, pairs),
    without: asked.flatMap(([region, country], i) => (rows[i]!.length === 0 ? [{ region, country }] : [])),
    standing: standingCaveats,
    knownAt: await answeredAt(ports, knownAt),
  };
}

/** Each region with each other country that a fact joins it with, sorted. */
export function counterpartsOf(parties: readonly (readonly string[])[]): readonly (readonly [string, string])[] {
  const found = new Map<string, readonly [string, string]>();
  for (const own of parties) {
    for (const unit of own.map(unitOf)) {
      if (unit === countryOf(unit) || unit.startsWith('X-')) continue;
      for (const country of own.map(countryOf)) {
        if (country !== countryOf(unit)) found.set(`${unit} ${country}`, [unit, country]);
      }
    }
  }
  return [...found.values()].sort(
    inOrder(
      (a, b) => byText(a[0], b[0]),
      (a, b) => byText(a[1], b[1]),
    ),
  );
}
