/**
 * Content-addressed identity: the id of a record is a hash of what it says, so that reading the same thing twice
 * makes no second record. Ids are `<prefix>_<32 hex digits>` (the first 128 bits of SHA-256).
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

export type IdPrefix =
  | 'job'
  | 'red'
  | 'doc'
  | 'clm'
  | 'rdg'
  | 'fct'
  | 'rev'
  | 'jdg'
  | 'tie'
  | 'obs'
  | 'evt'
  | 'fcs'
  | 'fcv'
  | 'fcr'
  | 'cod'
  | 'dif'
  | 'per'
  | 'imp'
  | 'sam'
  | 'col'
  | 'itm'
  | 'plc'
  | 'pln';

/** SHA-256 of bytes as 64 hex digits. */
export function hashBytes(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** SHA-256 of a text in UTF-8 as 64 hex digits. */
export function hashText(text: string): string {
  return hashBytes(utf8ToBytes(text));
}

/** The id of a record: prefix and hash of its parts. Parts are JSON-encoded, so `['a','b']` and `['ab']` differ. */
export function contentId(prefix: IdPrefix, ...parts: readonly unknown[]): string {
  return `${prefix}_${hashText(JSON.stringify(parts)).slice(0, 32)}`;
}

/** The id of a document: the hash of its bytes as they came. */
export function documentId(bytes: Uint8Array): string {
  return `doc_${hashBytes(bytes).slice(0, 32)}`;
}
