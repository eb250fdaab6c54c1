/** Twin towns of a list as coded facts: each pair one fact, its towns found by the gazetteer. */

import type { Rejection } from '../../formats/rejects.ts';
import { type TwinRow, type TwinTown, twinRow } from '../../formats/twin-towns.ts';
import { isEdtf } from '../../model/edtf.ts';
import type { CodedFact } from '../../model/evidence.ts';
import { countryOf, unitOf } from '../../model/place.ts';
import { codedFact, precisionOf } from '../cases/fact-record.ts';
import { placeOfUnit } from '../ties/party-view.ts';
import { type ResolvedTown, resolveTown } from './resolve-town.ts';
import { gives, type OpenText, type ReadingHow, type RowOutcome, refused, tableRows } from './row-outcome.ts';

/** A list names most towns many times. */
const mostRemembered = 50_000;

/** Reads a list of twin towns. */
export async function* readTwinTowns(open: OpenText, how: ReadingHow): AsyncGenerator<RowOutcome> {
  const known = new Map<string, ResolvedTown>();
  const resolve = (town: TwinTown): ResolvedTown => {
    const key = JSON.stringify(town);
    const before = known.get(key);
    if (before) return before;
    const found = town.party === null ? resolveTown(how.gazetteer, town) : named(town.party);
    if (known.size >= mostRemembered) known.clear();
    known.set(key, found);
    return found;
  };
  const named = (party: string): ResolvedTown =>
    placeOfUnit(how.gazetteer, unitOf(party)) === null
      ? {
          party: null,
          why: 'unknown',
          reason: `"${party}" is no unit or country that the gazetteer holds`,
          candidates: [],
        }
      : { party, by: 'name', remark: null };
  for await (const { line, cells, row } of tableRows(open, how.shape)) {
    const twin = twinRow(cells);
    const found = [resolve(twin.towns[0]), resolve(twin.towns[1])] as const;
    const wrong = whatIsWrong(twin, found);
    if (wrong) yield refused({ line, row }, wrong);
    else yield outcome({ line, row }, twin, found, how);
  }
}

const words = ({ name, country }: TwinTown): string => (country === '' ? name : `${name}, ${country}`);

function whatIsWrong({ towns, date }: TwinRow, found: readonly ResolvedTown[]): Rejection | null {
  const missing = towns.findIndex(({ name, party }) => name === '' && party === null);
  if (missing >= 0) {
    return {
      class: 'no-name',
      why: `town ${missing + 1} has no name`,
      todo: 'Write its name, or its party into a column party1 or party2.',
    };
  }
  if (date !== null && !isEdtf(date)) {
    return {
      class: 'date',
      why: `"${date}" is not a date that Amur can bound`,
      todo: 'Write it as EDTF: 2019, 2019-06, 2019-06-17.',
    };
  }
  const open = found.flatMap((each) => (each.party === null ? [each] : []));
  const worst = open.find(({ why }) => why !== 'ambiguous') ?? open[0];
  if (worst) {
    const candidates = open.flatMap((each) => each.candidates);
    const todo = {
      country: 'Put the country right, or write its code (IT).',
      ambiguous: 'Write the party meant (as among the candidates) into a column party1 or party2.',
      unknown:
        'Add the town with "amur gazetteer add", or write the party (PL-20/Szypliszki) into a column party1 or party2.',
    }[worst.why];
    return { class: worst.why, why: open.map(({ reason }) => reason).join('; '), todo, candidates };
  }
  const [a, b] = found.map(({ party }) => countryOf(party ?? ''));
  if (a !== b) return null;
  return {
    class: 'one-country',
    why: `both towns have codes of one country (${a})`,
    todo: 'Nothing: Amur holds ties between units of different countries.',
  };
}

function outcome(
  at: Pick<RowOutcome, 'line'> & { readonly row: RowOutcome['row'] },
  { towns, date, source }: TwinRow,
  found: readonly [ResolvedTown, ResolvedTown],
  how: ReadingHow,
): RowOutcome {
  const told = found.flatMap((each) => (each.party !== null && each.remark !== null ? [each] : []));
  const weak = found.some(
    (each) => each.party !== null && (each.by === 'region-of-point' || each.by === 'name-against-point'),
  );
  // In the order of the parties, so that a pair listed from both sides is one fact.
  const sides = towns
    .map((town, i) => ({ town, party: found[i]?.party ?? '' }))
    .sort((x, y) => (x.party < y.party ? -1 : 1));
  const [first, second] = sides.map(({ town }) => words(town));
  const fact: CodedFact = codedFact({
    case: how.case,
    type: 'twinning',
    parties: sides.map(({ party }) => party),
    stage: 'active',
    date,
    precision: precisionOf(date),
    fields: [],
    statement: `${first} and ${second} are listed as twin towns.`,
    sources: [{ key: 'list', address: source ?? how.source }],
    confidence: weak ? 'unverified' : how.confidence,
    coder: 'twin-town list',
    codedAs: 'twin towns',
  });
  const remark = told[0] ? { class: told[0].by, text: told.map((each) => each.remark).join('; ') } : null;
  return gives(at, fact, remark);
}
