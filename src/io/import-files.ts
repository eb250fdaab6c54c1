/** Files to import: read twice or more, a piece at a time, in whatever encoding they are. */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import iconv from 'iconv-lite';
import { InvalidInput } from '../model/errors.ts';
import { decodeBytes } from './decode/decode-bytes.ts';
import { fileError, filePieces } from './file-pieces.ts';

/** A file's identity, and its text from the beginning at each call. */
export interface ImportFileOnDisk {
  readonly name: string;
  readonly hash: string;
  readonly bytes: number;
  /** The encoding it is read in. */
  readonly encoding: string;
  readonly open: () => AsyncIterable<string>;
}

/** Looks a file over: its hash, and its encoding. Throws NotFound, InvalidInput for a folder or an empty file. */
export async function importFileOf(path: string): Promise<ImportFileOnDisk> {
  const { hash, bytes, encoding } = await lookOver(path);
  return { name: basename(path), hash, bytes, encoding, open: () => textOf(path, encoding) };
}

async function lookOver(path: string): Promise<{ hash: string; bytes: number; encoding: string }> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw fileError(error, path);
  });
  if (found.isDirectory()) throw new InvalidInput(`${path} is a folder, not a file`, { hint: 'Name a file in it.' });
  const hash = createHash('sha256');
  const strict = new TextDecoder('utf-8', { fatal: true });
  let isUtf8 = true;
  let bytes = 0;
  // The first piece, and the first that is not ASCII: the encoding is told from these.
  let sample: Buffer | null = null;
  let first: Buffer | null = null;
  for await (const piece of filePieces(path)) {
    hash.update(piece);
    bytes += piece.length;
    first ??= piece;
    if (sample === null && piece.some((byte) => byte >= 0x80)) sample = piece;
    if (isUtf8) {
      try {
        strict.decode(piece, { stream: true });
      } catch {
        isUtf8 = false;
      }
    }
  }
  if (first === null) throw new InvalidInput(`${path} is empty`, { hint: 'Name a file with rows in it.' });
  const utf16 =
    first[0] === 0xff && first[1] === 0xfe ? 'utf-16le' : first[0] === 0xfe && first[1] === 0xff ? 'utf-16be' : null;
  const encoding = utf16 ?? (isUtf8 ? 'utf-8' : decodeBytes(sample ?? first, null).encoding);
  return { hash: hash.digest('hex'), bytes, encoding };
}

async function* textOf(path: string, encoding: string): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding);
  for await (const piece of filePieces(path)) yield decoder.write(piece);
  yield decoder.end() ?? '';
}
