/**
 * Parties, evidence, judgements and what happened to them, as zod schemas. As in the other files of schemas: the OpenAPI document
 * is made from them, requests are checked with them, and the tests check every answer with them. Answers mirror the view
 * models of `brief/views.ts`; the type annotations fail to compile where the two part.
 */

import { z } from 'zod';
import { type Modality, modalities } from '../../model/codebook.ts';
import { actors, type EvidenceValues, type Judgement, judgementActs, settlements } from '../../model/evidence.ts';
import { credibilities, reliabilities } from '../../model/grade.ts';
import { stages } from '../../model/stages.ts';
import type { StageStep } from '../../model/tie.ts';
import type { ShownStep } from '../../ties/stages/shown-dates.ts';
import { bounds, codePoint, edtf, instant, likelihood, stage, tieType, why } from '../documents/reading-schemas.ts';
import type { ActedView, ClaimView, EvidenceView, PartyView, RereadQuestion } from '../views.ts';

export const names = z
  .object({ en: z.string(), ru: z.string().nullable(), zh: z.string().nullable() })
  .meta({ id: 'Names' });
export const source = z.object({ label: z.string(), address: z.string().nullable() }).meta({ id: 'Source' });

/** A party of a tie. */
export const partyView: z.ZodType<PartyView> = z
  .object({ party: z.string(), unit: z.string(), country: z.string(), names })
  .meta({
    id: 'Party',
    example: {
      party: 'RU-SA',
      unit: 'RU-SA',
      country: 'RU',
      names: { en: 'Sakha Republic', ru: 'Республика Саха (Якутия)', zh: '萨哈共和国' },
    },
  });

/** The fields of the values of a piece of evidence. */
export const evidenceValueShape = {
  type: tieType,
  parties: z.array(z.string()),
  stage,
  date: edtf.nullable(),
  bounds: bounds.nullable(),
  fields: z.array(z.string()),
  modality: z.enum(modalities as readonly [Modality, ...Modality[]]),
  body: z.string().nullable(),
};

const evidenceValues: z.ZodType<EvidenceValues> = z.object(evidenceValueShape).meta({ id: 'EvidenceValues' });

const tieKey = z.object({ type: tieType, key: z.string() });

/** A judgement as held. */
export const judgement: z.ZodType<Judgement> = z
  .object({
    id: z.string(),
    act: z.enum(judgementActs),
    target: z.string().meta({
      description: 'Id of a claim or a fact; for `undo`, of a judgement; for `merge` and `split`, a thing.',
    }),
    by: z.string(),
    at: instant,
    revision: z
      .int()
      .meta({ description: 'Its place in the order of the ledger: the last judgement has the highest.' }),
    reason: z.string().nullable(),
    edit: evidenceValues.exactOptional(),
    into: z.string().exactOptional(),
    apart: z.string().exactOptional(),
    settle: z.enum(settlements).exactOptional(),
    reliability: z.enum(reliabilities).exactOptional().meta({ description: 'For `grade` of an outlet.' }),
    credibility: z.literal(credibilities).exactOptional().meta({ description: 'For `grade` of a claim or a fact.' }),
    ties: z.tuple([tieKey, tieKey]).exactOptional(),
  })
  .meta({ id: 'Judgement' });

export const tieState = z
  .object({
    stage: z.enum([...(stages as readonly [(typeof stages)[number], ...(typeof stages)[number][]]), 'dormant']),
    certainty: z.enum(['certain', 'possible']),
  })
  .meta({ id: 'TieState' });

export const tieCounts = z
  .object({
    acceptedClaims: z.int(),
    unreviewedClaims: z.int(),
    rejectedClaims: z.int(),
    statements: z
      .int()
      .exactOptional()
      .meta({ description: 'How many statements the claims make, where that is fewer than claims.' }),
    facts: z.int(),
    sources: z.int(),
    sourcesWithUnreviewed: z.int(),
  })
  .meta({ id: 'TieCounts' });

const datedEvidence = { date: edtf.nullable(), bounds, evidence: z.array(z.string()), reviewed: z.boolean() };

export const stageStep: z.ZodType<StageStep> = z
  .object({
    ...datedEvidence,
    pieces: z.int().exactOptional(),
    stage,
    oneSided: z.string().exactOptional().meta({ description: 'The party that decided, where one side alone did.' }),
    contested: z.array(z.object(datedEvidence)).exactOptional(),
  })
  .meta({ id: 'StageStep' });

const toldDate = {
  ...datedEvidence,
  evidence: z.array(z.string()).meta({ description: 'The first three pieces by id, and all coded facts.' }),
  pieces: z.int().meta({ description: 'How many pieces of evidence say so.' }),
};

/** A step on a time axis. */
export const toldStep: z.ZodType<ShownStep> = z
  .object({
    ...toldDate,
    stage,
    oneSided: z.string().exactOptional().meta({ description: 'The party that decided, where one side alone did.' }),
    contested: z.array(z.object(toldDate)).exactOptional(),
  })
  .meta({ id: 'ToldStep' });

/** Who acted in a coded fact or a case event, and upon what. */
export const acted: z.ZodType<ActedView> = z
  .object({
    actors: z.array(z.enum(actors)).meta({
      description: 'Levels: regions, the centre that the case looks from, foreign states.',
    }),
    by: z.array(partyView).meta({ description: 'Those that acted, where it was not all of the parties.' }),
    trigger: z.object({ what: z.string(), date: edtf.nullable() }).nullable(),
  })
  .meta({ id: 'Acted' });

const evidenceShape = {
  id: z.string(),
  kind: z.enum(['claim', 'fact']),
  type: tieType,
  parties: z.array(partyView),
  stage,
  date: edtf.nullable(),
  bounds: bounds.nullable(),
  published: z
    .object({ date: edtf, bounds })
    .nullable()
    .meta({ description: 'When what a claim quotes was published, as far as its document says.' }),
  recordedAt: instant.meta({ description: 'When this ledger came to hold it.' }),
  modality: z.string(),
  likelihood,
  speaker: z.string().nullable(),
  fields: z.array(z.string()),
  review: z.enum(['unreviewed', 'accepted', 'rejected', 'unsure']),
  text: z.string(),
  lang: z.string(),
  document: z.object({ id: z.string(), title: z.string(), start: codePoint, end: codePoint }).nullable(),
  sources: z.array(
    z
      .object({
        label: z.string(),
        address: z.string().nullable(),
        outlet: z.string().exactOptional(),
        reliability: z.enum(reliabilities).exactOptional(),
      })
      .meta({ id: 'GradedSource' }),
  ),
  credibility: z.literal(credibilities).nullable(),
  where: z.string().nullable(),
  rule: z.string().nullable(),
  confidence: z.string().nullable(),
  read: z.boolean().nullable().meta({ description: 'Whether its coder has read its source; else it rests on a list.' }),
  acted: acted.nullable(),
  note: z.string().nullable(),
  asRead: evidenceValues.nullable().meta({ description: 'The values as read, where a person has put others.' }),
  preferred: z.boolean(),
  person: z.string().nullable(),
  judgements: z.array(judgement),
};

/** A piece of evidence: a claim with its words, or a coded fact with its sources. */
export const evidenceView: z.ZodType<EvidenceView> = z.object(evidenceShape).meta({ id: 'Evidence' });

/** A decision on a claim that a later reading gives otherwise. */
export const rereadQuestion: z.ZodType<RereadQuestion> = z
  .object({
    kind: z.enum(['changed', 'near', 'gone']),
    claim: evidenceView,
    was: z.object({
      stage,
      date: edtf.nullable(),
      modality: z.enum(modalities as readonly [Modality, ...Modality[]]),
      body: z.string().nullable(),
      reader: z.string(),
      recordedAt: instant,
      revision: z.int(),
    }),
    now: z.array(evidenceView),
  })
  .meta({ id: 'RereadQuestion' });

export const claimView: z.ZodType<ClaimView> = z
  .object({
    ...evidenceShape,
    why: why
      .nullable()
      .meta({ description: 'Null where the newest reading does not have the claim, or keeps no cues.' }),
  })
  .meta({ id: 'Claim' });
