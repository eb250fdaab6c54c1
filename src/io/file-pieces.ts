/** The bytes of a file, a piece at a time; one that is compressed (gzip) is unpacked on the way. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { InvalidInput, NotFound, Unavailable } from '../model/errors.ts';

const pieceSize = 256 * 1024;

/** The pieces. Throws NotFound, Unavailable for what may not be read, InvalidInput for what cannot be unpacked. */
export async function* filePieces(path: string): AsyncGenerator<Buffer> {
  let stream: Readable | undefined;
  try {
    const compressed = await isCompressed(path);
    stream = createReadStream(path, { highWaterMark: pieceSize });
    for await (const piece of compressed ? unpacked(stream) : stream) yield piece as Buffer;
  } catch (error) {
    throw fileError(error as NodeJS.ErrnoException, path);
  } finally {
    stream?.destroy();
  }
}

function unpacked(stream: Readable): Readable {
  const gunzip = createGunzip({ chunkSize: pieceSize });
  // A pipe brings what is read on, but not that it cannot be read.
  stream.on('error', (error) => gunzip.destroy(error));
  return stream.pipe(gunzip);
}

async function isCompressed(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}

/** An error of the file system in the words of the four classes. */
export function fileError(error: NodeJS.ErrnoException, path: string): Error {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
    return new NotFound(`${path}: no such file`, { hint: 'Check the path.' });
  }
  if (error.code === 'EACCES' || error.code === 'EPERM') {
    return new Unavailable(`${path}: may not be read by this user`, {
      hint: 'Change its permissions, or copy it to where you may read it.',
    });
  }
  if (error.code === 'EISDIR')
    return new InvalidInput(`${path} is a folder, not a file`, { hint: 'Name a file in it.' });
  if (/^Z_/.test(error.code ?? '')) {
    return new InvalidInput(`${path} is damaged: it cannot be unpacked, since it was cut off or changed.`, {
      hint: 'Nothing of it was taken. Use another copy, or write the file again.',
    });
  }
  return error;
}
