/** The notes of a brief: numbered in the order in which the text comes to them, each record once. */

import { type CaseEvent, howSure } from '../../model/evidence.ts';
import type { Observation } from '../../model/observation.ts';
import { lastDecision } from '../../ties/judgements/review-state.ts';
import { pathOf } from '../page-paths.ts';
import { shortId } from '../short-id.ts';
import { toSourceView } from '../sources/source-view.ts';
import { dateWords } from './date-words.ts';
import type { Inline, Mark, Note, Source, Words } from './document.ts';
import { figureOf, figureValue, indicatorName } from './figure-words.ts';
import type { BriefDocument, BriefForecast, BriefMaterial, BriefPiece } from './material.ts';
import type { Naming } from './naming.ts';
import { addressSource, documentSource, type FoundSource, figureSource } from './sources.ts';

/** Gives the marks of records, and in the end the notes and sources they lead to. */
export interface NoteBook {
  ofPiece(piece: BriefPiece): Mark;
  ofEvent(event: CaseEvent): Mark;
  ofFigure(figure: Observation): Mark;
  ofForecast(forecast: BriefForecast): Mark;
  notes(): readonly Note[];
  sources(): readonly Source[];
}

type Draft = Omit<Note, 'number' | 'sources'> & { readonly sources: readonly FoundSource[] };

/** An empty book. */
export function noteBook(naming: Naming, material: BriefMaterial): NoteBook {
  const byRecord = new Map<string, Note>();
  const sources = new Map<string, FoundSource>();
  const used = new Map<string, number[]>();
  const mark = (key: string, draft: () => Draft): Mark => {
    let note = byRecord.get(key);
    if (note === undefined) {
      const { sources: found, ...rest } = draft();
      const number = byRecord.size + 1;
      note = { number, ...rest, sources: [...new Set(found.map((source) => source.key))] };
      byRecord.set(key, note);
      for (const source of found) {
        const before = sources.get(source.key);
        // A later mention may know the grade of the outlet.
        if (before === undefined || before.reliability === null) sources.set(source.key, source);
      }
      for (const source of note.sources) used.set(source, [...(used.get(source) ?? []), number]);
    }
    return { number: note.number, unreviewed: note.unreviewed };
  };
  return {
    ofPiece: (piece) => mark(piece.held.id, () => noteOfPiece(naming, material, piece)),
    ofEvent: (event) => mark(event.id, () => noteOfEvent(naming, material, event)),
    ofFigure: (figure) => mark(figure.id, () => noteOfFigure(naming, figure)),
    ofForecast: (forecast) =>
      mark(`${forecast.document} ${forecast.found.start} ${forecast.found.end}`, () =>
        noteOfForecast(naming, material, forecast),
      ),
    notes: () => [...byRecord.values()],
    sources: () =>
      [...sources.values()]
        .map((source) => ({ ...source, notes: used.get(source.key) ?? [] }))
        .sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
}

/** True where nobody has agreed to it: of a claim that it is not accepted; a coded fact counts as it stands. */
export function isUnreviewed({ held }: BriefPiece): boolean {
  return held.kind === 'claim' ? held.review !== 'accepted' : held.review === 'unsure';
}

function noteOfPiece(naming: Naming, material: BriefMaterial, piece: BriefPiece): Draft {
  return piece.held.kind === 'claim' ? noteOfClaim(naming, material, piece) : noteOfFact(naming, material, piece);
}

function noteOfClaim(naming: Naming, material: BriefMaterial, piece: BriefPiece): Draft {
  const { w } = naming;
  const { held, view } = piece;
  const document = material.documents.get(held.document ?? '');
  const redacted = held.quote === '' || held.quote === null;
  const cited = held.citations.flatMap(citedOutlet);
  const modality = w.notes.modality[held.modality] ?? held.modality;
  const [low, high] = held.likelihood ?? [null, null];
  const speaker = held.person ?? held.speaker;
  return {
    kind: 'claim',
    id: held.id,
    unreviewed: isUnreviewed(piece),
    quote: redacted ? null : { text: held.quote, lang: view.lang },
    document:
      held.document === null || held.span === null
        ? null
        : { id: held.document, start: held.span.start, end: held.span.end },
    sources: document === undefined ? [] : [documentSource(document, view.sources)],
    words: joined(naming, [
      [
        redacted ? w.notes.redacted : { kind: 'quote', text: held.quote, lang: view.lang },
        ...documentWords(naming, document, held.span),
      ],
      ...placeWords(document),
      speaker === null ? null : [w.notes.said(speaker)],
      modality === '' ? null : [modality],
      low === null || high === null ? null : [w.forecasts.likelihood(percent(low), percent(high))],
      cited.length === 0 ? null : [w.notes.cites(cited.join(w.comma))],
      gradeWords(naming, piece),
      [reviewWords(naming, piece)],
      [recordLink(material, held.id, held.document)],
    ]),
  };
}

function noteOfFact(naming: Naming, material: BriefMaterial, piece: BriefPiece): Draft {
  const { w } = naming;
  const { held, view } = piece;
  const sources = (held.fact?.sources ?? []).map(({ address }, i) =>
    addressSource(address, view.sources[i]?.reliability ?? null),
  );
  return {
    kind: 'fact',
    id: held.id,
    unreviewed: isUnreviewed(piece),
    quote: null,
    document: null,
    sources,
    words: joined(naming, [
      [w.notes.coded(w.confidence[view.confidence ?? ''] ?? '', view.restsOn)],
      view.note === null ? null : [...remark(naming, view.note)],
      ...(held.fact?.sources ?? []).map(({ address }) => sourceWords(address)),
      [w.notes.coder(held.fact?.coder ?? '')],
      gradeWords(naming, piece),
      [reviewWords(naming, piece)],
      [recordLink(material, held.id, null)],
    ]),
  };
}

function noteOfEvent(naming: Naming, material: BriefMaterial, event: CaseEvent): Draft {
  const { w } = naming;
  const sure = howSure(event);
  return {
    kind: 'event',
    id: event.id,
    unreviewed: false,
    quote: null,
    document: null,
    sources: event.sources.map(({ address }) => addressSource(address)),
    words: joined(naming, [
      [w.notes.event(w.confidence[sure.confidence] ?? sure.confidence, sure.restsOn)],
      event.note === undefined ? null : [...remark(naming, event.note)],
      ...event.sources.map(({ address }) => sourceWords(address)),
      [w.notes.coder(event.coder)],
      [recordLink(material, event.id, null)],
    ]),
  };
}

function noteOfFigure(naming: Naming, figure: Observation): Draft {
  const { w } = naming;
  const { indicator, year, source, note } = figure;
  return {
    kind: 'figure',
    id: figure.id,
    unreviewed: false,
    quote: null,
    document: null,
    sources: [figureSource(figure)],
    words: joined(naming, [
      [
        `${w.notes.figure}${w.colon}${indicatorName(naming, indicator)}${w.comma}${figureOf(figure)}${w.comma}${year}${w.colon}${figureValue(figure)}`,
      ],
      note === null ? null : [...remark(naming, note)],
      [asWritten(source.published === undefined ? source.label : `${source.label} (${source.published})`)],
      source.address === null ? null : sourceWords(source.address),
      [{ kind: 'code', text: shortId(figure.id) }],
    ]),
  };
}

function noteOfForecast(naming: Naming, material: BriefMaterial, { document: id, found }: BriefForecast): Draft {
  const { w } = naming;
  const document = material.documents.get(id);
  return {
    kind: 'forecast',
    id,
    unreviewed: true,
    quote: { text: found.quote, lang: document?.lang ?? 'und' },
    document: { id, start: found.start, end: found.end },
    sources: document === undefined ? [] : [documentSource(document, [])],
    words: joined(naming, [
      [{ kind: 'quote', text: found.quote, lang: document?.lang ?? 'und' }, ...documentWords(naming, document, found)],
      ...placeWords(document),
      found.speaker === null ? null : [w.notes.said(found.speaker)],
      [w.notes.forecast],
      [recordLink(material, id, id)],
    ]),
  };
}

/** Parts as one run of words, with full stops between. */
function joined({ w }: Naming, parts: readonly (Words | null)[]): Words {
  const told = parts.filter((part): part is Words => part?.some((word) => word !== '') === true);
  return told.flatMap((part, i) => [...(i === 0 ? [] : [w.notes.stop]), ...capitalised(part)]).concat(w.stop);
}

function capitalised(part: Words): Words {
  const [first, ...rest] = part;
  return typeof first === 'string' ? [first.charAt(0).toUpperCase() + first.slice(1), ...rest] : part;
}

/** The document’s title, outlet, date, and the place of the quote in it. */
function documentWords(
  { w, lang }: Naming,
  document: BriefDocument | undefined,
  span: { readonly start: number; readonly end: number } | null,
): Words {
  if (document === undefined) return [];
  const [address = null] = document.addresses;
  const outlet = document.outlet ?? (address === null ? w.sources.notGiven : toSourceView(address).label);
  const published = document.published === null ? w.sources.unpublished : dateWords(document.published, lang);
  const told = [
    ...(document.author === null ? [] : [document.author]),
    outlet,
    published,
    ...(span === null ? [] : [w.notes.characters(span.start, span.end)]),
  ];
  return [
    w.dash,
    { kind: 'words', text: document.title, lang: document.lang },
    ...told.map((text) => `${w.comma}${text}`),
  ];
}

/** The address that the document came from. */
function placeWords(document: BriefDocument | undefined): readonly Words[] {
  const address = document?.addresses[0];
  return address === undefined ? [] : [[{ kind: 'link', text: address, href: address }]];
}

/** A source as its coder wrote it; its address leads there. */
function sourceWords(written: string): Words {
  const { label, address } = toSourceView(written);
  if (address === null) return [asWritten(label)];
  const at = written.indexOf(address);
  if (at < 0) return [{ kind: 'link', text: label, href: address }];
  const link: Inline = { kind: 'link', text: address, href: address };
  const [before, after] = [written.slice(0, at).trimStart(), written.slice(at + address.length).trimEnd()];
  return [...(before === '' ? [] : [asWritten(before)]), link, ...(after === '' ? [] : [asWritten(after)])];
}

/** Words of a source, in whatever language they are. */
const asWritten = (text: string): Inline => ({ kind: 'words', text, lang: 'und' });

function remark({ w }: Naming, text: string): Words {
  const [before = '', after = ''] = w.notes.remark('\0').split('\0');
  const remarked: Inline = { kind: 'words', text: text.replace(/[.。]$/, ''), lang: 'en' };
  return [before, remarked, ...(after === '' ? [] : [after])];
}

function gradeWords({ w }: Naming, { view }: BriefPiece): Words | null {
  const letter = view.sources.find((source) => source.reliability !== undefined)?.reliability;
  const told = [
    ...(letter === undefined ? [] : [w.notes.reliability(letter)]),
    ...(view.credibility === null ? [] : [w.notes.credibility(view.credibility)]),
  ];
  return told.length === 0 ? null : [told.join(w.comma)];
}

function reviewWords({ w }: Naming, { held }: BriefPiece): string {
  const decision = lastDecision(held.judgements);
  if (decision === null || held.review === 'unreviewed') return held.kind === 'claim' ? w.notes.unreviewed : '';
  const { by, at, act } = decision;
  const day = at.slice(0, 10);
  if (held.review === 'unsure') return w.notes.unsure(by, day);
  if (act === 'edit') return w.notes.edited(by, day);
  return act === 'prefer' ? w.notes.preferred(by, day) : w.notes.accepted(by, day);
}

/** The id of a record as it can be asked for; leads to its words, or to its history, on the page of the ledger. */
function recordLink({ page }: BriefMaterial, id: string, document: string | null): Inline {
  if (page === null) return { kind: 'code', text: shortId(id) };
  const path = pathOf(document === null ? { page: 'history', id } : { page: 'document', id: document });
  const selected = document === null || id === document ? '' : `?sel=${encodeURIComponent(`claim:${id}`)}`;
  return { kind: 'link', text: shortId(id), href: `${page}${path}${selected}` };
}

function citedOutlet(citation: unknown): readonly string[] {
  if (typeof citation !== 'object' || citation === null || !('source' in citation)) return [];
  return typeof citation.source === 'string' ? [citation.source] : [];
}

/** A share in whole per cent. */
export const percent = (share: number): number => Math.round(share * 100);
