/** The shape of a file in data/cases: what a coder writes for each fact and event. */
import { z } from 'zod';
import { caseEventKinds, fields } from '../../model/codebook.ts';
import { edtfBounds, isEdtf } from '../../model/edtf.ts';
import { actors, restingOn } from '../../model/evidence.ts';
import { milestones } from '../../model/milestones.ts';
import { stages } from '../../model/stages.ts';
import { tieTypes } from '../../model/tie-types.ts';

const words = z.string().trim().min(1).max(2000);
const date = z.string().refine(isEdtf, 'is not a date that Amur can bound (write EDTF, as in 2019-06)');

const common = {
  parties: z.array(z.string()),
  statement: words,
  date: date.nullish(),
  precision: z.enum(['day', 'month', 'year', 'range', 'unknown']),
  sources: z.array(z.string()).min(1),
  confidence: z.enum(['verified', 'probable', 'contested', 'unverified']),
  codedAs: z.string().nullish(),
  actors: z.array(z.enum(actors)).min(1).optional(),
  actedBy: z.array(z.string()).min(1).optional(),
  trigger: z.strictObject({ what: words, date: date.optional() }).optional(),
  note: words.optional(),
  key: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a short name of small letters, digits and hyphens')
    .optional(),
  restsOn: z.enum(restingOn).exactOptional(),
  /** What files of before say in the place of `restsOn`. */
  read: z.boolean().exactOptional(),
};

const fact = z.strictObject({
  ...common,
  type: z.enum(tieTypes),
  stage: z.enum(stages),
  fields: z.array(z.enum(fields)).default([]),
  body: words.optional(),
  /** Of what is built: how far it came then. */
  milestone: z.enum(milestones).exactOptional(),
  /** For how long a document was concluded. */
  term: date
    .refine((each) => each.includes('/') && edtfBounds(each)[1] !== null, 'is no interval with an end')
    .exactOptional(),
  /** That it still stood later, and which of its sources says so. */
  confirmed: z.strictObject({ date, source: words }).exactOptional(),
});

const event = z.strictObject({ ...common, event: z.enum(caseEventKinds) });

/** A case with its sources, facts and events. */
export const caseFile = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a short name of small letters, digits and hyphens'),
  title: z.strictObject({ en: words, ru: words.nullish(), zh: words.nullish() }),
  span: date.optional(),
  version: z.string().optional(),
  coder: words,
  /** The state that `centre` means among those who acted: a country or a vanished one. */
  home: z.string().optional(),
  about: z
    .strictObject({ until: z.iso.date().optional(), documented: words, thin: words, against: words.optional() })
    .optional(),
  /** How many there are in all of what the case holds some of; `source` is a key of `sources`. */
  universe: z
    .strictObject({
      count: z.int().positive(),
      of: words,
      type: z.enum(tieTypes),
      bodies: z.array(words).min(1).optional(),
      date,
      source: words,
      rest: words,
    })
    .optional(),
  /** By what the case is compared with others: its two sides, its year 0, what is told of a turn. Records go by their `key`. */
  mechanism: z
    .strictObject({
      /** Countries, also vanished ones, whose regions are of the one side and of the other. */
      home: z.array(z.string()).min(1),
      partner: z.array(z.string()).min(1),
      /** The time after which nothing of the case is counted. */
      until: date.optional(),
      zero: z.strictObject({ record: words, why: words }),
      turn: z.strictObject({ date: date.nullish(), sure: z.boolean(), says: words, records: z.array(words) }),
      /** Events by which a capital limits, suspends or ends what crosses the border; of facts their type and stage tell it. */
      limits: z.array(words).default([]),
      /** Acts of a centre whose trigger is a tie between regions, or what came of one. */
      answersTies: z.array(words).default([]),
    })
    .optional(),
  sources: z.array(z.strictObject({ key: words, address: words, note: words.optional() })),
  facts: z.array(fact),
  events: z.array(event).default([]),
});

export type CaseFile = z.infer<typeof caseFile>;
/** By what a case is compared with others, as its file has it. */
export type CaseMechanism = NonNullable<CaseFile['mechanism']>;
export type FactRecord = z.infer<typeof fact>;
export type EventRecord = z.infer<typeof event>;
