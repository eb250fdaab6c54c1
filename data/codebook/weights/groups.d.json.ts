/** The form of groups.json: the compiler need not read a million figures to know it. */
import type { KeptGroupModels } from '../../../src/read/claims/groups/weights.ts';

declare const kept: KeptGroupModels;
export default kept;
