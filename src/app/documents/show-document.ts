/** One document in the reading room. */
import { z } from 'zod';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { StoredDocument } from '../../model/document.ts';
import { NotFound } from '../../model/errors.ts';
import { isPossible, type Judgement } from '../../model/evidence.ts';
import type { Problem } from '../../model/problem.ts';
import type { Reading } from '../../model/reading.ts';
import type { StoredEvidence } from '../../store/ports/ledger.ts';
import type { Redaction } from '../../store/ports/redaction.ts';
import { inForce } from '../../ties/judgements/review-state.ts';
import type { Grades } from '../../ties/sources/grades.ts';
import type { KnownFilter } from '../as-of.ts';
import { knownWhen } from '../as-of.ts';
import type { Infer } from '../infer.ts';
import { knownId } from '../known-id.ts';
import { edtf, instant } from '../model-schemas/edtf.ts';
import { judgement } from '../model-schemas/evidence.ts';
import { problem } from '../model-schemas/problem.ts';
import { citation, forecastFound, mention, nonClaim, quotation } from '../model-schemas/reading.ts';
import type { Ports } from '../ports.ts';
import { alsoReadOf, folded } from '../review/also-read.ts';
import { claimView } from '../review/claim-view.ts';
import { documentSources, gradedSource, toEvidenceView } from '../review/evidence-view.ts';
import { reasonsIn } from '../review/reasons.ts';
import { type TieAsked, tiesAsked, unnamedIn } from '../review/which-tie.ts';
import { gradesKnown } from '../sources/quoted-documents.ts';
import { documentRow } from './list-documents.ts';
import { readByModel, toReadByModel } from './read-by-model-view.ts';

/** A document in the reading room: its text with spans in code points, its claims in text order. */
export const documentView = z
  .object({
    ...documentRow.shape,
    text: z.string(),
    redaction: z
      .object({ at: instant, by: z.string(), reason: z.string(), sources: z.boolean() })
      .nullable()
      .meta({ description: 'Who took its words away, when and why, the last time.' }),
    source: gradedSource
      .nullable()
      .meta({ description: 'Where it appeared; null where only the name of a file is known.' }),
    publishedBasis: z.string().nullable(),
    asCame: z
      .object({
        outlet: z.string().nullable(),
        author: z.string().nullable(),
        title: z.string(),
        published: edtf.nullable(),
      })
      .nullable()
      .meta({ description: 'What came with it, where people have said otherwise.' }),
    said: z.array(judgement).meta({ description: 'What people have said of it and not taken back, newest first.' }),
    mediaType: z.string(),
    encoding: z.string().nullable(),
    mentions: z.array(mention),
    citations: z.array(citation),
    quotes: z.array(quotation),
    forecasts: z.array(forecastFound),
    nonclaims: z.array(nonClaim),
    evidence: z.array(claimView),
    problems: z.array(problem),
    reader: z.string(),
    gazetteer: z.string(),
    codebook: z.string(),
    model: readByModel
      .exactOptional()
      .meta({ description: 'The newest reading by a language model; absent where there is none.' }),
    lexicon: z.string().nullable().meta({
      description: 'The version of the trigger words; null where no claims are read in the language.',
    }),
  })
  .meta({ id: 'Document' });
export type DocumentView = Infer<typeof documentView>;

/** A document with its text, what was read in it, and its claims with their judgements, as known when asked. */
export async function showDocument(
  ports: Pick<Ports, 'ledger' | 'gazetteer'>,
  written: string,
  when: KnownFilter = {},
): Promise<DocumentView> {
  const { ledger } = ports;
  const id = await knownId(ledger, written);
  const knownAt = knownWhen(when);
  const document = await ledger.document(id, knownAt);
  if (document === null) throw documentMissing(id, when.knownAt);
  const [reading, claims] = [await ledger.reading(id, knownAt), await ledger.claims(id, knownAt)];
  const byModel = await ledger.readingByModel(id, knownAt);
  const grades = await gradesKnown(ledger, knownAt);
  const said = inForce((await ledger.judgementsOn([id], knownAt)).get(id) ?? []).filter(
    ({ act }) => act === 'describe',
  );
  const redaction = document.redactedAt === undefined ? null : ((await ledger.redactions.list([id])).at(-1) ?? null);
  // Which tie is meant is asked of what stands now: of an earlier instant there is nothing to decide.
  const open = when.knownAt === undefined ? claims.flatMap((claim) => unnamedIn(ports.gazetteer, claim)) : [];
  const asked = await tiesAsked(ports, open);
  return toDocumentView(ports.gazetteer, document, { reading, byModel, claims, grades, redaction, said, asked });
}

interface KnownOfDocument {
  /** The newest reading; null where there is none. */
  readonly reading: Reading | null;
  readonly byModel: Reading | null;
  readonly claims: readonly StoredEvidence[];
  readonly grades: Grades;
  readonly redaction: Redaction | null;
  /** The named ties that claims may mean, by claim. */
  readonly asked: ReadonlyMap<string, readonly TieAsked[]>;
  /** What people have said of it and not taken back, in the order in which they did. */
  readonly said: readonly Judgement[];
}

/** A document with its newest reading and its claims, in text order. */
function toDocumentView(
  gazetteer: Gazetteer,
  document: StoredDocument,
  { reading, byModel, claims: all, grades, redaction, said, asked }: KnownOfDocument,
): DocumentView {
  const { own: claims, under } = folded(all);
  const standing = claims.filter((claim) => !isPossible(claim));
  const reasons = reasonsIn([reading, byModel]);
  return {
    id: document.id,
    title: document.title,
    lang: document.lang,
    outlet: document.outlet,
    author: document.author,
    source: documentSources(document, grades)[0] ?? null,
    published: document.published?.edtf ?? null,
    publishedBasis: document.published?.basis ?? null,
    asCame: document.asCame ?? null,
    said: [...said].reverse(),
    recordedAt: document.recordedAt,
    origin: document.origin,
    sources: document.sources,
    claims: standing.length,
    // What was left unsure waits for review still, as in the list of documents.
    unreviewed: standing.filter(({ review }) => review === 'unreviewed' || review === 'unsure').length,
    possible: claims.length - standing.length,
    redactedAt: document.redactedAt ?? null,
    redaction: redaction && {
      at: redaction.at,
      by: redaction.by,
      reason: redaction.reason,
      sources: redaction.sources,
    },
    text: document.text,
    mediaType: document.mediaType,
    encoding: document.encoding,
    mentions: reading?.mentions ?? [],
    citations: reading?.citations ?? [],
    quotes: reading?.quotes ?? [],
    forecasts: reading?.forecasts ?? [],
    nonclaims: reading?.nonclaims ?? [],
    evidence: claims.map((claim) => {
      const card = toEvidenceView(gazetteer, claim, document, grades);
      const others = under(claim.id).map((other) => toEvidenceView(gazetteer, other, document, grades));
      return {
        ...card,
        why: reasons.get(claim.id) ?? null,
        mayBe: asked.get(claim.id) ?? [],
        ...alsoReadOf(card, others, reasons),
      };
    }),
    problems: allProblems(document, reading),
    reader: reading?.reader ?? '',
    gazetteer: reading?.gazetteer ?? '',
    codebook: reading?.codebook ?? '',
    lexicon: reading?.lexicon ?? null,
    ...(byModel?.model === undefined ? {} : { model: toReadByModel(byModel.model) }),
  };
}

/** Problems of the file and of its reading; one that both report is said once. */
function allProblems(document: StoredDocument, reading: Reading | null): readonly Problem[] {
  const seen = new Set<string>();
  return [...document.problems, ...(reading?.problems ?? [])].filter((problem) => {
    const key = JSON.stringify([problem.code, problem.message, problem.start, problem.end]);
    return !seen.has(key) && seen.add(key);
  });
}

/** The error for a document that there is not. */
export function documentMissing(id: string, then?: string): NotFound {
  return new NotFound(`No document ${id.slice(0, 60)} ${then ? `was held on ${then}` : 'is held'}`, {
    hint: 'The list of documents shows what is held.',
  });
}
