/**
 * Writes small files as one tar archive (POSIX.1-1988 ustar). The page writes data packages with it; backups, which are long and
 * are read back, have a library.
 */
import { InvalidInput } from '../model/errors.ts';

export interface TarFile {
  /** At most 100 characters of ASCII. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

const block = 512;

/** A header: name, rights, owner, size, time, checksum, kind; numbers are octal. The time is 1970, so that the same files are the same bytes. */
function headerOf({ path, bytes }: TarFile): Uint8Array {
  if (!/^[\x20-\x7e]{1,100}$/.test(path)) throw new InvalidInput(`“${path}” is no name for a file in an archive`);
  const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, '0')}\0`;
  const fields = (checksum: string): string =>
    [
      path.padEnd(100, '\0'),
      ...[octal(0o644, 7), octal(0, 7), octal(0, 7), octal(bytes.length, 11), octal(0, 11), checksum, '0'],
      `${'\0'.repeat(100)}ustar\x0000`,
    ]
      .join('')
      .padEnd(block, '\0');
  const asBytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  // The checksum is the sum of the header with blanks in its place.
  const sum = asBytes(fields(' '.repeat(8))).reduce((total, byte) => total + byte, 0);
  return asBytes(fields(`${octal(sum, 6)} `));
}

/** The archive of files in their order; throws InvalidInput on a name that it cannot hold. */
export function writeTar(files: readonly TarFile[]): Uint8Array<ArrayBuffer> {
  const padded = ({ length }: Uint8Array): number => Math.ceil(length / block) * block;
  const archive = new Uint8Array(files.reduce((sum, { bytes }) => sum + block + padded(bytes), 2 * block));
  let at = 0;
  for (const file of files) {
    archive.set(headerOf(file), at);
    archive.set(file.bytes, at + block);
    at += block + padded(file.bytes);
  }
  return archive;
}
