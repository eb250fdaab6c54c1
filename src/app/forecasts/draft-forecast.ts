/** A forecast prefilled from what a document says: from a claim in the mood of a forecast, or from a sentence that the reader found. Nothing is kept yet. */

import { z } from 'zod';
import { wordedLikelihood } from '../../foresight/forecasts/wording.ts';
import { InvalidInput, NotFound } from '../../model/errors.ts';
import { type ForecastFlag, forecastFlags } from '../../model/forecast.ts';
import { isLanguage, type Language } from '../../model/languages.ts';
import type { ForecastFound, Reading } from '../../model/reading.ts';
import type { Infer } from '../infer.ts';
import { knownId } from '../known-id.ts';
import { band } from '../model-schemas/forecast.ts';
import { tieType } from '../model-schemas/tie-types.ts';
import type { Ports } from '../ports.ts';
import { forecastCheck, toForecastCheck } from './forecast-view.ts';
import { recordOf } from './given-forecast.ts';

/** A claim, or a document with the place where the sentence begins (code points). */
export interface DraftFrom {
  readonly claim?: string;
  readonly document?: string;
  readonly start?: number;
}

const text = z.string().max(4000).nullable();

/** What to fill the form with, and what is still missing. */
export const forecastDraft = z
  .object({
    given: z.object({
      statement: z.string(),
      who: text,
      what: text,
      where: z.array(z.string()),
      by: text,
      source: text,
      types: z.array(tieType).exactOptional(),
      likelihood: band.nullable(),
      wording: text,
      author: text,
      outlet: text,
      saidOn: text,
      address: text,
      claim: text,
      span: z.object({ document: z.string(), start: z.int(), end: z.int() }).nullable(),
      flags: z.array(z.enum(forecastFlags)),
      condition: text,
      note: text,
    }),
    check: forecastCheck,
  })
  .meta({ id: 'ForecastDraft' });
export type ForecastDraft = Infer<typeof forecastDraft>;

type DraftPorts = Pick<Ports, 'ledger' | 'gazetteer'>;

/** The draft; throws NotFound for what is not held. */
export async function draftForecast(ports: DraftPorts, from: DraftFrom): Promise<ForecastDraft> {
  const given = from.claim === undefined ? await ofSentence(ports, from) : await ofClaim(ports, from.claim);
  return { given, check: toForecastCheck(ports.gazetteer, await recordOf(ports, given)) };
}

async function ofClaim(ports: DraftPorts, written: string): Promise<ForecastDraft['given']> {
  const id = await knownId(ports.ledger, written);
  const held = await ports.ledger.evidence(id);
  if (held?.kind !== 'claim' || held.document === null || held.span === null) {
    throw new NotFound(`No claim ${id.slice(0, 60)} is held`);
  }
  const around = await documentOf(ports, held.document);
  const found = around.reading?.forecasts.find(({ start, end }) => start <= held.span!.start && held.span!.end <= end);
  const words = held.quote ?? '';
  return filled(around, words, found ?? null, {
    where: held.parties,
    by: held.date,
    likelihood: held.likelihood,
    author: held.person ?? held.speaker,
    claim: id,
    span: { document: held.document, ...held.span },
  });
}

async function ofSentence(ports: DraftPorts, { document, start }: DraftFrom): Promise<ForecastDraft['given']> {
  if (document === undefined || start === undefined) {
    throw new InvalidInput('A draft is made from a claim, or from a document and the place where its sentence begins');
  }
  const around = await documentOf(ports, await knownId(ports.ledger, document));
  const found = around.reading?.forecasts.find((each) => each.start === start);
  if (!found) throw new NotFound(`No forecast was read at ${start} of ${around.id}`);
  const places = around.reading!.mentions.flatMap((mention) =>
    mention.kind === 'place' && mention.start >= found.start && mention.end <= found.end && mention.in === undefined
      ? (mention.region ?? mention.country ?? [])
      : [],
  );
  return filled(around, found.quote, found, {
    where: [...new Set(places)],
    by: found.horizon,
    likelihood: found.likelihood,
    author: found.speaker,
    claim: null,
    span: { document: around.id, start: found.start, end: found.end },
  });
}

interface Around {
  readonly id: string;
  readonly lang: string;
  readonly published: string | null;
  readonly address: string | null;
  readonly reading: Reading | null;
}

async function documentOf({ ledger }: DraftPorts, id: string): Promise<Around> {
  const document = await ledger.document(id);
  if (document === null) throw new NotFound(`No document ${id.slice(0, 60)} is held`);
  const address = document.sources.find((source) => /^https?:/.test(source)) ?? null;
  const published = document.published?.edtf ?? null;
  return { id, lang: document.lang, published, address, reading: await ledger.reading(id) };
}

function filled(
  { lang, published, address, reading }: Around,
  words: string,
  found: ForecastFound | null,
  known: Pick<ForecastDraft['given'], 'where' | 'by' | 'likelihood' | 'author' | 'claim' | 'span'>,
): ForecastDraft['given'] {
  const worded = wordedLikelihood(words, readLanguage(lang));
  const flags: readonly ForecastFlag[] = [
    ...(found?.missing.includes('condition') ? (['conditional'] as const) : []),
    ...(known.likelihood === null && worded?.unhedged ? (['unhedged'] as const) : []),
    ...(known.by === null ? (['no-deadline'] as const) : []),
  ];
  const [statement = ''] = /^.{0,400}/su.exec(words.replace(/\s+/gu, ' ')) ?? [];
  return {
    statement,
    who: found?.subject ?? null,
    what: null,
    source: null,
    wording:
      known.likelihood === null ? (worded?.wording ?? found?.cue ?? null) : (found?.cue ?? worded?.wording ?? null),
    outlet: reading?.masthead?.publication ?? null,
    saidOn: published,
    address,
    flags,
    condition: null,
    note: null,
    ...known,
    likelihood: known.likelihood ?? worded?.likelihood ?? null,
  };
}

const readLanguage = (lang: string): Language => (isLanguage(lang) ? lang : 'en');
