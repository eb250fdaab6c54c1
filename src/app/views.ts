/** View models: what the page, the CLI and the API show. No DOM, no pixels. */

import type { Agreement, Difference } from '../measure/agreement/agreement.ts';
import type { Judgement } from '../model/evidence.ts';
import type { ChangedWord, ToRecode } from '../ties/judgements/older-codebook.ts';

/** How far two coders agree, and where they do not, with how that was settled. */
export interface AgreementView extends Omit<Agreement, 'differences'> {
  readonly first: string;
  readonly second: string;
  readonly differences: readonly (Difference & { readonly settled: Judgement | null })[];
}

/** The codebooks known, oldest first, what the newest changed, and what is to be coded again by it. */
export interface CodebookView {
  readonly versions: readonly {
    readonly version: string;
    readonly since: string;
    readonly changed: readonly ChangedWord[];
  }[];
  readonly recode: readonly ToRecode[];
}
