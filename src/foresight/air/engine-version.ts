/** Which engine computed a result. */

/** Changes whenever the same scenario would give other bytes. */
export const engineVersion = 'air-1';
