/**
 * A ledger drawn by chance, always the same one: documents in three languages with claims whose quotes stand in them, regions,
 * ties and dates some of which are far commoner than others, and what people decided on them, over many days of recording.
 */
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Gazetteer } from '../../src/gazetteer/gazetteer.ts';
import { type Edtf, edtfBounds } from '../../src/model/edtf.ts';
import type { CaseEvent, CodedFact, EvidenceValues, JudgementAct, JudgementDetail } from '../../src/model/evidence.ts';
import { contentId, documentId } from '../../src/model/ids.ts';
import { countryOf, unitOf } from '../../src/model/place.ts';
import { type Claim, unscored } from '../../src/model/reading.ts';
import type { Stage } from '../../src/model/stages.ts';
import { isStanding, type TieType, tieTypes } from '../../src/model/tie-types.ts';
import type { DocumentEntry } from '../../src/store/ports/ledger.ts';
import { draws, inventedWords } from '../invented-texts.ts';

/** How much is drawn. Claims come to about five a document. */
export interface Scale {
  readonly documents: number;
  readonly seed: number;
}

/** Days on which records come in, each some days after the one before. */
export const recordingDays = 100;

/** The n-th day of recording. */
export function recordingDay(n: number): string {
  return new Date(Date.UTC(2026, 0, 5 + Math.floor(n * 2.5))).toISOString().slice(0, 10);
}

/** An instant within the n-th day; `second` counts from midnight. */
export function instantOf(n: number, second: number): string {
  return new Date(Date.parse(`${recordingDay(n)}T00:00:00.000Z`) + Math.floor(second * 1000)).toISOString();
}

/** What a tie is between, and how it is told. */
interface Slot {
  readonly type: TieType;
  readonly parties: readonly string[];
  readonly body: string | null;
  readonly since: number;
}

/** A document and when it was recorded; `again` is a later reading of it. */
export interface DrawnDocument {
  readonly entry: DocumentEntry;
  readonly at: string;
  readonly again: { readonly entry: DocumentEntry; readonly at: string } | null;
  /** The document whose text it copies. */
  readonly copyOf: string | null;
}

/** A judgement as the ledger's `judge` takes it. */
export interface DrawnJudgement {
  readonly act: JudgementAct;
  readonly target: string;
  readonly detail: JudgementDetail;
  readonly at: string;
}

const countries = ['CN', 'RU', 'JP', 'KR', 'KZ', 'MN', 'DE', 'PL', 'FI', 'NO', 'US', 'FR', 'IN', 'VN', 'TR', 'UA'];
const standingStages: readonly Stage[] = ['proposed', 'announced', 'signed', 'signed', 'active', 'active', 'active'];
const actStages: readonly Stage[] = ['announced', 'signed', 'signed', 'signed', 'signed', 'active'];
const fields = ['trade', 'culture', 'education', 'tourism', 'transport', 'energy'];
const perDocument = 5;

/** Everything that is drawn from one seed. */
export function generator({ documents, seed }: Scale, gazetteer: Gazetteer) {
  const slots = slotsOf(Math.max(300, Math.floor(documents / 4)), gazetteer, draws(seed));
  // Zipf with a flattened head: the commonest tie of a million claims has some 1,600.
  const flat = Math.max(5, slots.length / 500);
  const span = Math.log((slots.length + flat) / flat);
  const slotAt = (chance: number): Slot =>
    slots[Math.min(slots.length - 1, Math.floor(flat * (Math.exp(chance * span) - 1)))]!;

  function document(n: number): DrawnDocument {
    const draw = draws(seed * 1_000_003 + n);
    const day = Math.floor((n * recordingDays) / documents);
    const at = instantOf(day, (((n * recordingDays) % documents) / documents) * 80_000);
    // One text in fifty copies the one before it.
    const copied = n % 50 === 49;
    const base = copied ? documentText(n - 1, draws(seed * 1_000_003 + n - 1), slotAt) : documentText(n, draw, slotAt);
    const text = copied ? `${base.text}\n(${n})` : base.text;
    const entry = entryOf(n, { ...base, text }, '0.1.0', base.told);
    const later = day + 3 + Math.floor(draw() * 20);
    if (n % 20 !== 7 || later >= recordingDays) return { entry, at, again: null, copyOf: copied ? idAt(n - 1) : null };
    // A later version of the reader does not find one claim, and reads another stage in one.
    const told = base.told.slice(1).map((each, i) => (i === 0 ? { ...each, stage: 'active' as const } : each));
    const again = { entry: entryOf(n, { ...base, text }, '0.2.0', told), at: instantOf(later, n % 80_000) };
    return { entry, at, again, copyOf: copied ? idAt(n - 1) : null };
  }

  const idAt = (n: number): string => {
    const { text } = documentText(n, draws(seed * 1_000_003 + n), slotAt);
    return documentId(utf8ToBytes(text));
  };

  /** Judgements on the claims of some documents, one in six of which somebody looked at. */
  function judgements(n: number, { entry, at }: DrawnDocument): readonly DrawnJudgement[] {
    const draw = draws(seed * 7_000_003 + n);
    if (draw() > 1 / 6) return [];
    const day = Math.floor((n * recordingDays) / documents) + Math.floor(draw() * 12);
    if (day >= recordingDays) return [];
    const { claims } = entry.reading;
    const claim = claims[Math.floor(draw() * claims.length)]!;
    const later = new Date(Math.max(Date.parse(at), Date.parse(instantOf(day, 81_000 + draw() * 5000))) + 1000);
    const stamp = later.toISOString();
    const act = (['accept', 'accept', 'accept', 'accept', 'reject', 'reject', 'unsure', 'edit', 'prefer'] as const)[
      Math.floor(draw() * 9)
    ]!;
    const detail: JudgementDetail = act === 'edit' ? { edit: editOf(claim) } : {};
    return [{ act, target: claim.id, detail, at: stamp }];
  }

  /** Towns that are held to be one. */
  function merges(): readonly DrawnJudgement[] {
    const towns = [...new Set(slots.flatMap(({ parties }) => parties.filter((party) => party.includes('/'))))].slice(
      0,
      400,
    );
    const draw = draws(seed + 99);
    return Array.from({ length: 20 }, (_, i) => {
      const [town, into] = [towns[i * 2]!, `${unitOf(towns[i * 2]!)}/Same ${i}`];
      return {
        act: 'merge' as const,
        target: town,
        detail: { into },
        at: instantOf(20 + Math.floor(draw() * 70), 86_000 + i),
      };
    });
  }

  function facts(): readonly { readonly fact: CodedFact; readonly at: string }[] {
    const draw = draws(seed + 5);
    return Array.from({ length: Math.max(20, Math.floor(documents / 60)) }, (_, n) => {
      const slot = slotAt(draw());
      const date = dateOf(slot.since, draw);
      const fact = {
        kind: 'fact' as const,
        case: ['north', 'south', 'river'][n % 3]!,
        type: slot.type,
        parties: slot.parties,
        stage: 'signed' as const,
        date,
        bounds: date === null ? null : edtfBounds(date),
        precision: date === null ? ('unknown' as const) : ('day' as const),
        fields: [],
        statement: `Fact ${n}: what was signed between ${slot.parties.join(' and ')}.`,
        sources: [{ key: `s${n}`, address: `https://archive.example/${n}` }],
        confidence: 'verified' as const,
        coder: 'bench',
        codedAs: null,
        ...(slot.body === null ? {} : { body: slot.body }),
      };
      return { fact: { ...fact, id: contentId('fct', fact) }, at: instantOf(n % recordingDays, 85_000 + (n % 900)) };
    });
  }

  function events(): readonly CaseEvent[] {
    return Array.from({ length: 300 }, (_, n) => {
      const date = `${1990 + (n % 35)}-0${1 + (n % 9)}`;
      const event = {
        kind: 'case-event' as const,
        case: ['north', 'south', 'river'][n % 3]!,
        event: 'law',
        parties: [slots[n % slots.length]!.parties[0]!],
        date,
        bounds: edtfBounds(date),
        precision: 'month' as const,
        statement: `Event ${n}.`,
        sources: [{ key: `s${n}`, address: `https://archive.example/events/${n}` }],
        confidence: 'probable' as const,
        coder: 'bench',
        codedAs: null,
      };
      return { ...event, id: contentId('evt', event) };
    });
  }

  return { documents, document, judgements, merges, facts, events };
}

function slotsOf(count: number, gazetteer: Gazetteer, draw: () => number): readonly Slot[] {
  const byCountry = new Map(
    countries.map((code) => [code, gazetteer.regions.filter(({ country }) => country === code)]),
  );
  const zipf = (length: number): number => Math.min(length - 1, Math.floor(length ** draw() - 1));
  const party = (country: string): string => {
    const regions = byCountry.get(country)!;
    const { region } = regions[zipf(regions.length)]!;
    return draw() < 0.3 ? `${region}/Town ${Math.floor(draw() * 9)}` : region;
  };
  const seen = new Set<string>();
  const slots: Slot[] = [];
  while (slots.length < count) {
    const type = tieTypes[zipf(tieTypes.length)]!;
    const first = countries[zipf(countries.length)]!;
    const rest = countries.filter((country) => country !== first);
    const many = isStanding(type) && draw() < 0.03;
    const parties = [party(first), party(rest[zipf(rest.length)]!)];
    if (many) for (let i = 0; i < 3; i++) parties.push(party(countries[Math.floor(draw() * countries.length)]!));
    const distinct = [...new Set(parties)].sort();
    const key = `${type} ${distinct.join('~')}`;
    if (seen.has(key) || new Set(distinct.map(countryOf)).size < 2) continue;
    seen.add(key);
    const body = many ? `Council ${slots.length}` : null;
    slots.push({ type, parties: distinct, body, since: 1985 + Math.floor(draw() * 30) });
  }
  return slots;
}

/** More than half exact to the day, a quarter to the month, the rest to the year or not at all. */
function dateOf(since: number, draw: () => number): Edtf | null {
  const year = Math.min(2026, since + Math.floor(draw() * 14));
  const month = String(1 + Math.floor(draw() * 12)).padStart(2, '0');
  const day = String(1 + Math.floor(draw() * 28)).padStart(2, '0');
  const exact = draw();
  return exact < 0.55 ? `${year}-${month}-${day}` : exact < 0.8 ? `${year}-${month}` : exact < 0.92 ? `${year}` : null;
}

interface Told {
  readonly slot: Slot;
  readonly stage: Stage;
  readonly date: Edtf | null;
  readonly quote: string;
}

interface DrawnText {
  readonly lang: 'en' | 'ru' | 'zh';
  readonly title: string;
  readonly text: string;
  readonly published: string;
  readonly told: readonly Told[];
}

const verbs = { en: 'and', ru: 'и', zh: '与' } as const;

function documentText(n: number, draw: () => number, slotAt: (chance: number) => Slot): DrawnText {
  const lang = n % 3 === 1 ? 'ru' : n % 6 === 2 ? 'zh' : 'en';
  const words = inventedWords(lang);
  const word = (): string => words[Math.floor(words.length * draw() ** 3)]!;
  const gap = lang === 'zh' ? '' : ' ';
  const run = (length: number): string => Array.from({ length }, word).join(gap);
  const told = Array.from({ length: perDocument }, (_, i): Told => {
    const slot = slotAt(draw());
    const chance = draw();
    const ends = isStanding(slot.type) && chance < 0.02;
    const stages = isStanding(slot.type) ? standingStages : actStages;
    const stage = ends ? 'ended' : chance < 0.03 ? 'suspended' : stages[Math.floor(draw() * stages.length)]!;
    const quote = `${slot.parties.join(` ${verbs[lang]} `)}${slot.body === null ? '' : `, ${slot.body}`} ${n}.${i} ${word()}`;
    return { slot, stage, date: dateOf(slot.since, draw), quote };
  });
  const text = told.map(({ quote }) => `${run(7)}. ${quote}. ${run(5)}.`).join('\n');
  const published = `20${String(5 + Math.floor(draw() * 21)).padStart(2, '0')}-0${1 + Math.floor(draw() * 9)}-1${Math.floor(draw() * 9)}`;
  return { lang, title: run(4), text, published, told };
}

function entryOf(
  n: number,
  { lang, title, text, published }: DrawnText,
  reader: string,
  told: readonly Told[],
): DocumentEntry {
  const original = utf8ToBytes(text);
  const id = documentId(original);
  const bounds = edtfBounds(published);
  return {
    original,
    document: {
      id,
      text,
      lang,
      title,
      mediaType: 'text/plain',
      encoding: 'utf-8',
      published: { edtf: published, bounds, basis: 'stated' },
      sources: [`https://paper-${n % 400}.example/${n}`],
      problems: [],
      outlet: null,
      author: null,
      siteName: null,
      origin: 'user',
    },
    reading: {
      id,
      lang,
      reader,
      gazetteer: 'bench',
      codebook: '2.0',
      published: { edtf: published, basis: 'stated' },
      masthead: null,
      mentions: [],
      citations: [],
      claims: told.map((each) => claimOf(id, text, each)),
      nonclaims: [],
      quotes: [],
      forecasts: [],
      problems: [],
    },
  };
}

function claimOf(document: string, text: string, { slot, stage, date, quote }: Told): Claim {
  const { type, parties, body } = slot;
  // All characters drawn are of the basic plane: UTF-16 units are code points.
  const start = text.indexOf(quote);
  const end = start + quote.length;
  return {
    id: contentId('clm', document, start, end, type, parties),
    type,
    parties,
    stage,
    date,
    bounds: date === null ? null : edtfBounds(date),
    basis: date === null ? null : 'stated',
    fields: [fields[start % fields.length]!],
    speaker: null,
    modality: 'fact',
    likelihood: null,
    evidence: { start, end, quote },
    citations: [],
    where: 'body',
    rule: 'en/bench',
    ...unscored,
    ...(body === null ? {} : { body }),
  };
}

function editOf({ type, parties, stage, fields: own, modality, body }: Claim): EvidenceValues {
  return { type, parties, stage, date: '2015', bounds: edtfBounds('2015'), fields: own, modality, body: body ?? null };
}
