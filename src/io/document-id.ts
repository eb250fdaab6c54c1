/** The id of a document as model/ids.ts gives it, by the machine's own means: 32 MB hashed in pure code stop a server for a second. */
import { createHash } from 'node:crypto';

export function documentIdOf(bytes: Uint8Array): string {
  return `doc_${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}`;
}
