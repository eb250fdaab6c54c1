/** Things that may be one, as lists and side by side. */
import { z } from 'zod';
import type { StoredCandidate } from '../../store/ports/same.ts';
import { type SameKind, sameKinds, sameStates } from '../../ties/same/candidate.ts';
import type { Infer } from '../infer.ts';
import { edtf } from '../model-schemas/edtf.ts';

/** A side of a candidate in a list. */
export const sameSide = z
  .object({
    ref: z.string().meta({ description: 'An id, a town (`CN-HL/Harbin`), `body:NAME` or `person:NAME`.' }),
    label: z.string().meta({ description: 'A name, a title, a quote.' }),
  })
  .meta({ id: 'SameSide' });
export type SameSide = Infer<typeof sameSide>;

/** A candidate in a list. */
export const sameRow = z
  .object({
    id: z.string(),
    kind: z.enum(sameKinds),
    score: z.number(),
    sure: z.boolean(),
    state: z.enum(sameStates),
    reopened: z.boolean().meta({ description: 'It was decided and has come back: there is a reason of a new kind.' }),
    reasons: z
      .array(z.object({ code: z.string(), text: z.string(), against: z.boolean() }))
      .meta({ description: 'The first is what the two have in common by themselves; `against`: for their being two.' }),
    sides: z.tuple([sameSide, sameSide]),
  })
  .meta({ id: 'SameCandidate' });
export type SameRow = Infer<typeof sameRow>;

/** The queue. */
export const sameView = z
  .object({
    items: z.array(sameRow),
    next: z.string().nullable().meta({ description: 'What to give as `after`; null on the last page.' }),
    counts: z.array(z.object({ kind: z.enum(sameKinds), open: z.int(), sure: z.int() })),
    waiting: z.int().meta({ description: 'Documents not looked at yet, counted up to a thousand.' }),
  })
  .meta({ id: 'SameQueue' });
export type SameView = Infer<typeof sameView>;

/** Words of a document with what stands around them. */
const samePassage = z.object({
  document: z.object({ id: z.string(), title: z.string(), lang: z.string(), published: edtf.nullable() }),
  before: z.string(),
  words: z.string(),
  after: z.string(),
});
export type SamePassage = Infer<typeof samePassage>;

/** One side with what is known of it. */
const sameSideView = z
  .object({
    ...sameSide.shape,
    names: z.array(z.string()).meta({ description: 'All names it goes by, where it is one under several.' }),
    facts: z
      .array(z.object({ name: z.string(), values: z.array(z.string()) }))
      .meta({ description: 'In a word each: offices, whom they speak for, stage and date.' }),
    passages: z.array(samePassage),
  })
  .meta({ id: 'SameSideInFull' });
export type SameSideView = Infer<typeof sameSideView>;

/** A candidate with its two sides in full. */
export const sameDetail = z
  .object({ ...sameRow.shape, sides: z.tuple([sameSideView, sameSideView]) })
  .meta({ id: 'SameCandidateInFull' });
export type SameDetail = Infer<typeof sameDetail>;

/** What each kind of thing is called, one and many. */
export const sameKindNames: Readonly<Record<SameKind, readonly [string, string]>> = {
  document: ['document', 'documents'],
  claim: ['claim', 'claims'],
  person: ['person', 'people'],
  body: ['body', 'bodies'],
  town: ['town', 'towns'],
  tie: ['tie', 'ties'],
};

/** A candidate as a list shows it. */
export function toSameRow({ id, kind, score, sure, state, reopened, refs, labels, reasons }: StoredCandidate): SameRow {
  const [a, b] = [0, 1].map((i) => ({ ref: refs[i]!, label: labels[i]! })) as [SameSide, SameSide];
  return {
    id,
    kind,
    score,
    sure,
    state,
    reopened,
    sides: [a, b],
    reasons: reasons.map(({ code, text, weight }) => ({ code, text, against: weight < 0 })),
  };
}
