/** The partners of a region: how many ties with each, in what state. */

import { countryOf, unitOf } from '../../model/place.ts';
import { isHaltedOrEnded, isInForce, isPlanned, type Stage } from '../../model/stages.ts';
import { isOut } from '../../ties/memberships.ts';
import { datedSpan } from '../../ties/tie-summary.ts';
import type { Section, Words } from './document.ts';
import type { BriefTie } from './material.ts';
import { codedName, unitName } from './naming.ts';
import type { Writing } from './writing.ts';

/** Units and countries of other states that a tie joins to the subject, sorted. */
export function partnersOf({ own, material }: Pick<Writing, 'own' | 'material'>, { tie }: BriefTie): readonly string[] {
  if (material.subject.kind === 'tie' || material.subject.kind === 'collection' || material.subject.kind === 'pair')
    return [];
  const countries = new Set([...own].map(countryOf));
  return [...new Set(tie.parties.map(unitOf))].filter((unit) => !countries.has(countryOf(unit))).sort();
}

/** Partners with their ties, those with most ties first. */
export function byPartner(writing: Writing): readonly (readonly [string, readonly BriefTie[]])[] {
  const found = new Map<string, BriefTie[]>();
  for (const tie of writing.material.ties) {
    for (const unit of partnersOf(writing, tie)) found.set(unit, [...(found.get(unit) ?? []), tie]);
  }
  return [...found].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
}

/** A partner by its name and code; a country is the centre. */
export function partnerName(writing: Writing, unit: string): string {
  return unit.includes('-') ? codedName(writing, unit) : writing.w.partners.centre(unitName(writing, unit));
}

/** The section; null where the subject has no partners of its own. */
export function partners(writing: Writing): Section | null {
  const { w } = writing;
  const found = byPartner(writing);
  if (found.length === 0) return null;
  const rows = found.map(([unit, ties]): readonly Words[] => {
    const reviewed = ties.filter(({ tie }) => tie.reviewed);
    const standing = reviewed.filter(({ tie }) => tie.standing);
    // Of a body that a member has left, the body goes on, and the tie to that member does not.
    const stageWith = ({ tie, state }: BriefTie): Stage | undefined =>
      isOut(tie, unit, writing.material.validAt) ? 'ended' : state?.stage;
    const stages = standing.flatMap((each) => stageWith(each) ?? []);
    const inStages = (is: (stage: Stage) => boolean): string => String(stages.filter(is).length);
    return [
      [partnerName(writing, unit)],
      [String(ties.length)],
      [inStages(isInForce)],
      [inStages(isHaltedOrEnded)],
      [inStages(isPlanned)],
      [String(reviewed.length - standing.length)],
      [String(ties.length - reviewed.length)],
      [years(ties)],
    ];
  });
  return {
    id: 'partners',
    title: w.partners.title,
    blocks: [
      { kind: 'table', head: w.partners.head, rows, numbers: [1, 2, 3, 4, 5, 6] },
      { kind: 'paragraph', words: [{ kind: 'muted', text: w.partners.note }] },
    ],
  };
}

function years(ties: readonly BriefTie[]): string {
  const spans = ties.map(({ tie }) => datedSpan(tie.steps));
  const firsts = spans.flatMap(({ first }) => first?.slice(0, 4) ?? []).sort();
  const lasts = spans.flatMap(({ last }) => last?.slice(0, 4) ?? []).sort();
  const [first, last] = [firsts[0], lasts.at(-1)];
  if (first === undefined || last === undefined) return '–';
  return first === last ? first : `${first}–${last}`;
}
