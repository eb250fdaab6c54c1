/** In `npm run soak` every property is tried as many times as often as AMUR_FUZZ says; 100 is how often one is by itself. */
import fc from 'fast-check';

fc.configureGlobal({ numRuns: 100 * Number(process.env.AMUR_FUZZ) });
