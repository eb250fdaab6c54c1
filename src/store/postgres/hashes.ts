/** The hashes of model/ids.ts by the machine's own means: the same digits, several times as fast on a whole document. */
import { createHash } from 'node:crypto';
import type { IdPrefix } from '../../model/ids.ts';

/** SHA-256 as 64 hex digits. */
export function hashOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** As `contentId` gives it. */
export function recordId(prefix: IdPrefix, ...parts: readonly unknown[]): string {
  return `${prefix}_${hashOf(JSON.stringify(parts)).slice(0, 32)}`;
}
