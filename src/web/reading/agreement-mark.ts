/** Who has a claim, in the few words that stand beside a title. */
import type { ClaimView } from '../../app/review/claim-view.ts';
import { t } from '../i18n/t.ts';

/** Empty where no language model has read the text. */
export function agreementMark({ agreement, alsoRead = [] }: Pick<ClaimView, 'agreement' | 'alsoRead'>): string {
  if (agreement === undefined) return '';
  const differ = alsoRead.some(({ differs }) => differs.length > 0);
  return t(differ ? 'reading.agreement.mark.differ' : `reading.agreement.mark.${agreement}`);
}
