/** The form of phase.json: the compiler need not read a million figures to know it. */
import type { KeptPhases } from '../../../src/read/claims/phase/weights.ts';

declare const kept: KeptPhases;
export default kept;
