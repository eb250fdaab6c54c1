/** Writes a brief: gathers what is held of a subject, as of a day and as known then, and puts it into words. */

import { resolvability } from '../../foresight/forecasts/resolvability.ts';
import { sliceCodePoints } from '../../model/code-points.ts';
import { codebookVersion } from '../../model/codebook.ts';
import type { Bounds } from '../../model/edtf.ts';
import { compareDays } from '../../model/edtf-days.ts';
import { NotFound } from '../../model/errors.ts';
import type { CaseEvent } from '../../model/evidence.ts';
import type { Language } from '../../model/languages.ts';
import { countryOf, unitOf } from '../../model/place.ts';
import type { Reading } from '../../model/reading.ts';
import { type StandingForecast, standingForecasts } from '../../store/forecasts/current-forecast.ts';
import type { TieQuery } from '../../store/ports/ledger.ts';
import { stateAt } from '../../ties/stages/stage-on-day.ts';
import { datedSpan } from '../../ties/tie-summary.ts';
import type { WhenFilter } from '../as-of.ts';
import { answeredAt } from '../as-of.ts';
import { builtInRecord } from '../cases/built-in-record.ts';
import { eventOrder } from '../cases/case-event-view.ts';
import type { Ports } from '../ports.ts';
import { evidenceOrder, toEvidenceView } from '../review/evidence-view.ts';
import { gradesKnown } from '../sources/quoted-documents.ts';
import { toSourceView } from '../sources/source-view.ts';
import { toTieQuery } from '../ties/tie-query.ts';
import { tieOrder } from '../ties/tie-row.ts';
import { tieIdsOf } from '../ties/ties-of-collection.ts';
import { briefMeasures } from './brief-measures.ts';
import { briefSubject } from './brief-subject.ts';
import { composeBrief } from './compose.ts';
import type { Brief } from './document.ts';
import type { BriefDocument, BriefForecast, BriefKept, BriefMaterial, BriefSubject, BriefTie } from './material.ts';

type Needed = Pick<Ports, 'ledger' | 'gazetteer' | 'now' | 'phrases' | 'caseAbouts' | 'caseTitles' | 'caseUniverses'>;

export interface BriefOptions extends WhenFilter {
  /** `reviewed` leaves out what nobody has reviewed; default `all`, told apart. */
  readonly reviewed?: boolean;
  readonly lang?: Language;
  /** The version of the program. */
  readonly amur: string;
  /** Where the page of the ledger is (`http://127.0.0.1:4680`), for links into it. */
  readonly page?: string | null;
}

/** The brief on a region, a pair, a tie or a collection; throws NotFound for what is none. */
export async function writeBrief(ports: Needed, written: string, options: BriefOptions): Promise<Brief> {
  const material = await gather(ports, written, options);
  const lang = options.lang ?? 'en';
  return composeBrief(ports.gazetteer, material, lang, lang === 'en' ? undefined : ports.phrases?.(lang));
}

async function gather(ports: Needed, written: string, options: BriefOptions): Promise<BriefMaterial> {
  const { ledger, gazetteer } = ports;
  const { reviewed = false, validAt, knownAt, amur, page = null } = options;
  const include = reviewed ? 'reviewed' : 'all';
  const when = {
    ...(validAt === undefined ? {} : { validAt }),
    ...(knownAt === undefined ? {} : { knownAt }),
  };
  // One instant for every question, whatever the clock does meanwhile.
  const asked = toTieQuery(gazetteer, ports.now(), when);
  const asOf = { validAt: asked.validAt, knownAt: await answeredAt(ports, asked.knownAt) };
  const query = { ...asked, ...asOf };
  const subject = await briefSubject(ports, written, when);
  const [ids, events, redactions, measured] = await Promise.all([
    idsOf(ports, subject, query),
    ledger.caseEvents(null, asOf.knownAt),
    ledger.redactions.list(null, asOf.knownAt),
    briefMeasures({ ...ports, now: () => asOf.knownAt }, subject, asOf),
  ]);
  const gathered = await tiesOf(ports, ids, asOf, include);
  if (subject.kind === 'tie' && gathered.ties.length === 0 && gathered.leftOut === 0) {
    throw new NotFound(`No tie ${subject.id.slice(0, 60)} was held then`, {
      hint: 'The list of ties shows what is held.',
    });
  }
  const { ties } = gathered;
  const kept = keptOn(subject, ties, standingForecasts(await ledger.forecasts.all(asOf.knownAt)));
  const quoted = await documentsOf(ports, ties, asOf.knownAt);
  return {
    subject,
    asked: subjectId(subject),
    ...asOf,
    include,
    builtIn: await builtInRecord(ports, asOf),
    versions: { amur, codebook: codebookVersion, gazetteer: gazetteer.version },
    page: page?.replace(/\/+$/, '') || null,
    ...gathered,
    events: events
      .filter((event) => isOn(subject, ties, event) && hasBegun(event.bounds, asOf.validAt))
      .sort(eventOrder),
    ...measured,
    ...quoted,
    kept,
    redacted: new Set(redactions.map(({ document }) => document)).size,
  };
}

function subjectId(subject: BriefSubject): string {
  if (subject.kind === 'pair') return subject.units.join('~');
  return 'unit' in subject ? subject.unit : subject.id;
}

/** The ties of a subject that had begun on the day. */
async function idsOf(ports: Needed, subject: BriefSubject, query: TieQuery): Promise<readonly string[]> {
  if (subject.kind === 'tie') return [subject.id];
  if (subject.kind === 'collection') return tieIdsOf(ports, subject.id, query);
  const of = subject.kind === 'pair' ? { pair: subject.units.join('~') } : { unit: subject.unit };
  return (await ports.ledger.lists.page({ ...query, ...of })).ties.map(({ tie }) => tie.id);
}

/** So many ties are asked for at once. */
const atOnce = 8;

interface Gathered extends Pick<BriefMaterial, 'ties' | 'leftOut' | 'rejected' | 'laterSteps'> {}

async function tiesOf(
  { ledger, gazetteer }: Needed,
  ids: readonly string[],
  asOf: { readonly validAt: string; readonly knownAt: string },
  include: 'all' | 'reviewed',
): Promise<Gathered> {
  const grades = await gradesKnown(ledger, asOf.knownAt);
  const found: BriefTie[] = [];
  let [rejected, laterSteps, leftOut] = [0, 0, 0];
  for (let from = 0; from < ids.length; from += atOnce) {
    const shown = await Promise.all(ids.slice(from, from + atOnce).map((id) => ledger.tie(id, asOf)));
    for (const held of shown) {
      if (held === null) continue;
      const { tie, evidence } = held;
      const documents = held.headings;
      if (include === 'reviewed' && !tie.reviewed) {
        leftOut++;
        continue;
      }
      const steps = tie.steps.filter(({ bounds }) => hasBegun(bounds, asOf.validAt));
      laterSteps += tie.steps.length - steps.length;
      const later = new Set(tie.steps.filter((step) => !steps.includes(step)).flatMap((step) => step.evidence));
      const pieces = [...evidence]
        .sort(evidenceOrder)
        .filter(({ review, id }) => {
          if (review === 'rejected') rejected++;
          return review !== 'rejected' && !later.has(id);
        })
        .filter(
          ({ kind, review }) => include === 'all' || (kind === 'claim' ? review === 'accepted' : review !== 'unsure'),
        )
        .map((piece) => ({
          held: piece,
          view: toEvidenceView(gazetteer, piece, documents.get(piece.document ?? '') ?? null, grades),
        }));
      found.push({ tie: { ...tie, steps }, state: stateAt(tie, asOf.validAt), pieces });
    }
  }
  const order = (tie: BriefTie['tie']) => ({
    ...datedSpan(tie.steps),
    reviewed: tie.reviewed,
    pairs: tie.pairs,
    type: tie.type,
    id: tie.id,
  });
  return {
    ties: found.sort((a, b) => tieOrder(order(a.tie), order(b.tie))),
    leftOut,
    rejected,
    laterSteps,
  };
}

/** True of what may have been on the day, and of what has no date. */
function hasBegun(bounds: Bounds | null, day: string): boolean {
  const from = bounds?.[0] ?? null;
  return from === null || compareDays(from, day) <= 0;
}

/** The documents that the evidence quotes, and what their newest readings found said of the future on the parties. */
async function documentsOf(
  { ledger }: Needed,
  ties: readonly BriefTie[],
  knownAt: string,
): Promise<Pick<BriefMaterial, 'documents' | 'forecasts'>> {
  const pieces = ties.flatMap((tie) => tie.pieces);
  const ids = [...new Set(pieces.flatMap(({ held }) => held.document ?? []))].sort();
  const units = new Set(ties.flatMap(({ tie }) => tie.parties.map(unitOf)));
  const documents = new Map<string, BriefDocument>();
  const forecasts: BriefForecast[] = [];
  for (const id of ids) {
    const [document, reading] = await Promise.all([ledger.document(id, knownAt), ledger.reading(id, knownAt)]);
    if (document === null) continue;
    const { title, lang, outlet, author, published, sources, text, redactedAt } = document;
    const addresses = sources.flatMap((source) => toSourceView(source).address ?? []);
    documents.set(id, { id, title, lang, outlet, author, published: published?.edtf ?? null, addresses });
    if (redactedAt !== undefined || reading === null) continue;
    // A claim in the mood of a forecast tells the same sentence with its parties.
    const claimed = pieces
      .filter(({ held }) => held.document === id && held.modality === 'forecast')
      .map(({ held }) => held.span);
    forecasts.push(
      ...forecastsOn(reading, units)
        .filter(({ start, end, quote }) => sliceCodePoints(text, start, end) === quote)
        .filter(({ start, end }) => !claimed.some((span) => span !== null && span.start < end && start < span.end))
        .map((found) => ({ document: id, found })),
    );
  }
  return { documents, forecasts };
}

/** Forecasts that people keep on a region or country, or on both sides of a pair or a tie. */
function keptOn(
  subject: BriefSubject,
  ties: readonly BriefTie[],
  forecasts: readonly StandingForecast[],
): readonly BriefKept[] {
  const sides =
    subject.kind === 'pair'
      ? subject.units
      : subject.kind === 'tie'
        ? ties.flatMap(({ tie }) => tie.parties.map(unitOf))
        : 'unit' in subject
          ? [subject.unit]
          : [];
  const within = (units: readonly string[], side: string): boolean =>
    units.some((unit) => unit === side || unit.startsWith(`${side}-`));
  return forecasts
    .filter(({ withdrawn, record }) => {
      const units = record.question.where.map(unitOf);
      return !withdrawn && sides.length > 0 && sides.every((side) => within(units, side));
    })
    .map(({ record, outcome, resolutions }) => {
      const last = outcome === 'open' ? null : (resolutions.at(-1) ?? null);
      const { scorable } = resolvability(record);
      return { record, outcome, evidence: last?.evidence ?? null, address: last?.address ?? record.address, scorable };
    });
}

function forecastsOn({ forecasts, mentions }: Reading, units: ReadonlySet<string>): Reading['forecasts'] {
  const places = mentions.filter((mention) => mention.kind === 'place');
  return forecasts.filter(({ start, end }) =>
    places.some(
      (place) =>
        place.start >= start &&
        place.end <= end &&
        (units.has(place.region ?? '') || (place.region === null && units.has(place.country ?? ''))),
    ),
  );
}

/**
 * Events that name the subject; its country with nobody but its country and partners, in a case that the subject is part of; and laws
 * of its country, which hold for all its regions.
 */
function isOn(subject: BriefSubject, ties: readonly BriefTie[], event: CaseEvent): boolean {
  if (subject.kind === 'tie' || subject.kind === 'collection') return false;
  const parties = event.parties.map(unitOf);
  const cases = new Set(ties.flatMap(({ pieces }) => pieces.flatMap(({ held }) => held.fact?.case ?? [])));
  if (subject.kind === 'pair') {
    const sides = subject.units.map((unit) => [unit, countryOf(unit)]);
    const strangers = parties.filter((party) => !sides.flat().includes(party));
    const both = sides.every((side) => parties.some((party) => side.includes(party)));
    const named = parties.some((party) => (subject.units as readonly string[]).includes(party));
    return both && strangers.length === 0 && (named || cases.has(event.case));
  }
  const { unit } = subject;
  if (parties.includes(unit)) return true;
  const country = countryOf(unit);
  if (event.event === 'law' && parties.every((party) => party === country)) return true;
  const units = ties.flatMap(({ tie }) => tie.parties.map(unitOf));
  const known = new Set([...units, ...units.map(countryOf)].filter((each) => countryOf(each) !== country));
  return (
    cases.has(event.case) &&
    parties.includes(country) &&
    parties.every((party) => party === country || known.has(party))
  );
}
