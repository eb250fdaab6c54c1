/** Outlets: what there is of each, and how reliable people hold it to be. Grading one is a judgement (`judge`, act `grade`). */

import { z } from 'zod';
import { InvalidInput, NotFound } from '../../model/errors.ts';
import type { Judgement } from '../../model/evidence.ts';
import type { OutletCounts } from '../../store/ports/outlets.ts';
import { gradeOf } from '../../ties/sources/grades.ts';
import { outletLabel, outletOf } from '../../ties/sources/outlets.ts';
import type { KnownFilter } from '../as-of.ts';
import { knownWhen } from '../as-of.ts';
import type { Infer } from '../infer.ts';
import { instant } from '../model-schemas/edtf.ts';
import { judgement } from '../model-schemas/evidence.ts';
import { reliability } from '../model-schemas/grade.ts';
import type { Ports } from '../ports.ts';

/** An outlet with what there is of it and its grade in force. */
export const outletRow = z
  .object({
    id: z.string().meta({ description: '`site:host`, or `name:` and the name without capitals and marks.' }),
    label: z.string(),
    names: z.array(z.string()).meta({ description: 'Its names as printed, the most common first, and its sites.' }),
    documents: z.int(),
    independent: z.int().meta({ description: 'Documents that share no wording with one that was there before.' }),
    claims: z.int(),
    facts: z.int(),
    grade: z
      .object({ reliability, judgement: z.string(), by: z.string(), at: instant, reason: z.string().nullable() })
      .nullable()
      .meta({ description: 'Null where nobody has graded it: it counts as F.' }),
  })
  .meta({ id: 'Outlet' });
export type OutletRow = Infer<typeof outletRow>;

/** An outlet with every grade it was given, newest first. */
export const outletView = z
  .object({ ...outletRow.shape, judgements: z.array(judgement) })
  .meta({ id: 'OutletWithGrades' });
export type OutletView = Infer<typeof outletView>;

const none: Omit<OutletCounts, 'outlet'> = { names: [], documents: 0, independent: 0, claims: 0, facts: 0 };

/** All outlets that there is something of or that were graded, those with most documents first. */
export async function listSources(ports: Pick<Ports, 'ledger'>, when: KnownFilter = {}): Promise<readonly OutletRow[]> {
  const knownAt = knownWhen(when);
  const { outlets } = ports.ledger;
  const [counted, judged] = await Promise.all([outlets.list(knownAt), outlets.judgements(knownAt)]);
  const counts = new Set(counted.map(({ outlet }) => outlet));
  // Graded before anything of theirs came in.
  const others = [...judged]
    .filter(([outlet, on]) => !counts.has(outlet) && gradeOf(on) !== null)
    .map(([outlet]) => outlet);
  return [...counted, ...others.sort().map((outlet) => ({ outlet, ...none }))].map((each) =>
    toOutletRow(each, judged.get(each.outlet) ?? []),
  );
}

/** One outlet with every grade it was given, newest first; throws NotFound where nothing is known of it. */
export async function showSource(
  { ledger: { outlets } }: Pick<Ports, 'ledger'>,
  written: string,
  when: KnownFilter = {},
): Promise<OutletView> {
  const knownAt = knownWhen(when);
  const outlet = knownOutlet(written);
  const [[counts], judged, names] = await Promise.all([
    outlets.list(knownAt, outlet),
    outlets.judgements(knownAt),
    outlets.names(knownAt),
  ]);
  const judgements = judged.get(names.of(outlet)) ?? [];
  if (counts === undefined && judgements.length === 0) {
    throw new NotFound(`Nothing of ${outletLabel(outlet).slice(0, 80)} is held, and nobody has graded it`, {
      hint: 'The list of sources shows what is held: amur sources.',
    });
  }
  return { ...toOutletRow(counts ?? { outlet, ...none }, judgements), judgements: [...judgements].reverse() };
}

/** The outlet that words mean; throws InvalidInput for what is none. */
export function knownOutlet(written: string): string {
  const outlet = outletOf(written);
  if (outlet !== null) return outlet;
  throw new InvalidInput(`"${written.slice(0, 60)}" is no outlet`, {
    hint: 'Write a host such as news.example.org, or a name as name:People’s Daily.',
  });
}

function toOutletRow({ outlet, ...counts }: OutletCounts, judgements: readonly Judgement[]): OutletRow {
  const grade = gradeOf(judgements);
  return {
    id: outlet,
    label: counts.names[0] ?? outletLabel(outlet),
    ...counts,
    grade:
      grade === null || grade.reliability === null
        ? null
        : {
            reliability: grade.reliability,
            judgement: grade.judgement.id,
            by: grade.judgement.by,
            at: grade.judgement.at,
            reason: grade.judgement.reason,
          },
  };
}
