/**
 * Tokens: what a person shows instead of a password. `amur_<id>_<secret>`; the id (40 bits) finds it and may be shown, the
 * secret (160 bits of chance) is shown once. Held is the SHA-256 of the whole: a secret that long cannot be tried out, so
 * that a slow hash would only slow the server.
 */
import { hashText } from '../../model/ids.ts';

/** Crockford's alphabet: no letter looks like another. */
const letters = '0123456789abcdefghjkmnpqrstvwxyz';
const form = new RegExp(`^amur_([${letters}]{8})_[${letters}]{32}$`);

/** How much chance a token takes. */
export const tokenBytes = 25;
/** How much chance a session of the page takes. */
export const sessionBytes = 20;
/** How long a session of the page holds, in hours. */
export const sessionHours = 12;
/** How long a token holds, in days. */
export const tokenDays = { least: 1, usual: 90, most: 731 } as const;

/** Bytes as letters, five bits each. */
function lettersOf(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = ((held & 31) << 8) | byte;
    bits += 8;
    for (; bits >= 5; bits -= 5) text += letters[(held >> (bits - 5)) & 31];
  }
  return text;
}

/** A new token of 25 bytes of chance. */
export function makeToken(chance: Uint8Array): { readonly id: string; readonly token: string } {
  if (chance.length !== tokenBytes) throw new Error(`a token takes ${tokenBytes} bytes of chance`);
  const text = lettersOf(chance);
  const id = text.slice(0, 8);
  return { id, token: `amur_${id}_${text.slice(8)}` };
}

/** The secret of a session of the page, of 20 bytes of chance. */
export function makeSession(chance: Uint8Array): string {
  if (chance.length !== sessionBytes) throw new Error(`a session takes ${sessionBytes} bytes of chance`);
  return lettersOf(chance);
}

/** The public part of what has the form of a token; null for anything else. */
export function tokenIdOf(text: string): string | null {
  return form.exec(text)?.[1] ?? null;
}

/** What is held of a token or of a session's secret: 64 hex digits. */
export function secretHash(secret: string): string {
  return hashText(secret);
}

/** Compares two hashes in a time that does not depend on where they differ. */
export function sameHash(a: string, b: string): boolean {
  let differs = a.length ^ b.length;
  for (let i = 0; i < a.length; i++) differs |= a.charCodeAt(i) ^ b.charCodeAt(i % Math.max(b.length, 1));
  return differs === 0;
}

/** The instant a number of hours after another one, ISO 8601. */
export function hoursAfter(at: string, hours: number): string {
  return new Date(Date.parse(at) + hours * 3_600_000).toISOString();
}
