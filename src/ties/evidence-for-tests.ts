/** Evidence for the tests of the rules for ties, as short as a line of a chronicle. */

import { type Edtf, edtfBounds } from '../model/edtf.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Stage } from '../model/stages.ts';
import type { TieType } from '../model/tie-types.ts';

export const heihe = 'CN-HL/Heihe';
export const blagoveshchensk = 'RU-AMU/Blagoveshchensk';

let count = 0;

/** An accepted claim on the twinning of Heihe and Blagoveshchensk, with what differs. */
export function said(
  stage: Stage,
  date: Edtf | null,
  other: Partial<Evidence> & { readonly type?: TieType } = {},
): Evidence {
  count++;
  const id = other.id ?? `clm_${String(count).padStart(4, '0')}`;
  return {
    kind: 'claim',
    type: 'twinning',
    parties: [heihe, blagoveshchensk],
    stage,
    date,
    bounds: date === null ? null : edtfBounds(date),
    basis: date === null ? null : 'stated',
    modality: 'fact',
    fields: [],
    body: null,
    review: 'accepted',
    strict: true,
    sources: [`doc_${id}`],
    recordedAt: '2026-01-01T00:00:00.000Z',
    ...other,
    id,
  };
}
