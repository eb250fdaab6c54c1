/** What is marked in a text: mentions, claims, quotes, forecasts, citations, from code points to UTF-16 indices. */

import { cueViews } from '../../app/documents/explanation.ts';
import type { DocumentView } from '../../app/documents/show-document.ts';
import type { EvidenceView } from '../../app/review/evidence-view.ts';
import { codePointMap } from '../../model/code-points.ts';
import type { Why } from '../../model/why.ts';
import { dateText } from '../dates.ts';
import { t } from '../i18n/t.ts';
import { stageWord, term, termName, typeName } from '../terms.ts';
import { countryName, likelihoodText } from '../words.ts';
import { whyWords } from './why-words.ts';

export type SpanKind = 'claim' | 'place' | 'date' | 'quote' | 'forecast' | 'citation' | 'name';

export const spanKinds: readonly SpanKind[] = ['claim', 'place', 'date', 'quote', 'forecast', 'citation', 'name'];

/** A stretch of the text in UTF-16 code units, half open. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: SpanKind;
  /** The id of the claim, for claims. */
  readonly id: string | null;
  /** What it is read as, in one line. */
  readonly says: string;
}

/** A word behind the claim that is explained, with the name of what it did, in UTF-16 code units. */
export interface CueSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: 'cue';
  readonly name: string;
}

/** A text with what is marked in it: a document, or a text that is coded. */
export interface MarkedText
  extends Pick<DocumentView, 'text' | 'lang' | 'mentions' | 'quotes' | 'forecasts' | 'citations'> {
  readonly evidence: readonly Pick<EvidenceView, 'id' | 'type' | 'stage' | 'document'>[];
}

/** The cues of a claim in the text. */
export function findCueSpans(text: string, why: Why): readonly CueSpan[] {
  const map = codePointMap(text);
  return cueViews(why, '', whyWords).map(({ start, end, name }) => ({
    start: map.toUtf16(start),
    end: map.toUtf16(end),
    kind: 'cue',
    name,
  }));
}

/** Everything marked in a document, by start, the longer first. */
export function findSpans(document: MarkedText): readonly TextSpan[] {
  const map = codePointMap(document.text);
  const spans: TextSpan[] = [];
  const add = (kind: SpanKind, at: { start: number; end: number }, says: string, id: string | null = null): void => {
    const [start, end] = [map.toUtf16(at.start), map.toUtf16(at.end)];
    if (end > start) spans.push({ start, end, kind, id, says });
  };
  for (const claim of document.evidence)
    if (claim.document)
      add('claim', claim.document, `${typeName(claim.type)}, ${stageWord(claim.type, claim.stage)}`, claim.id);
  for (const mention of document.mentions) {
    if (mention.kind === 'place') {
      const where = mention.region ?? mention.country;
      const notes = [
        mention.place === null ? t('reading.span.undecided') : mention.name,
        where ?? '',
        mention.country && where !== mention.country ? countryName(mention.country) : '',
        mention.sense === 'government' ? t('reading.span.government') : '',
        mention.in
          ? t('reading.span.inside', { what: mention.in === 'citation' ? t('reading.mark.citation') : mention.in })
          : '',
        mention.candidates && mention.candidates.length > 0
          ? t('reading.span.may', {
              list: mention.candidates.map((c) => `${c.name}${c.region ? ` (${c.region})` : ''}`).join(' / '),
            })
          : '',
        t('reading.span.surety', { n: Math.round(mention.score * 100) }),
      ];
      add('place', mention, `${termName('level', mention.level)}: ${notes.filter(Boolean).join(' · ')}`);
    } else if (mention.kind === 'date') {
      const value = mention.edtf ? `${dateText(mention.edtf)} (${mention.edtf})` : mention.timex;
      add('date', mention, t('reading.span.date', { value, basis: term('basis', mention.basis) }));
    } else if (mention.kind === 'person') {
      add(
        'name',
        mention,
        t('reading.span.person', { what: [mention.name, mention.role, mention.for].filter(Boolean).join(' · ') }),
      );
    } else
      add(
        'name',
        mention,
        t(mention.kind === 'body' ? 'reading.span.body' : 'reading.span.outlet', { what: mention.name }),
      );
  }
  for (const quote of document.quotes)
    add(
      'quote',
      quote,
      t(quote.kind === 'direct' ? 'reading.span.saidBy' : 'reading.span.reported', {
        who: [quote.speaker, quote.role].filter(Boolean).join(', '),
      }),
    );
  for (const forecast of document.forecasts) {
    const likely = forecast.likelihood ? likelihoodText(forecast.likelihood) : t('reading.noLikelihood');
    add(
      'forecast',
      forecast,
      forecast.horizon
        ? t('reading.span.forecastBy', { cue: forecast.cue, likely, date: dateText(forecast.horizon) })
        : t('reading.span.forecast', { cue: forecast.cue, likely }),
    );
  }
  for (const citation of document.citations)
    add(
      'citation',
      citation,
      `${t('reading.span.cites', { source: citation.source })}${citation.date ? `, ${dateText(citation.date)}` : ''}`,
    );
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The spans at an index, the shortest first: what a click means. */
export function spansAt(spans: readonly TextSpan[], index: number): readonly TextSpan[] {
  return spans
    .filter((span) => span.start <= index && index < span.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
}
