/** Who reads: the rules, a language model, both side by side, or the rules with the model's word on each of their claims. */
import { agreementsOf } from '../../model/agreement.ts';
import type { Reading } from '../../model/reading.ts';

export const readerModes = ['rules', 'model', 'both', 'veto'] as const;
export type ReaderMode = (typeof readerModes)[number];

/** One reading of what two have read, for who keeps neither: with the model's claims in place of, or beside, or as a check on the others. */
export function combined(mode: ReaderMode, base: Reading, byModel: Reading): Reading {
  const model = byModel.model === undefined ? {} : { model: byModel.model };
  switch (mode) {
    case 'rules':
      return base;
    case 'model':
      return { ...base, reader: byModel.reader, claims: byModel.claims, nonclaims: [], ...model };
    case 'both':
      return { ...base, claims: [...base.claims, ...byModel.claims], ...model };
    case 'veto': {
      const agreed = agreementsOf([...base.claims, ...byModel.claims]);
      return { ...base, claims: base.claims.filter(({ id }) => agreed.get(id) === 'both'), ...model };
    }
  }
}
