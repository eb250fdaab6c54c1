/** Cases as rows: precedents whose facts and events were coded. */
import { z } from 'zod';
import type { CaseEvent } from '../../model/evidence.ts';
import type { CodedCase } from '../../store/ports/tie-histories.ts';
import type { Infer } from '../infer.ts';
import { day } from '../model-schemas/edtf.ts';
import { byText, earliestFirst, latestFirst } from '../order.ts';
import { names } from '../ties/party-view.ts';
import { firstDay, lastDay } from './case-event-view.ts';
import { type Coverage, coverage } from './universe.ts';

/** What the sources of a case bear well, and what little or nothing was found on. */
export const caseAbout = z.object({
  documented: z.string(),
  thin: z.string(),
  until: day.exactOptional().meta({ description: 'The day up to which it was kept: nothing later is in it.' }),
  against: z.string().exactOptional().meta({ description: 'What in it speaks against what is claimed of it.' }),
});
export type CaseAbout = Infer<typeof caseAbout>;

export const caseRow = z
  .object({
    id: z.string(),
    title: names.nullable(),
    about: caseAbout.nullable().meta({
      description:
        'What the sources of the case bear well, and what is thin; null of a case that did not ship with it.',
    }),
    coverage: coverage.nullable().meta({
      description: 'How many of all there are it holds as in force today; null where nobody has counted them.',
    }),
    facts: z.int().meta({ description: 'Coded facts: ties of which it is a source.' }),
    events: z.int(),
    first: day.nullable(),
    last: day.nullable(),
  })
  .meta({ id: 'Case' });
export type CaseRow = Infer<typeof caseRow>;

/** The cases that events and facts were coded of, sorted by id; titles come from those that ship. */
export function toCaseRows(
  events: readonly CaseEvent[],
  coded: readonly CodedCase[],
  titles: ReadonlyMap<string, NonNullable<CaseRow['title']>>,
  abouts: ReadonlyMap<string, CaseAbout> = new Map(),
  coverages: ReadonlyMap<string, Coverage | null> = new Map(),
): readonly CaseRow[] {
  const ids = new Set([...events.map((event) => event.case), ...coded.map(({ id }) => id)]);
  return [...ids].sort(byText).map((id): CaseRow => {
    const own = events.filter((event) => event.case === id);
    const facts = coded.find((each) => each.id === id);
    return {
      id,
      title: titles.get(id) ?? null,
      about: abouts.get(id) ?? null,
      coverage: coverages.get(id) ?? null,
      facts: facts?.facts ?? 0,
      events: own.length,
      first: [...own.map(firstDay), facts?.first ?? null].sort(earliestFirst)[0] ?? null,
      last: [...own.map(lastDay), facts?.last ?? null].sort(latestFirst)[0] ?? null,
    };
  });
}
