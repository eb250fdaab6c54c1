/** What is known of a name wherever it was met: the texts, the offices, the places, the ties. */
import type { PartyRef } from '../../model/place.ts';

/** What names are gathered: those of people, bodies and towns. */
export type NamedKind = 'person' | 'body' | 'town';

/** A name with where it was met. Lists are sorted and short: the first so many. */
export interface NameProfile {
  readonly kind: NamedKind;
  /** `person:NAME`, `body:NAME`, `CN-HL/Harbin`. */
  readonly ref: string;
  /** As printed first. */
  readonly name: string;
  readonly documents: readonly string[];
  /** Offices as printed. */
  readonly roles: readonly string[];
  /** For a person, whom they speak for; for a body or town, the parties named with it. */
  readonly places: readonly PartyRef[];
  /** Ties of the texts that name it: `twinning CN-HL~RU-AMU 2004`, without a day where none is known. */
  readonly ties: readonly string[];
  /** For a body, when its founding was dated (EDTF). */
  readonly founded: readonly string[];
}

/** So much of each list is kept. */
const most = 24;

/** Two profiles of one name as one. */
export function joined(a: NameProfile, b: NameProfile): NameProfile {
  const both = (x: readonly string[], y: readonly string[]): readonly string[] =>
    [...new Set([...x, ...y])].sort().slice(0, most);
  return {
    ...a,
    documents: both(a.documents, b.documents),
    roles: both(a.roles, b.roles),
    places: both(a.places, b.places),
    ties: both(a.ties, b.ties),
    founded: both(a.founded, b.founded),
  };
}

/** What two lists have in common. */
export const common = (a: readonly string[], b: readonly string[]): readonly string[] => {
  const other = new Set(b);
  return a.filter((each) => other.has(each));
};

/** Texts that name both, or tell of the same ties on the same days: reasons that two names are one. */
export function sharedTexts(a: NameProfile, b: NameProfile): readonly { code: string; text: string; weight: number }[] {
  const ties = common(a.ties, b.ties);
  const dated = ties.filter((tie) => /\d/.test(tie.slice(tie.lastIndexOf(' '))));
  if (dated.length > 0)
    return [{ code: 'same-day', text: `texts on the same tie and day name them: ${dated[0]}`, weight: 0.3 }];
  if (ties.length > 0) return [{ code: 'same-tie', text: `texts on the same tie name them: ${ties[0]}`, weight: 0.12 }];
  return [];
}
