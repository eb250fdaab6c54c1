/** One candidate with its two sides: what is known of each, and the words of the texts. */

import { codePointMap } from '../../model/code-points.ts';
import type { StoredDocument } from '../../model/document.ts';
import type { SameKind } from '../../ties/same/candidate.ts';
import type { NameProfile } from '../../ties/same/profile.ts';
import { asOfNow } from '../as-of.ts';
import type { Ports } from '../ports.ts';
import { candidateNamed } from './same-things.ts';
import { type SameDetail, type SamePassage, type SameSideView, toSameRow } from './same-view.ts';

/** So many texts of a side are shown, each once or twice. */
const mostTexts = 3;
const mostOfText = 2;
/** So much stands before and after the words, and so much of a document's beginning is shown. */
const around = 140;
const opening = 600;

/** The candidate that an id, or the beginning of one, means. */
export async function showSame(ports: Pick<Ports, 'ledger' | 'now'>, id: string): Promise<SameDetail> {
  const candidate = await candidateNamed(ports, id);
  const [a, b] = candidate.refs;
  const profiles = await ports.ledger.same.profiles([a, b]);
  const row = toSameRow(candidate);
  const side = (ref: string, label: string): Promise<SameSideView> =>
    sideOf(ports, {
      kind: candidate.kind,
      ref,
      label,
      profile: profiles.find((profile) => profile.ref === ref) ?? null,
    });
  return { ...row, sides: [await side(a, row.sides[0].label), await side(b, row.sides[1].label)] };
}

interface Side {
  readonly kind: SameKind;
  readonly ref: string;
  readonly label: string;
  /** Of a name; null for a record. */
  readonly profile: NameProfile | null;
}

async function sideOf(
  ports: Pick<Ports, 'ledger' | 'now'>,
  { kind, ref, label, profile }: Side,
): Promise<SameSideView> {
  const names = await ports.ledger.namesOf(ref);
  const { facts, passages } = profile === null ? await ofRecord(ports, kind, ref) : await ofName(ports, profile, label);
  return { ref, label, names, facts: facts.filter(({ values }) => values.length > 0), passages };
}

type Known = Pick<SameSideView, 'facts' | 'passages'>;

async function ofRecord(ports: Pick<Ports, 'ledger' | 'now'>, kind: SameKind, ref: string): Promise<Known> {
  const { ledger } = ports;
  if (kind === 'document') {
    const document = await ledger.document(ref);
    if (document === null) return { facts: [], passages: [] };
    const words = [...document.text.slice(0, 2 * opening)].slice(0, opening).join('');
    return {
      facts: [
        { name: 'published', values: document.published ? [document.published.edtf] : [] },
        { name: 'from', values: document.sources },
      ],
      passages: [passage(document, '', '', words)],
    };
  }
  if (kind === 'claim') {
    const held = await ledger.evidence(ref);
    const document = held?.document ? await ledger.document(held.document) : null;
    if (!held || !document || held.span === null) return { facts: [], passages: [] };
    return {
      facts: [
        { name: 'tie', values: [`${held.type}: ${held.parties.join(' – ')}`] },
        { name: 'stage', values: [held.date === null ? held.stage : `${held.stage}, ${held.date}`] },
        { name: 'speaker', values: held.speaker === null ? [] : [held.speaker] },
      ],
      passages: [aroundSpan(document, held.span.start, held.span.end)],
    };
  }
  const found = kind === 'tie' ? await ledger.tie(ref, asOfNow(ports.now(), {})) : null;
  if (found === null) return { facts: [], passages: [] };
  const passages: SamePassage[] = [];
  for (const { document: id, span } of found.evidence.filter(({ span }) => span !== null).slice(0, mostTexts)) {
    const document = id === null ? null : await ledger.document(id);
    if (document && span) passages.push(aroundSpan(document, span.start, span.end));
  }
  const { parties, body, steps } = found.tie;
  return {
    facts: [
      { name: 'parties', values: parties },
      { name: 'body', values: body === null ? [] : [body] },
      { name: 'steps', values: steps.map(({ stage, date }) => (date === null ? stage : `${stage}, ${date}`)) },
      { name: 'coded facts', values: found.evidence.flatMap(({ fact }) => fact?.statement ?? []).slice(0, mostTexts) },
    ],
    passages,
  };
}

async function ofName(ports: Pick<Ports, 'ledger'>, profile: NameProfile, label: string): Promise<Known> {
  const passages: SamePassage[] = [];
  for (const id of profile.documents.slice(0, mostTexts)) {
    const document = await ports.ledger.document(id);
    if (document === null) continue;
    const found = occurrences(document, profile.name || label);
    if (found.length > 0) passages.push(...found);
    else {
      // A town goes by its English name; the text has another: the words of a claim that names it.
      const claims = await ports.ledger.claims(id);
      const claim = claims.find(({ parties, body }) => parties.includes(profile.ref) || body === profile.name);
      if (claim?.span) passages.push(aroundSpan(document, claim.span.start, claim.span.end));
    }
  }
  return {
    facts: [
      { name: 'called', values: profile.roles.slice(0, 6) },
      { name: profile.kind === 'person' ? 'speaks for' : 'with', values: profile.places.slice(0, 8) },
      { name: 'founded', values: profile.founded.slice(0, 4) },
      { name: 'ties', values: profile.ties.slice(0, 5) },
    ],
    passages,
  };
}

function occurrences(document: StoredDocument, name: string): readonly SamePassage[] {
  const { text } = document;
  const out: SamePassage[] = [];
  for (let at = text.indexOf(name); at >= 0 && out.length < mostOfText; at = text.indexOf(name, at + name.length))
    out.push(cut(document, at, at + name.length));
  return out;
}

function aroundSpan(document: StoredDocument, start: number, end: number): SamePassage {
  const map = codePointMap(document.text);
  return cut(document, map.toUtf16(start), map.toUtf16(end));
}

/** UTF-16 indices; no character is cut in half. */
function cut(document: StoredDocument, start: number, end: number): SamePassage {
  const { text } = document;
  const before = text.slice(Math.max(0, start - around), start).replace(/^[\udc00-\udfff]/, '');
  const after = text.slice(end, end + around).replace(/[\ud800-\udbff]$/, '');
  return passage(
    document,
    start > around ? `…${before}` : before,
    text.slice(start, end),
    end + around < text.length ? `${after}…` : after,
  );
}

function passage(document: StoredDocument, before: string, words: string, after: string): SamePassage {
  const { id, title, lang, published } = document;
  return { document: { id, title, lang, published: published?.edtf ?? null }, before, words, after };
}
