/** How the page names types, stages, modalities and likelihoods. Neutral, in sentence case. */

import type { EvidenceView } from '../app/review/evidence-view.ts';
import type { PartyView } from '../app/ties/party-view.ts';
import { type StatusOf, stageSince } from '../app/ties/status-text.ts';
import type { TieRow } from '../app/ties/tie-row.ts';
import { type Called, nameOfTie, tieTitle } from '../app/ties/tie-title.ts';
import type { Problem } from '../model/problem.ts';
import type { TieState } from '../model/tie.ts';
import { confirmedYears } from '../model/tie-status.ts';
import type { MessageKey } from './i18n/areas.ts';
import { translated } from './i18n/server-words.ts';
import { spoken, spokenTag, t, tIfKnown } from './i18n/t.ts';

/** With a capital letter to begin with. */
export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A type, stage or field as a word: `joint-body` gives `Joint body`. */
export const word = (id: string): string => capital(id.replace(/-/g, ' '));

/** `2 ties`, in the language of the page: a message of the area `count`. */
export const count = (what: Counted, n: number): string => t(`count.${what}`, { n });
type Counted = MessageKey extends infer K ? (K extends `count.${infer What}` ? What : never) : never;

/** Several things in a row, as the language of the page joins them: `Harbin, Heihe and Fuyuan`. */
export const listText = (things: readonly string[]): string =>
  new Intl.ListFormat(spokenTag(), { type: 'conjunction' }).format(things);

const named = new Map<string, Intl.DisplayNames>();

/** The name of a country or a language by its code; the code where none is known. */
function displayName(type: 'region' | 'language', code: string): string {
  const tag = spokenTag();
  const key = `${type} ${tag}`;
  let names = named.get(key);
  if (!names) named.set(key, (names = new Intl.DisplayNames([tag], { type, fallback: 'code' })));
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

/** The name of a country by its code; the code where none is known. */
export const countryName = (code: string): string => displayName('region', code);

/** The name in the language of the page; in English where none is known in it. */
export function nameOf(names: PartyView['names']): string {
  const language = spoken();
  return (language === 'en' ? null : names[language]) ?? names.en;
}

/** The name of a party: a town with its region's code, a region, a country. */
const partyName = (party: PartyView): string => nameOf(party.names);

/** A tie in a few words: `Guangdong – Sakha Republic`. */
export const partiesText = (parties: readonly PartyView[]): string => parties.map(partyName).join(' – ');

/** The same as a sentence names them: `Guangdong and Sakha Republic`. */
export const partiesList = (parties: readonly PartyView[]): string => listText(parties.map(partyName));

/** What a tie, or what evidence is about, is called in the language of the page: by its name, else by its parties. */
export const titleText = (tie: Called & { readonly parties: readonly PartyView[] }): string =>
  tieTitle(tie, spoken(), partiesText(tie.parties));

/** Its name alone; null where it has none. */
export const nameText = (tie: Called): string | null => nameOfTie(tie, spoken());

/** The stage of a tie and when it came to it, as the page says it: `In force since 2009`. */
export const stateText = (tie: StatusOf, state: TieState | null): string => capital(stageSince(spoken(), tie, state));

const bands: readonly (readonly [number, number])[] = [
  [0.01, 0.05],
  [0.05, 0.2],
  [0.2, 0.45],
  [0.45, 0.55],
  [0.55, 0.8],
  [0.8, 0.95],
  [0.95, 0.99],
];

/** A likelihood as its ICD 203 band and range; a bare “may” or “certain” has a range alone. Never a point. */
export function likelihoodText(range: readonly [number, number]): string {
  const at = bands.findIndex(([a, b]) => Math.abs(a - range[0]) < 0.005 && Math.abs(b - range[1]) < 0.005);
  const [low, high] = range.map((share) => Math.round(share * 100)) as [number, number];
  if (at >= 0) return t('terms.likely.band', { band: tIfKnown(`terms.likely.${at + 1}`) ?? '', low, high });
  return t(range[0] < 0.5 ? 'terms.likely.may' : 'terms.likely.certain', { low, high });
}

/** How the text says it. */
export const modalityText = ({ modality, speaker }: Pick<EvidenceView, 'modality' | 'speaker'>): string =>
  modality === 'attributed' && speaker
    ? t('terms.modality.accordingTo', { speaker })
    : (tIfKnown(`terms.modality.${modality}`) ?? word(modality));

/** The name of a language by its tag. */
export const languageName = (tag: string): string =>
  tag === 'und' ? t('terms.language.none') : displayName('language', tag);

/** The independent sources of what is counted; beside it, in brackets, with those of unreviewed claims where they add any. */
export function sourcesText({ counts }: Pick<TieRow, 'counts'>): string {
  const { sources, sourcesWithUnreviewed } = counts;
  const text = count('independentSources', sources);
  return sourcesWithUnreviewed === sources
    ? text
    : t('terms.sources.withUnreviewed', { sources: text, n: sourcesWithUnreviewed });
}

/**
 * A note on a reading as the page says it: the program speaks of an option of the command line there, which a reader of
 * the page does not have in hand.
 */
export const noteText = ({ message }: Pick<Problem, 'message'>): string =>
  (spoken() === 'en' ? null : translated(message)) ??
  message.replace(/Give it with --published[^.]*\./, t('terms.whenKnown'));

/** The evidence behind a tie in one sentence. */
export function evidenceText({ counts }: Pick<TieRow, 'counts'>): string {
  const parts = [
    counts.acceptedClaims > 0 ? count('acceptedClaims', counts.acceptedClaims) : '',
    counts.facts > 0 ? count('facts', counts.facts) : '',
    counts.unreviewedClaims > 0 ? count('unreviewedClaims', counts.unreviewedClaims) : '',
  ].filter(Boolean);
  if (counts.statements !== undefined)
    parts.push(t('terms.evidence.statements', { statements: count('statements', counts.statements) }));
  return parts.length > 0 ? parts.join(', ') : t('terms.evidence.none');
}

/** Beside a count of ties, how many of those in force somebody confirmed of late: `; of 161 in force 46 confirmed within five years`. */
export function confirmedShare({
  inForce,
  confirmed,
}: {
  readonly inForce: number;
  readonly confirmed: number;
}): string {
  return inForce === 0 ? '' : t('terms.confirmedShare', { inForce, confirmed, years: confirmedYears });
}
