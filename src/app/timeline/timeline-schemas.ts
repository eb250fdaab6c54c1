/** Timelines and the page of a case, as zod schemas. */
import { z } from 'zod';
import { reliabilities } from '../../model/grade.ts';
import type { ShownStep } from '../../ties/stages/shown-dates.ts';
import type { CaseSource, CaseUnit, CaseView } from '../cases/case-page.ts';
import type { ShapeOf } from '../infer.ts';
import { bounds, day, instant } from '../model-schemas/edtf.ts';
import { stage } from '../model-schemas/stages.ts';
import { datedEvidenceShape, tieState } from '../model-schemas/tie.ts';
import { tieType } from '../model-schemas/tie-types.ts';
import { caseEventView } from '../regions/region-schemas.ts';
import { evidenceView } from '../review/evidence-view.ts';
import { names } from '../ties/party-view.ts';
import { tieRow } from '../ties/tie-row.ts';
import type { Dated, LearnedPiece, LearnedView } from './learned-types.ts';
import type { TieLane, TimelineView } from './timeline-view.ts';

const shownDateShape = {
  ...datedEvidenceShape,
  evidence: z.array(z.string()).meta({ description: 'The first three pieces by id, and all coded facts.' }),
  pieces: z.int().meta({ description: 'How many pieces of evidence say so.' }),
};

/** A step on a time axis. */
const shownStep: z.ZodType<ShownStep> = z
  .object({
    ...shownDateShape,
    stage,
    oneSided: z.string().exactOptional().meta({ description: 'The party that decided, where one side alone did.' }),
    contested: z.array(z.object(shownDateShape)).exactOptional(),
  } satisfies ShapeOf<ShownStep>)
  .meta({ id: 'ShownStep' });

const lane: z.ZodType<TieLane> = z
  .object({
    tie: tieRow,
    steps: z.array(shownStep),
    left: z.int().exactOptional().meta({
      description:
        'How many more dates the tie has, where it has more than fit in a lane (60): coded facts, what is reviewed and the newest are shown.',
    }),
    stretches: z
      .array(z.object({ from: day.nullable(), state: tieState.nullable() }))
      .meta({ description: 'The state from each of these days on; the first may have no beginning.' }),
  })
  .meta({ id: 'TieLane' });

/** The lanes of a filter. */
export const timelineView: z.ZodType<TimelineView> = z
  .object({
    lanes: z.array(lane),
    total: z.int().meta({ description: 'How many ties there are; `lanes` may be some of them.' }),
    validAt: day,
    knownAt: instant,
  })
  .meta({ id: 'Timeline' });

const source: z.ZodType<CaseSource> = z
  .object({
    label: z.string(),
    address: z.string().nullable(),
    outlet: z.string().exactOptional(),
    reliability: z.enum(reliabilities).exactOptional(),
    facts: z.int(),
    events: z.int(),
    confidences: z
      .record(z.string(), z.int())
      .meta({ description: 'How many of the records are verified, probable, contested, unverified.' }),
  })
  .meta({ id: 'CaseSource' });

const unit: z.ZodType<CaseUnit> = z
  .object({ unit: z.string(), country: z.string(), names, dossier: z.boolean(), facts: z.int() })
  .meta({ id: 'CaseUnit' });

/** All of one case. */
export const caseView: z.ZodType<CaseView> = z
  .object({
    id: z.string(),
    title: names.nullable(),
    about: z.object({ documented: z.string(), thin: z.string(), against: z.string().exactOptional() }).nullable(),
    first: day.nullable(),
    last: day.nullable(),
    facts: z.array(evidenceView),
    events: z.array(caseEventView),
    lanes: z.array(lane).meta({ description: 'Of a large case the ties that most facts bear.' }),
    total: z.object({ ties: z.int(), facts: z.int() }).meta({
      description: 'How many there are in all; `lanes` and `facts` may be some of them.',
    }),
    tieOf: z.record(z.string(), z.string()).meta({ description: 'The tie that a fact bears, by the fact.' }),
    sources: z.array(source),
    units: z.array(unit),
    validAt: day,
    knownAt: instant,
  })
  .meta({ id: 'CaseWhole' });

const dated: z.ZodType<Dated> = z.object({ date: z.string(), bounds });

const piece: z.ZodType<LearnedPiece> = z
  .object({
    id: z.string(),
    kind: z.enum(['claim', 'fact']),
    tie: z.string(),
    type: tieType,
    stage,
    reviewed: z.boolean(),
    happened: dated.nullable(),
    published: dated.nullable().meta({ description: 'Null of a coded fact, and where the document does not tell.' }),
    recordedAt: instant,
  })
  .meta({ id: 'LearnedPiece' });

/** When things happened, and when they became known. */
export const learnedView: z.ZodType<LearnedView> = z
  .object({
    pieces: z.array(piece),
    ties: z.int(),
    looked: z.int().meta({ description: 'Ties whose evidence was looked at, those with the newest activity.' }),
    left: z.int().meta({ description: 'Pieces of these ties that are not among `pieces`.' }),
    validAt: day,
    knownAt: instant,
  })
  .meta({ id: 'Learned' });
