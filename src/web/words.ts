/** How the page names types, stages, modalities and likelihoods. Neutral, in sentence case. */
import type { EvidenceView, PartyView, TieRow } from '../brief/views.ts';
import type { Problem } from '../model/problem.ts';
import type { TieState } from '../model/tie.ts';

/** With a capital letter to begin with. */
export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A type, stage or field as a word: `joint-body` gives `Joint body`. */
export const word = (id: string): string => capital(id.replace(/-/g, ' '));

/** `1 document`, `2 documents`. */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

const countryNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });

/** The English name of a country by its code; the code where none is known. */
export function countryName(code: string): string {
  try {
    return countryNames.of(code) ?? code;
  } catch {
    return code;
  }
}

/** The name of a party: a town with its region's code, a region, a country. */
export const partyName = (party: PartyView): string => party.names.en;

/** A tie in a few words: `Guangdong – Sakha Republic`. */
export const partiesText = (parties: readonly PartyView[]): string => parties.map(partyName).join(' – ');

/** The stage of a tie as the page says it; where its dates leave it open, that is said. */
export function stateText(state: TieState | null): string {
  if (!state) return 'Not yet begun';
  return state.certainty === 'possible' ? `${word(state.stage)}, possibly` : word(state.stage);
}

const bands: readonly (readonly [number, number, string])[] = [
  [0.01, 0.05, 'almost no chance'],
  [0.05, 0.2, 'very unlikely'],
  [0.2, 0.45, 'unlikely'],
  [0.45, 0.55, 'roughly even chance'],
  [0.55, 0.8, 'likely'],
  [0.8, 0.95, 'very likely'],
  [0.95, 0.99, 'almost certain'],
];

/** A likelihood as its ICD 203 band and range; a bare “may” or “certain” has a range alone. Never a point. */
export function likelihoodText(range: readonly [number, number]): string {
  const [low, high] = range;
  const band = bands.find(([a, b]) => Math.abs(a - low) < 0.005 && Math.abs(b - high) < 0.005);
  const percent = `${Math.round(low * 100)}–${Math.round(high * 100)} %`;
  if (band) return `${band[2]} (${percent})`;
  return low < 0.5 ? `${percent}, a bare “may” or “could”` : `${percent}, said as certain`;
}

const modalities: Readonly<Record<string, string>> = {
  fact: 'Stated as fact',
  attributed: 'Attributed',
  assessment: 'Author’s assessment',
  forecast: 'Forecast',
};

/** How the text says it. */
export const modalityText = (evidence: Pick<EvidenceView, 'modality' | 'speaker'>): string => {
  const text = modalities[evidence.modality] ?? word(evidence.modality);
  return evidence.modality === 'attributed' && evidence.speaker ? `According to ${evidence.speaker}` : text;
};

const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });

/** The English name of a language by its tag. */
export function languageName(tag: string): string {
  if (tag === 'und') return 'Language not told';
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** The independent sources of what is counted; beside it, in brackets, with those of unreviewed claims where they add any. */
export function sourcesText({ counts }: Pick<TieRow, 'counts'>): string {
  const { sources, sourcesWithUnreviewed } = counts;
  const text = counted(sources, 'independent source');
  return sourcesWithUnreviewed === sources ? text : `${text} (${sourcesWithUnreviewed} with unreviewed)`;
}

/**
 * A note on a reading as the page says it: the program speaks of an option of the command line there, which a reader of
 * the page does not have in hand.
 */
export const noteText = ({ message }: Pick<Problem, 'message'>): string =>
  message.replace(/Give it with --published[^.]*\./, 'Where you know it, add the article again with it.');

/** The evidence behind a tie in one sentence. */
export function evidenceText({ counts }: Pick<TieRow, 'counts'>): string {
  const parts = [
    counts.acceptedClaims > 0 ? counted(counts.acceptedClaims, 'accepted claim') : '',
    counts.facts > 0 ? counted(counts.facts, 'coded fact') : '',
    counts.unreviewedClaims > 0 ? counted(counts.unreviewedClaims, 'unreviewed claim') : '',
  ].filter(Boolean);
  if (counts.statements !== undefined) parts.push(`${counted(counts.statements, 'statement')} in all claims`);
  return parts.length > 0 ? parts.join(', ') : 'no standing evidence';
}
