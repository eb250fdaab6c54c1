/** A forecast as people give it, and the record that comes of it: places checked, words turned into numbers, a span of a document held to its text. */

import { wordedLikelihood } from '../../foresight/forecasts/wording.ts';
import { InvalidInput, NotFound } from '../../model/errors.ts';
import { type ForecastRecord, forecastFlags, forecastRecord, type Likelihood } from '../../model/forecast.ts';
import { languageByLetters } from '../../model/languages.ts';
import type { TieType } from '../../model/tie-types.ts';
import { knownId } from '../known-id.ts';
import type { GivenEvidence } from '../model-schemas/forecast.ts';
import { knownParty } from '../places/named-place.ts';
import type { Ports } from '../ports.ts';
import { placeOfParty } from '../ties/party-view.ts';

/** What is left out is not known. */
export interface GivenForecast {
  readonly statement: string;
  readonly who?: string | null;
  readonly what?: string | null;
  /** Codes of regions and countries, towns (`CN-HL/Heihe`). */
  readonly where?: readonly string[];
  /** EDTF. */
  readonly by?: string | null;
  readonly source?: string | null;
  /** Types of ties that it is about. */
  readonly types?: readonly string[];
  /** A point, or from and to; from 0 to 1. Left out, it is taken from `wording`. */
  readonly likelihood?: number | readonly [number, number] | null;
  readonly wording?: string | null;
  readonly author?: string | null;
  readonly outlet?: string | null;
  readonly saidOn?: string | null;
  readonly address?: string | null;
  /** A claim held. */
  readonly claim?: string | null;
  /** A stretch of a document held, in code points; a claim's own where only that is named. */
  readonly span?: { readonly document: string; readonly start: number; readonly end: number } | null;
  readonly flags?: readonly string[];
  readonly condition?: string | null;
  readonly note?: string | null;
  /** What speaks for it and against it. Left out of a change, what was put before stays; an empty list takes it away. */
  readonly evidence?: GivenEvidence;
}

type GivingPorts = Pick<Ports, 'ledger' | 'gazetteer'>;

/** The record; throws InvalidInput that says which part is wrong, NotFound for a claim or document that is not held. */
export async function recordOf(ports: GivingPorts, given: GivenForecast): Promise<ForecastRecord> {
  const claim = given.claim?.trim() ? await heldClaim(ports, given.claim.trim()) : null;
  const span = given.span ?? claim?.span ?? null;
  const wording = given.wording?.trim() || null;
  const worded = wording === null ? null : wordedLikelihood(wording, languageByLetters(wording));
  const flags = [...(given.flags ?? [])];
  const stray = flags.find((flag) => !(forecastFlags as readonly string[]).includes(flag));
  if (stray !== undefined) {
    throw new InvalidInput(`"${stray.slice(0, 40)}" is no flag of a forecast`, {
      hint: `They are ${forecastFlags.join(', ')}.`,
    });
  }
  // Left out, a likelihood is that of the word; null says that there is none.
  const likelihood = given.likelihood === undefined ? (worded?.likelihood ?? null) : pointOrBand(given.likelihood);
  if (given.likelihood === undefined && worded?.unhedged) flags.push('unhedged');
  return forecastRecord({
    statement: given.statement,
    question: {
      who: given.who ?? null,
      what: given.what ?? null,
      where: (given.where ?? []).map((place) => checkedPlace(ports, place)),
      by: given.by ?? null,
      source: given.source ?? null,
      ...(given.types === undefined ? {} : { types: given.types as readonly TieType[] }),
    },
    likelihood,
    wording,
    author: given.author ?? null,
    outlet: given.outlet ?? null,
    saidOn: given.saidOn ?? null,
    address: given.address ?? null,
    claim: claim?.id ?? null,
    span: span === null ? null : await checkedSpan(ports, span),
    flags: forecastFlags.filter((flag) => flags.includes(flag)),
    condition: given.condition ?? null,
    note: given.note ?? null,
    evidence: (given.evidence ?? []).map(({ side, says, on = null, record = null, address = null, seen = null }) => {
      return { side, on, says, record, address, seen };
    }),
  });
}

function pointOrBand(likelihood: number | readonly [number, number] | null): Likelihood | null {
  return typeof likelihood === 'number' ? [likelihood, likelihood] : likelihood;
}

function checkedPlace({ gazetteer }: Pick<Ports, 'gazetteer'>, written: string): string {
  const party = knownParty(gazetteer, written);
  if (placeOfParty(gazetteer, party) !== null) return party;
  throw new InvalidInput(`"${party.slice(0, 60)}" is no region, town or country that the gazetteer holds`, {
    hint: 'Write its name, a code (RU-SA, CN), or a town within its region (CN-HL/Heihe).',
  });
}

async function heldClaim({ ledger }: Pick<Ports, 'ledger'>, written: string) {
  const id = await knownId(ledger, written);
  const evidence = await ledger.evidence(id);
  if (evidence?.kind === 'claim') {
    const { document, span } = evidence;
    return { id, span: document === null || span === null ? null : { document, ...span } };
  }
  throw new NotFound(`No claim ${id.slice(0, 60)} is held`);
}

async function checkedSpan({ ledger }: Pick<Ports, 'ledger'>, span: NonNullable<GivenForecast['span']>) {
  const id = await knownId(ledger, span.document);
  const document = await ledger.document(id);
  if (document === null) throw new NotFound(`No document ${id.slice(0, 60)} is held`);
  const { start, end } = span;
  const length = [...document.text].length;
  if (Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end > start && end <= length) {
    return { document: id, start, end };
  }
  throw new InvalidInput(`The text of ${id} has ${length} characters; ${start} to ${end} is no stretch of it`);
}
