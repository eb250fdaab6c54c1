/** The form of ties.json: the compiler need not read a million figures to know it. */
import type { KeptModels } from '../../../src/read/claims/scorer/weights.ts';

declare const kept: KeptModels;
export default kept;
