/** One tie with its history and every piece of evidence. */
import { z } from 'zod';
import { NotFound } from '../../model/errors.ts';
import { stateAt } from '../../ties/stages/stage-on-day.ts';
import { datedSpan } from '../../ties/tie-summary.ts';
import { asOfNow, type WhenFilter } from '../as-of.ts';
import type { Infer } from '../infer.ts';
import { knownId } from '../known-id.ts';
import { stageStep } from '../model-schemas/tie.ts';
import type { Ports } from '../ports.ts';
import { evidenceOrder, evidenceView, toEvidenceView } from '../review/evidence-view.ts';
import { tieAsked, tiesAsked, unnamedIn } from '../review/which-tie.ts';
import { gradesKnown } from '../sources/quoted-documents.ts';
import { namesOfSources, stepOfState } from './said-by.ts';
import { tieRow, toTieRow } from './tie-row.ts';

/** A tie with its history and evidence. */
export const tieView = z
  .object({
    ...tieRow.shape,
    mayBe: z.array(tieAsked).meta({
      description: 'Of a tie without a name: the named ones of the same parties, any of which its evidence may mean.',
    }),
    steps: z.array(stageStep),
    pieces: z
      .int()
      .meta({ description: 'How many pieces of evidence there are; `evidence` may be the earliest of them.' }),
    evidence: z.array(
      z.object({
        ...evidenceView.shape,
        mayBe: z.array(tieAsked).meta({ description: 'Named ties that it may mean and does not name.' }),
      }),
    ),
  })
  .meta({ id: 'Tie' });
export type TieView = Infer<typeof tieView>;

/** That a tie is not held, or was not. */
export function noTie(id: string, { knownAt }: Pick<WhenFilter, 'knownAt'>): NotFound {
  return new NotFound(`No tie ${id.slice(0, 60)} ${knownAt ? `was held on ${knownAt}` : 'is held'}`, {
    hint: 'The list of ties shows what is held.',
  });
}

/** The tie as of the days asked for, with the earliest `limit` pieces of its evidence; throws NotFound where it was not known then. */
export async function showTie(
  ports: Pick<Ports, 'ledger' | 'gazetteer' | 'now'>,
  written: string,
  when: WhenFilter = {},
  limit = Number.POSITIVE_INFINITY,
): Promise<TieView> {
  const { ledger, gazetteer } = ports;
  const id = await knownId(ledger, written);
  const asOf = asOfNow(ports.now(), when);
  const { knownAt } = asOf;
  const [held, grades] = await Promise.all([ledger.tie(id, asOf, limit), gradesKnown(ledger, knownAt)]);
  if (held === null) throw noTie(id, when);
  const documents = held.headings;
  const evidence = [...held.evidence].sort(evidenceOrder);
  // Which tie is meant is asked of what stands now: of an earlier instant there is nothing to decide.
  const open = knownAt === undefined ? evidence.flatMap((each) => unnamedIn(gazetteer, each)) : [];
  const asked = await tiesAsked(ports, open);
  const isUnnamed = held.tie.body === null && held.tie.apart === undefined;
  const mayBe = isUnnamed ? [...new Map([...asked.values()].flat().map((each) => [each.id, each])).values()] : [];
  const state = stateAt(held.tie, asOf.validAt);
  const named = new Set(stepOfState(held.tie.steps, state)?.evidence ?? []);
  const saidBy = namesOfSources(
    evidence.filter((each) => named.has(each.id)),
    (document) => documents.get(document)?.outlet ?? null,
  );
  return {
    ...toTieRow(gazetteer, { ...held.tie, ...datedSpan(held.tie.steps) }, state, { saidBy }),
    mayBe,
    steps: held.tie.steps,
    pieces: held.pieces,
    evidence: evidence.map((each) => ({
      ...toEvidenceView(gazetteer, each, documents.get(each.document ?? '') ?? null, grades),
      mayBe: asked.get(each.id) ?? [],
    })),
  };
}
