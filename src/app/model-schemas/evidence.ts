/** Values of evidence and what people decide about it, as answers carry them. */
import { z } from 'zod';
import type { Description } from '../../model/document.ts';
import {
  type Actor,
  actors,
  type EvidenceValues,
  type Judgement,
  judgementActs,
  type RestsOn,
  type ReviewState,
  restingOn,
  settlements,
  type TieKey,
} from '../../model/evidence.ts';
import type { ShapeOf } from '../infer.ts';
import { modality } from './codebook.ts';
import { bounds, edtf, instant } from './edtf.ts';
import { credibility, reliability } from './grade.ts';
import { milestone, stage } from './stages.ts';
import { tieType } from './tie-types.ts';

/** Who acted, by level. */
export const actor: z.ZodType<Actor> = z.enum(actors);
/** What a coded record rests on. */
export const restsOn: z.ZodType<RestsOn> = z.enum(restingOn);
/** How a piece of evidence stands after the judgements on it. */
export const reviewState: z.ZodType<ReviewState> = z.enum(['unreviewed', 'accepted', 'rejected', 'unsure']);

/** The fields of the values of a piece of evidence. */
export const evidenceValueShape = {
  type: tieType,
  parties: z.array(z.string()),
  stage,
  date: edtf.nullable(),
  bounds: bounds.nullable(),
  fields: z.array(z.string()),
  modality,
  body: z.string().nullable(),
  milestone: milestone.exactOptional().meta({ description: 'Of what is built: how far it came then.' }),
} satisfies ShapeOf<EvidenceValues>;

/** The values of a claim or a fact as a person reads them. */
export const evidenceValues: z.ZodType<EvidenceValues> = z.object(evidenceValueShape).meta({ id: 'EvidenceValues' });

/** What may be said of a document from outside. */
export const description: z.ZodType<Description> = z
  .object({
    outlet: z.string().nullable().exactOptional(),
    author: z.string().nullable().exactOptional(),
    title: z.string().exactOptional(),
    published: edtf.exactOptional(),
  } satisfies ShapeOf<Description>)
  .meta({ id: 'Description' });

const tieKey: z.ZodType<TieKey> = z.object({ type: tieType, key: z.string() } satisfies ShapeOf<TieKey>);

/** A decision by a person. */
export const judgement: z.ZodType<Judgement> = z
  .object({
    id: z.string(),
    act: z.enum(judgementActs),
    target: z.string().meta({
      description:
        'Id of a claim or a fact; for `undo`, of a judgement; for `grade`, also an outlet; for `merge` and `split`, one of two that may be one.',
    }),
    by: z.string(),
    at: instant,
    revision: z
      .int()
      .meta({ description: 'Its place in the order of the ledger: the last judgement has the highest.' }),
    reason: z.string().nullable(),
    edit: evidenceValues.exactOptional(),
    into: z.string().exactOptional(),
    grounds: z.array(z.string()).exactOptional().meta({
      description: 'For two that may be one: the kinds of reasons there were. A reason of a new kind asks again.',
    }),
    apart: z.string().exactOptional(),
    settle: z.enum(settlements).exactOptional(),
    reliability: reliability.exactOptional().meta({ description: 'For `grade` of an outlet.' }),
    credibility: credibility.exactOptional().meta({ description: 'For `grade` of a claim or a fact.' }),
    describe: description.exactOptional().meta({ description: 'For `describe`: what is said of the document.' }),
    ties: z.tuple([tieKey, tieKey]).exactOptional(),
  } satisfies ShapeOf<Judgement>)
  .meta({ id: 'Judgement' });
