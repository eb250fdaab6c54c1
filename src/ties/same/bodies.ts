/** Whether two names of bodies are one body's: by their words, their parties and when they were founded. */

import { type BodyName, bodiesAlike } from '../../gazetteer/names/body-name.ts';
import { edtfBounds, isEdtf } from '../../model/edtf.ts';
import { unitOf } from '../../model/place.ts';
import { mayCoincide } from '../stages/vague-dates.ts';
import { candidateOf, type SameCandidate, type SameReason } from './candidate.ts';
import { common, type NameProfile, sharedTexts } from './profile.ts';

/** A profile with its name taken apart. */
export interface BodyProfile extends NameProfile {
  readonly parts: BodyName;
}

/** The candidate that two bodies make; null where they are not worth proposing. */
export function sameBodies(a: BodyProfile, b: BodyProfile): SameCandidate | null {
  const alike = bodiesAlike(a.parts, b.parts);
  if (alike === null) return null;
  const reasons: [SameReason, ...SameReason[]] = [
    { code: `name-${alike.by}`, text: alike.reason, weight: alike.score },
  ];
  reasons.push(...parties(a, b), ...founding(a, b), ...sharedTexts(a, b));
  if (common(a.documents, b.documents).length > 0)
    reasons.push({ code: 'one-text', text: 'one text has both', weight: 0.1 });
  return candidateOf('body', [a.ref, b.ref], reasons);
}

function parties(a: NameProfile, b: NameProfile): readonly SameReason[] {
  if (a.places.length === 0 || b.places.length === 0) return [];
  const shared = common(a.places, b.places);
  if (shared.length > 1)
    return [{ code: 'parties', text: `parties in common: ${shared.slice(0, 4).join(', ')}`, weight: 0.5 }];
  const units = common([...new Set(a.places.map(unitOf))], [...new Set(b.places.map(unitOf))]);
  if (units.length > 1)
    return [{ code: 'units', text: `units in common: ${units.slice(0, 4).join(', ')}`, weight: 0.35 }];
  if (units.length === 1) return [{ code: 'one-unit', text: `one unit in common: ${units[0]}`, weight: 0.1 }];
  return [{ code: 'other-parties', text: 'no party in common', weight: -0.4 }];
}

function founding(a: NameProfile, b: NameProfile): readonly SameReason[] {
  const pairs = a.founded.flatMap((x) => b.founded.map((y) => [x, y] as const)).filter((each) => each.every(isEdtf));
  if (pairs.length === 0) return [];
  const met = pairs.find(([x, y]) => mayCoincide(edtfBounds(x), edtfBounds(y)));
  return met
    ? [{ code: 'founded', text: `both were founded ${met[0]}`, weight: 0.3 }]
    : [{ code: 'founded-apart', text: `founded ${pairs[0]![0]} and ${pairs[0]![1]}`, weight: -0.3 }];
}
