/**
 * What the records of a ledger's file must hold to be put in, added up and shown. Whoever writes such a file can write anything and the
 * right hash below it; what is put in stays, so what does not fit is told before. More may stand in a record: a newer Amur knows more.
 */
import { z } from 'zod';
import { modalities } from '../model/codebook.ts';
import { isEdtf } from '../model/edtf.ts';
import { parseDay } from '../model/edtf-days.ts';
import { actors, judgementActs, restingOn, settlements } from '../model/evidence.ts';
import { outcomes, sides } from '../model/forecast.ts';
import { credibilities, reliabilities } from '../model/grade.ts';
import { milestones } from '../model/milestones.ts';
import { sourceKinds } from '../model/observation.ts';
import { stages } from '../model/stages.ts';
import { tieTypes } from '../model/tie-types.ts';

const text = z.string();
const texts = z.array(text);
const place = z.int().min(0);
const edtf = text.refine(isEdtf, 'is no date of EDTF');
const day = text.refine((written) => parseDay(written) !== null, 'is no day');
const bounds = z.tuple([day.nullable(), day.nullable()]);
const basis = z.enum(['stated', 'resolved', 'inferred']);
const likelihood = z.tuple([z.number(), z.number()]);
const span = { start: place, end: place };
const modality = z.enum(modalities as [string, ...string[]]);
const signed = { at: text.refine((at) => !Number.isNaN(Date.parse(at)), 'is no instant'), by: text };
const recorded = { ...signed, revision: z.int().optional() };

/** What evidence says, whether a text, a coder or a judgement says it. */
const said = {
  type: z.enum(tieTypes),
  parties: texts.min(2),
  stage: z.enum(stages),
  date: edtf.nullable(),
  bounds: bounds.nullable(),
  fields: texts,
};
const values = z.object({ ...said, modality, body: text.nullable(), milestone: z.enum(milestones).optional() });

/** What a coded fact and a case event have in common. */
const coded = {
  id: text,
  parties: texts,
  date: edtf.nullable(),
  bounds: bounds.nullable(),
  precision: z.enum(['day', 'month', 'year', 'range', 'unknown']),
  statement: text,
  sources: z.array(z.object({ key: text, address: text })).min(1),
  confidence: z.enum(['verified', 'probable', 'contested', 'unverified']),
  coder: text,
  codedAs: text.nullable(),
  note: text.optional(),
  actors: z.array(z.enum(actors)).optional(),
  actedBy: texts.optional(),
  trigger: z.object({ what: text, date: edtf.optional() }).optional(),
  key: text.optional(),
  restsOn: z.enum(restingOn).optional(),
  milestone: z.enum(milestones).optional(),
  term: edtf.optional(),
  confirmed: z.object({ date: edtf, source: text }).optional(),
  // What records of before say in its place.
  read: z.boolean().optional(),
};
const fact = z.object({ ...coded, ...said, kind: z.literal('fact'), case: text.nullable(), body: text.optional() });
const caseEvent = z.object({ ...coded, kind: z.literal('case-event'), case: text, event: text });

const claim = z.object({
  ...said,
  id: text,
  basis: basis.nullable(),
  speaker: text.nullable(),
  modality,
  likelihood: likelihood.nullable(),
  evidence: z.object({ ...span, quote: text }),
  citations: z.array(place),
  where: z.enum(['body', 'headline', 'caption', 'related']),
  rule: text,
  body: text.nullish(),
  // Missing in readings of before.
  score: z.number().nullish(),
  strict: z.boolean().optional(),
  carried: texts.optional(),
});
const published = z.object({ edtf, basis }).nullable();
const found = z.array(z.looseObject({}));
/** Of what a reader found besides claims nothing is derived. */
const reading = z.object({
  ...{ id: text, lang: text, reader: text, gazetteer: text, codebook: text, published },
  masthead: z.object({ title: text.nullable(), publication: text.nullable() }).nullish(),
  claims: z.array(claim),
  ...{ mentions: found, citations: found, nonclaims: found, quotes: found, forecasts: found, problems: found },
});

const evidence = z.object({
  ...{ side: z.enum(sides), on: edtf.nullable(), says: text, record: text.nullable() },
  ...{ address: text.nullable(), seen: z.enum(restingOn).nullable() },
});
const forecast = z.object({
  statement: text,
  question: z.object({
    who: text.nullable(),
    what: text.nullable(),
    where: texts,
    by: edtf.nullable(),
    source: text.nullable(),
    types: texts.optional(),
  }),
  likelihood: likelihood.nullable(),
  wording: text.nullable(),
  author: text.nullable(),
  outlet: text.nullable(),
  saidOn: edtf.nullable(),
  address: text.nullable(),
  claim: text.nullable(),
  span: z.object({ document: text, ...span }).nullable(),
  flags: texts,
  condition: text.nullable(),
  note: text.nullable(),
  evidence: z.array(evidence).optional(),
  // What records of before say in its place.
  proposal: z.object({ why: text, settles: text.nullable(), evidence: z.array(evidence) }).optional(),
});
const version = { id: text, version: text, after: text };

const withdrawn = z.boolean();
const annotation = { ...recorded, id: text, version: text, about: text };
const annotations = [
  z.object({ ...annotation, what: z.literal('collection'), annotation: z.object({ name: text, withdrawn }) }),
  z.object({
    ...annotation,
    what: z.literal('item'),
    annotation: z.object({
      ...{ collection: text.nullable(), text, span: z.object(span).nullable(), quote: text.nullable(), withdrawn },
      reason: text.nullish(),
    }),
  }),
  z.object({
    ...annotation,
    what: z.literal('place'),
    annotation: z.object({
      place: z.looseObject({ id: text, level: text, names: z.looseObject({ en: text }) }),
      withdrawn,
    }),
  }),
  z.object({ ...annotation, what: z.literal('place-name'), annotation: z.object({ name: text, withdrawn }) }),
] as const;

/** What a line of each kind must hold. Kinds stand in the order of a file: what is named comes before what names it. */
export const ledgerRecordForms = {
  commit: z.object({ ...recorded, revision: z.int(), rows: z.int().nullish() }),
  codebook: z.object({ ...signed, version: text, codebook: z.looseObject({ version: text }) }),
  person: z.object({
    ...signed,
    name: text,
    changes: z.array(z.object({ ...signed, role: text, active: z.boolean() })),
  }),
  import: z.object({
    ...signed,
    ...{ id: text, file: text, hash: text, bytes: place, how: z.looseObject({}) },
    steps: z.array(z.object({ ...signed, rows: place, finished: z.boolean(), step: z.looseObject({}) })),
  }),
  document: z.object({
    ...recorded,
    ...{ id: text, title: text, lang: text, mediaType: text, encoding: text.nullable(), text },
    published,
    origin: z.enum(['user', 'example']),
    redacted: text.nullish(),
    outlet: text.nullish(),
    author: text.nullish(),
    siteName: text.nullish(),
    textHash: text.optional(),
    original: text.nullable(),
    problems: z.array(z.object({ code: text, message: text })),
    sources: z.array(z.object({ ...recorded, source: text, withdrawn: z.object(recorded).optional() })),
    readings: z.array(z.object({ ...recorded, id: text, reading })),
    claims: z.array(z.object({ ...recorded, id: text, type: z.enum(tieTypes), parties: texts, ...span, quote: text })),
  }),
  redaction: z.object({ ...recorded, id: text, document: text, reason: text, sources: z.boolean() }),
  fact: z.object({ ...recorded, fact }),
  'case-event': z.object({ ...recorded, event: caseEvent }),
  revision: z.object({
    ...{ ...recorded, id: text, of: text, content: text.nullable() },
    record: z.discriminatedUnion('kind', [fact, caseEvent]).nullable(),
  }),
  observation: z.object({
    ...{ ...recorded, id: text },
    observation: z.object({
      ...{ id: text, indicator: text, region: text, counterpart: text.nullable(), year: z.int(), value: z.number() },
      ...{ unit: text, note: text.nullable(), period: edtf.optional(), computed: text.optional() },
      source: z.object({
        ...{ label: text, title: text.optional(), address: text.nullable() },
        // A number where only a year could be told.
        published: z.union([z.int(), edtf]).optional(),
        kind: z.enum(sourceKinds).optional(),
        restsOn: z.enum(restingOn).optional(),
      }),
    }),
  }),
  forecast: z.object({ ...recorded, ...version, withdrawn, reason: text.nullable(), forecast }),
  'forecast-resolution': z.object({
    ...{ ...recorded, ...version, forecast: text, outcome: z.enum(outcomes), on: edtf.nullable(), evidence: text },
    ...{ address: text.nullable(), score: z.looseObject({ brier: z.number() }).nullable() },
  }),
  coding: z.object({
    ...{ ...recorded, id: text, document: text, coder: text, codebook: text },
    claims: z.array(values.extend({ ...span, quote: text })),
  }),
  annotation: z.discriminatedUnion('what', annotations),
  judgement: z.object({
    ...{ ...recorded, id: text, act: z.enum(judgementActs), target: text, subject: text, reason: text.nullable() },
    detail: z
      .object({
        edit: values.optional(),
        into: text.optional(),
        grounds: texts.optional(),
        apart: text.optional(),
        reliability: z.enum(reliabilities).optional(),
        credibility: z.literal(credibilities).optional(),
        settle: z.enum(settlements).optional(),
        describe: z
          .object({
            outlet: text.nullish(),
            author: text.nullish(),
            title: text.optional(),
            published: edtf.optional(),
          })
          .optional(),
        ties: z
          .tuple([z.object({ type: z.enum(tieTypes), key: text }), z.object({ type: z.enum(tieTypes), key: text })])
          .optional(),
      })
      .nullable(),
  }),
} as const;
