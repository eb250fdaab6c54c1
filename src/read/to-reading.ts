/**
 * The draft as a reading: UTF-16 indices become code points, once; texts and quotes are cut from the document, never
 * carried along; claims get their ids; everything is put in order, so that the same input gives the same bytes.
 */
import { type CodePointMap, codePointMap, type Span } from '../model/code-points.ts';
import { codebookVersion } from '../model/codebook.ts';
import { contentId } from '../model/ids.ts';
import type { LanguageTag } from '../model/languages.ts';
import type { Problem } from '../model/problem.ts';
import type { Citation, Claim, Mention, NonClaim, PlaceMention, Quotation, Reading } from '../model/reading.ts';
import type { NearMiss, Why } from '../model/why.ts';
import type { Draft } from './draft.ts';

/** Versions stamped into a reading, and the language as told to the reader (which may be one it does not read). */
export interface Stamps {
  readonly lang: LanguageTag;
  readonly reader: string;
  readonly gazetteer: string;
  /** Of the trigger words; null where no claims were read. */
  readonly lexicon: string | null;
}

/** The text as it is stored, where it was read with its broken lines mended, and where in it a span of the mended text stands. */
export interface Original {
  readonly text: string;
  readonly spanOf: (span: Span) => Span;
}

export function toReading(draft: Draft, stamps: Stamps, original?: Original): Reading {
  const cut = cutter(original ?? { text: draft.text, spanOf: (span) => span });
  const problems: Problem[] = draft.problems.map((p) =>
    p.start === undefined || p.end === undefined ? p : { ...p, ...cut.span({ start: p.start, end: p.end }) },
  );
  const holds = (span: Span): boolean => span.start >= 0 && span.end > span.start && span.end <= draft.text.length;
  const kept = <T extends Span>(items: readonly T[]): T[] => items.filter(holds);

  const order = draft.citations.map((c, i) => ({ c, i })).filter(({ c }) => holds(c));
  order.sort((a, b) => bySpan(a.c, b.c));
  const newIndex = new Map(order.map(({ i }, at) => [i, at]));
  const citations = order.map(({ c }) => citationRecord(c, cut));

  const renumber = (indices: readonly number[]): readonly number[] =>
    indices.flatMap((i) => newIndex.get(i) ?? []).sort((a, b) => a - b);
  const anchored = <T extends Claim>(claims: readonly T[]): T[] => {
    const held = claims.filter((c) => holds(c.evidence));
    if (held.length < claims.length)
      problems.push({
        code: 'unanchored',
        message: `${claims.length - held.length} of ${claims.length} claims had no place in the text and were left out.`,
      });
    return held.sort((a, b) => bySpan(a.evidence, b.evidence) || compare(a.rule, b.rule) || compare(a.type, b.type));
  };
  const claimOf = (c: Claim): Claim => claimRecord(c, draft.id, cut, renumber(c.citations));
  const claims = unique(anchored(draft.claims).map(claimOf));
  const nonclaims = unique(
    anchored(draft.nonclaims).map((n): NonClaim => ({ ...claimOf(n), polarity: n.polarity, mood: n.mood })),
  );

  const mentions: Mention[] = kept<Mention>([...draft.dates, ...draft.places, ...draft.people, ...draft.names]);
  mentions.sort((a, b) => bySpan(a, b) || compare(a.kind, b.kind));
  return {
    id: draft.id,
    lang: stamps.lang,
    reader: stamps.reader,
    gazetteer: stamps.gazetteer,
    codebook: codebookVersion,
    ...(stamps.lexicon === null ? {} : { lexicon: stamps.lexicon }),
    published: draft.published && { edtf: draft.published.edtf, basis: draft.published.basis },
    masthead: draft.masthead,
    mentions: mentions.map((m) => mentionRecord(m, cut)),
    citations,
    claims,
    nonclaims,
    quotes: kept(draft.quotes)
      .sort(bySpan)
      .map((q) => quotationRecord(q, cut)),
    forecasts: kept(draft.forecasts)
      .sort(bySpan)
      .map((f) => ({
        kind: f.kind,
        ...cut.quote(f),
        cue: f.cue,
        cueAt: cut.span(f.cueAt),
        subject: f.subject,
        likelihood: f.likelihood,
        band: f.band,
        speaker: f.speaker,
        horizon: f.horizon,
        resolvable: f.resolvable,
        why: f.why,
        missing: f.missing,
      })),
    problems,
    ...(draft.near === null ? {} : { near: draft.near.map((n) => nearRecord(n, cut)) }),
  };
}

interface Cutter {
  span(span: Span): Span;
  text(span: Span): Span & { readonly text: string };
  quote(span: Span): Span & { readonly quote: string };
}

function cutter({ text, spanOf }: Original): Cutter {
  const map: CodePointMap = codePointMap(text);
  const span = (s: Span): Span => {
    const { start, end } = spanOf(s);
    return { start: map.toCodePoint(start), end: map.toCodePoint(end) };
  };
  // Cut by the mapped ends, so that an index inside a surrogate pair cannot part text from span.
  const chars = (s: Span): string => text.slice(map.toUtf16(s.start), map.toUtf16(s.end));
  return {
    span,
    text: (s) => {
      const at = span(s);
      return { start: at.start, end: at.end, text: chars(at) };
    },
    quote: (s) => {
      const at = span(s);
      return { start: at.start, end: at.end, quote: chars(at) };
    },
  };
}

function mentionRecord(m: Mention, cut: Cutter): Mention {
  const { start, end, text } = cut.text(m);
  switch (m.kind) {
    case 'place':
      return placeRecord(m, start, end, text);
    case 'date':
      return { kind: m.kind, start, end, text, edtf: m.edtf, timex: m.timex, type: m.type, basis: m.basis };
    case 'person':
      return {
        kind: m.kind,
        start,
        end,
        text,
        name: m.name,
        role: m.role,
        body: m.body,
        for: m.for,
        ...(m.candidates === undefined ? {} : { candidates: m.candidates }),
      };
    default:
      return { kind: m.kind, start, end, text, name: m.name };
  }
}

function placeRecord(m: PlaceMention, start: number, end: number, text: string): PlaceMention {
  const record: { -readonly [Key in keyof PlaceMention]: PlaceMention[Key] } = {
    kind: m.kind,
    start,
    end,
    text,
    level: m.level,
    name: m.name,
    region: m.region,
    country: m.country,
    geonames: m.geonames,
    lat: m.lat,
    lon: m.lon,
    score: m.score,
    place: m.place,
  };
  if (m.sense !== undefined) record.sense = m.sense;
  if (m.in !== undefined) record.in = m.in;
  if (m.candidates !== undefined) record.candidates = m.candidates;
  return record;
}

function citationRecord(c: Citation, cut: Cutter): Citation {
  return { ...cut.text(c), source: c.source, date: c.date, basis: c.basis, csl: c.csl };
}

function quotationRecord(q: Quotation, cut: Cutter): Quotation {
  return { kind: q.kind, speaker: q.speaker, role: q.role, for: q.for, ...cut.quote(q) };
}

function claimRecord(c: Claim, document: string, cut: Cutter, citations: readonly number[]): Claim {
  const evidence = cut.quote(c.evidence);
  return {
    id: contentId('clm', document, evidence.start, evidence.end, c.type, c.parties),
    type: c.type,
    parties: c.parties,
    stage: c.stage,
    date: c.date,
    bounds: c.bounds,
    basis: c.basis,
    fields: c.fields,
    speaker: c.speaker,
    modality: c.modality,
    likelihood: c.likelihood,
    evidence,
    citations,
    where: c.where,
    rule: c.rule,
    score: c.score,
    strict: c.strict,
    carried: c.carried,
    ...(c.body === undefined ? {} : { body: c.body }),
    ...(c.why === undefined ? {} : { why: whyRecord(c.why, cut) }),
  };
}

function whyRecord({ cues, ...rest }: Why, cut: Cutter): Why {
  return { cues: cues.map((c) => ({ ...c, ...cut.text(c) })), ...rest };
}

function nearRecord(n: NearMiss, cut: Cutter): NearMiss {
  return { ...n, evidence: cut.quote(n.evidence), why: whyRecord(n.why, cut) };
}

/** One record an id: the same span, type and parties read twice are one claim. */
function unique<T extends { readonly id: string }>(records: readonly T[]): T[] {
  return [...new Map(records.toReversed().map((r) => [r.id, r])).values()].reverse();
}

const bySpan = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
