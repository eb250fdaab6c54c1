/**
 * The file of a backup: a plain tar, so that it can be opened without Amur. Each entry is small enough to be held in memory,
 * so that its size and hash are known before it is written, and a ledger of any size is written in constant memory.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, link, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { createTarDecoder, packTar } from 'modern-tar';
import { Conflict, isAmurError, Unavailable } from '../../../model/errors.ts';
import { reasonOf } from '../../data-folder.ts';
import { type BackupPart, damaged } from './manifest.ts';

/** Names of the entries that are not rows. */
export const headName = 'amur-backup.json';
export const manifestName = 'manifest.json';
export const sealName = 'manifest.sha256';

/** The end of a tar: two empty blocks. */
const tarEnd = 1024;

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A backup that is being written; it has its own name only once it is whole and on the disk. */
export interface ArchiveWriter {
  add(name: string, bytes: Uint8Array): Promise<BackupPart>;
  /** Puts the file in its place; the bytes it has. */
  finish(): Promise<number>;
  /** Leaves nothing behind. */
  abandon(): Promise<void>;
}

/** Begins a backup; throws Conflict where a file of that name is there, Unavailable where none can be written. */
export async function writeArchive(path: string, at: Date): Promise<ArchiveWriter> {
  const partial = `${path}.${process.pid}.partial`;
  let file: FileHandle;
  if (await isThere(path)) throw thereAlready(path);
  try {
    // Private: it is the whole ledger.
    file = await open(partial, 'wx', 0o600);
  } catch (error) {
    throw cannotWrite(path, error);
  }
  let size = 0;
  const put = async (bytes: Uint8Array): Promise<void> => {
    try {
      await file.writeFile(bytes);
    } catch (error) {
      throw cannotWrite(path, error);
    }
    size += bytes.length;
  };
  return {
    async add(name, bytes) {
      const packed = await packTar([{ header: { name, size: bytes.length, mode: 0o600, mtime: at }, body: bytes }]);
      await put(packed.subarray(0, packed.length - tarEnd));
      return { name, bytes: bytes.length, sha256: sha256(bytes) };
    },
    async finish() {
      await put(new Uint8Array(tarEnd));
      try {
        await file.sync();
        await file.close();
        await putInPlace(partial, path);
        const folder = await open(dirname(path));
        await folder.sync();
        await folder.close();
      } catch (error) {
        throw isAmurError(error) ? error : cannotWrite(path, error);
      }
      return size;
    },
    async abandon() {
      await file.close().catch(() => undefined);
      await rm(partial, { force: true });
    },
  };
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

/** A link is refused where the name has been taken meanwhile; not every file system has links. */
async function putInPlace(partial: string, path: string): Promise<void> {
  try {
    await link(partial, path);
    await rm(partial);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw thereAlready(path);
    await rename(partial, path);
  }
}

function thereAlready(path: string): Conflict {
  return new Conflict(`${path} is there already.`, { hint: 'Choose another name; a backup is never written over.' });
}

function cannotWrite(path: string, error: unknown): Unavailable {
  return new Unavailable(`The backup ${path} cannot be written: ${reasonOf(error)}.`, {
    hint: 'Name a file in a folder that you may write to and that has room.',
    cause: error,
  });
}

/** An entry of a backup, whole. */
export interface Entry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** No entry that Amur wrote is larger; a damaged size is not taken for a wish. */
const largestEntry = 256 * 1024 * 1024;

/** The entries of a file, one after the other. Throws Unavailable where it cannot be read, InvalidInput where it is no tar. */
export async function* readArchive(path: string): AsyncGenerator<Entry> {
  const stream = createReadStream(path, { highWaterMark: 1024 * 1024 });
  let failure: Error | null = null;
  stream.on('error', (error) => {
    failure = error;
  });
  const entries = (Readable.toWeb(stream) as ReadableStream<Uint8Array>).pipeThrough(
    createTarDecoder({ strict: true }),
  );
  try {
    for await (const { header, body } of entries as unknown as AsyncIterable<{
      readonly header: { readonly name: string; readonly size: number };
      readonly body: AsyncIterable<Uint8Array>;
    }>) {
      if (header.size > largestEntry) throw damaged(path, `its entry "${header.name.slice(0, 60)}" cannot be so large`);
      const bytes = new Uint8Array(header.size);
      let at = 0;
      for await (const chunk of body) {
        bytes.set(chunk, at);
        at += chunk.length;
      }
      if (at < header.size) throw damaged(path, 'it is cut off');
      yield { name: header.name, bytes };
    }
  } catch (error) {
    if (failure !== null) {
      throw new Unavailable(`The backup ${path} cannot be read: ${reasonOf(failure)}.`, { cause: failure });
    }
    throw isAmurError(error) ? error : damaged(path, 'it is no backup of Amur, or is cut off');
  } finally {
    stream.destroy();
  }
}
