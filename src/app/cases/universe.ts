/** How many there are in all of what a case holds some of: the figure is the file's, how many of them are held is counted anew at each question. */
import { z } from 'zod';
import { isInForce } from '../../model/stages.ts';
import type { AsOf } from '../../model/tie.ts';
import type { TieType } from '../../model/tie-types.ts';
import type { TieLists } from '../../store/ports/tie-lists.ts';
import type { Infer } from '../infer.ts';
import { edtf } from '../model-schemas/edtf.ts';
import { sourceView, toSourceView } from '../sources/source-view.ts';

/** What the file of a case says of it. */
export interface Universe {
  /** How many there are. */
  readonly count: number;
  /** Of what, in words: “twin pairs of …”. */
  readonly of: string;
  /** Which ties of the case are of them: those of this type, and where bodies are named, of these bodies alone. */
  readonly type: TieType;
  readonly bodies?: readonly string[];
  readonly date: string;
  /** The address or the citation of who counted. */
  readonly source: string;
  /** Why the case does not hold the others. */
  readonly rest: string;
}

export const universeView = z
  .object({
    held: z.int().meta({ description: 'How many of them the case holds as in force on the day.' }),
    count: z.int(),
    of: z.string(),
    date: edtf,
    source: sourceView,
    rest: z.string().meta({ description: 'Why the others are not held.' }),
  })
  .meta({ id: 'CaseUniverse', description: 'How many there are in all of what the case holds some of.' });
export type UniverseView = Infer<typeof universeView>;

/** How many of all there are a case holds. */
export const coverage = universeView.omit({ source: true, rest: true }).meta({ id: 'CaseCoverage' });
export type Coverage = Infer<typeof coverage>;

/** The figure of a case, with how many of them it holds that were in force on the day; null of a case without one. */
export async function universeOf(
  lists: Pick<TieLists, 'page'>,
  id: string,
  universe: Universe | undefined,
  asOf: AsOf,
): Promise<UniverseView | null> {
  if (universe === undefined) return null;
  const { count, of, type, bodies, date, source, rest } = universe;
  const { ties } = await lists.page({ ...asOf, include: 'all', case: id, types: [type] });
  const held = ties.filter(
    ({ tie, state }) =>
      state !== null &&
      isInForce(state.stage) &&
      (bodies === undefined || (tie.body !== null && bodies.includes(tie.body))),
  );
  return { held: held.length, count, of, date, source: toSourceView(source), rest };
}
