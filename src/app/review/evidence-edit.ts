/** The values a person puts in the place of those that were read: what is given, checked; the rest as it stands. */

import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { fields, modalities } from '../../model/codebook.ts';
import { edtfBounds, isEdtf } from '../../model/edtf.ts';
import { InvalidInput } from '../../model/errors.ts';
import type { EvidenceValues } from '../../model/evidence.ts';
import { isBuilt, milestones } from '../../model/milestones.ts';
import { countryOf } from '../../model/place.ts';
import { stages } from '../../model/stages.ts';
import { type TieType, tieTypes } from '../../model/tie-types.ts';
import type { StoredEvidence } from '../../store/ports/ledger.ts';
import { liesAfterPublication } from '../../ties/within-publication.ts';
import { knownParty } from '../places/named-place.ts';

/** What is to be put right in a claim or a fact; what is left out stays. An empty date or body takes it away. */
export interface EvidenceEdit {
  readonly type?: string;
  readonly parties?: readonly string[];
  readonly stage?: string;
  readonly date?: string | null;
  readonly fields?: readonly string[];
  readonly modality?: string;
  readonly body?: string | null;
  /** Of what is built; empty for none. */
  readonly milestone?: string | null;
}

/** One of a vocabulary; throws InvalidInput with the words there are. */
function oneOf<T extends string>(what: string, words: readonly T[], given: string): T {
  if ((words as readonly string[]).includes(given)) return given as T;
  throw new InvalidInput(`"${given.slice(0, 40)}" is no ${what}`, { hint: `There are ${words.join(', ')}.` });
}

function knownParties(gazetteer: Gazetteer, given: readonly string[]): readonly string[] {
  const parties = [
    ...new Set(given.filter((party) => party.trim() !== '').map((party) => knownParty(gazetteer, party))),
  ];
  if (new Set(parties.map(countryOf)).size >= 2) return parties;
  throw new InvalidInput('A tie has parties of at least two countries', {
    hint: 'Reject the evidence where it speaks of none.',
  });
}

/** The whole of the values after an edit; throws InvalidInput where nothing is changed, or to what cannot be. */
export function editedValues(gazetteer: Gazetteer, evidence: StoredEvidence, edit: EvidenceEdit): EvidenceValues {
  const before = valuesOf(evidence);
  const after = valuesWith(gazetteer, before, edit);
  if (JSON.stringify(before) === JSON.stringify(after)) {
    throw new InvalidInput('The edit changes nothing', { hint: 'Accept the evidence where it is right as it stands.' });
  }
  checkPublication(after, evidence.published);
  return after;
}

/** Throws InvalidInput where values have signed or in force what lies after the publication of their document. */
export function checkPublication(values: EvidenceValues, published: StoredEvidence['published']): void {
  if (!liesAfterPublication({ ...values, ...(published === undefined ? {} : { published }) })) return;
  throw new InvalidInput(
    `The document was published on ${published?.date}; it cannot know that anything was "${values.stage}" on ${values.date}`,
    { hint: 'Choose "announced" or "proposed" for what was still to come, or correct one of the two dates.' },
  );
}

/** The values of a piece of evidence, without what else is known of it. */
export function valuesOf({
  type,
  parties,
  stage,
  date,
  bounds,
  fields,
  modality,
  body,
  milestone,
}: EvidenceValues): EvidenceValues {
  const built = milestone === undefined ? {} : { milestone };
  return { type, parties, stage, date, bounds, fields, modality, body, ...built };
}

/** Values with some put in the place of others; throws InvalidInput for what is no value. */
export function valuesWith(gazetteer: Gazetteer, before: EvidenceValues, edit: EvidenceEdit): EvidenceValues {
  const date = edit.date === undefined ? before.date : edit.date || null;
  if (date !== null && !isEdtf(date)) {
    throw new InvalidInput(`"${date.slice(0, 40)}" is not a date that Amur can bound`, {
      hint: 'Write it as EDTF: 2023-06-16, 2023-06, 2023 or 2023-06~.',
    });
  }
  const type = edit.type === undefined ? before.type : oneOf('type of tie', tieTypes, edit.type);
  return {
    type,
    parties: edit.parties === undefined ? before.parties : knownParties(gazetteer, edit.parties),
    stage: edit.stage === undefined ? before.stage : oneOf('stage', stages, edit.stage),
    date,
    bounds: date === null ? null : edtfBounds(date),
    fields: edit.fields === undefined ? before.fields : edit.fields.map((field) => oneOf('field', fields, field)),
    modality: edit.modality === undefined ? before.modality : oneOf('modality', modalities, edit.modality),
    body: edit.body === undefined ? before.body : edit.body?.trim() || null,
    ...milestoneWith(type, before, edit),
  };
}

/** Only what is built has milestones: with another type it goes. */
function milestoneWith(type: TieType, before: EvidenceValues, edit: EvidenceEdit): Pick<EvidenceValues, 'milestone'> {
  if (edit.milestone) {
    if (isBuilt(type)) return { milestone: oneOf('milestone', milestones, edit.milestone) };
    throw new InvalidInput(`A tie of type ${type} has no milestone`, {
      hint: 'What is built has: infrastructure and investment.',
    });
  }
  const { milestone } = before;
  return edit.milestone === undefined && milestone !== undefined && isBuilt(type) ? { milestone } : {};
}
