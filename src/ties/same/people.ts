/** Whether two names of people are one person's: by the names, by office and place, and by the texts that name them. */

import { namesAlike, type PersonName } from '../../gazetteer/names/person-name.ts';
import { countryOf, unitOf } from '../../model/place.ts';
import { candidateOf, type SameCandidate, type SameReason } from './candidate.ts';
import { officeOf } from './offices.ts';
import { common, type NameProfile, sharedTexts } from './profile.ts';

/** A profile with its name taken apart. */
export interface PersonProfile extends NameProfile {
  readonly parts: PersonName;
}

/** The candidate that two people make; null where they are not worth proposing. */
export function samePeople(a: PersonProfile, b: PersonProfile): SameCandidate | null {
  const alike = namesAlike(a.parts, b.parts);
  if (alike === null) return null;
  const reasons: [SameReason, ...SameReason[]] = [
    { code: `name-${alike.by}`, text: alike.reason, weight: weightOf(alike) },
  ];
  reasons.push(...placesOf(a, b), ...sharedTexts(a, b));
  const together = common(a.documents, b.documents).length > 0;
  const whole = alike.by === 'near' || alike.by === 'confused' || alike.by === 'sounds';
  const twoSpellings = whole && a.parts.core.script === b.parts.core.script;
  const sameOffice = reasons.some(({ code }) => code === 'office');
  if (together && (!twoSpellings || sameOffice))
    reasons.push({ code: 'one-text', text: 'one text has both', weight: alike.by === 'surname' ? 0.25 : 0.2 });
  // A text that writes two full names in one script, in two offices, mostly means two people.
  else if (together && differentOffices(a, b))
    reasons.push({ code: 'two-offices', text: 'one text has both, in two offices', weight: -0.35 });
  // Sounds in Han characters fit too much: somebody who reads as Chinese, or rough ones, need more to go by.
  const more = reasons.slice(1).some(({ weight }) => weight >= 0.12);
  if (alike.by === 'transcribed' && !more && (alike.score < 0.7 || alone(a) || alone(b))) return null;
  // A surname, or an initial, alone says nothing of whose it is.
  if (alike.by === 'surname' && !together && !sameOffice) return null;
  return candidateOf('person', [a.ref, b.ref], reasons);
}

/** True of a name in Han characters without the dot that parts a foreign one. */
const alone = ({ parts: { core } }: PersonProfile): boolean => core.script === 'han' && !/[·•∙・‧．]/u.test(core.name);

/** Namesakes are common: no name says by itself that two are one. */
function weightOf({ by, score }: { readonly by: string; readonly score: number }): number {
  if (by === 'letters') return score;
  if (by === 'sounds' || by === 'syllables') return Math.min(score, 0.88);
  return Math.min(score, 0.8);
}

const offices = ({ roles }: NameProfile): readonly string[] => [
  ...new Set(roles.flatMap((role) => officeOf(role) ?? [])),
];

function differentOffices(a: NameProfile, b: NameProfile): boolean {
  const [x, y] = [offices(a), offices(b)];
  return x.length > 0 && y.length > 0 && common(x, y).length === 0;
}

function placesOf(a: NameProfile, b: NameProfile): readonly SameReason[] {
  const units = ({ places }: NameProfile): readonly string[] => [...new Set(places.map(unitOf))];
  const countries = ({ places }: NameProfile): readonly string[] => [...new Set(places.map(countryOf))];
  const office = common(offices(a), offices(b))[0];
  const below = common(units(a), units(b)).filter((unit) => unit.includes('-'));
  const country = common(countries(a), countries(b))[0];
  if (country === undefined) {
    const known = a.places.length > 0 && b.places.length > 0;
    return known
      ? [{ code: 'two-countries', text: `they speak for ${a.places[0]} and ${b.places[0]}`, weight: -0.4 }]
      : office === undefined
        ? []
        : [{ code: 'office-class', text: `both are called ${office}`, weight: 0.15 }];
  }
  if (office !== undefined && (below[0] !== undefined || nationwide(office))) {
    const of = below[0] ?? country;
    return [{ code: 'office', text: `both are called ${office} of ${of}`, weight: 0.55 }];
  }
  if (below[0] !== undefined) return [{ code: 'place', text: `both speak for ${below[0]}`, weight: 0.25 }];
  const apart = units(a).every((unit) => unit.includes('-')) && units(b).every((unit) => unit.includes('-'));
  // People move from one region to another, seldom.
  if (apart) return [{ code: 'two-regions', text: `they speak for ${units(a)[0]} and ${units(b)[0]}`, weight: -0.25 }];
  const also = office === undefined ? [] : [{ code: 'office-class', text: `both are called ${office}`, weight: 0.15 }];
  return [{ code: 'country', text: `both speak for ${country}`, weight: 0.1 }, ...also];
}

const nationwide = (office: string): boolean =>
  office === 'head of government' || office === 'president' || office === 'minister';
