/** The file of a backup: text compressed by gzip, that gets its own name only once it is whole, tried and on the disk. */
import { createWriteStream } from 'node:fs';
import { type FileHandle, link, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { BackupFile } from '../app/backup/backup-ledger.ts';
import { Conflict, isAmurError, Unavailable } from '../model/errors.ts';
import { isAlive } from '../store/postgres/server/cluster.ts';
import { reasonOf } from '../store/postgres/server/data-folder.ts';
import { filePieces } from './file-pieces.ts';

/** Begins a backup; throws Conflict where a file of that name is there, Unavailable where none can be written. */
export async function backupFile(path: string): Promise<BackupFile> {
  if ((await stat(path).catch(() => null)) !== null) throw thereAlready(path);
  const partial = `${path}.${writer}${process.pid}.partial`;
  let file: FileHandle;
  try {
    // Private: it is the whole ledger.
    file = await open(partial, 'wx', 0o600);
  } catch (error) {
    throw cannotWrite(path, error);
  }
  return {
    name: path,
    async write(text) {
      try {
        const out = createWriteStream(partial, { fd: file.fd, autoClose: false });
        await pipeline(Readable.from(gathered(text)), createGzip(), out);
        await file.sync();
      } catch (error) {
        throw isAmurError(error) ? error : cannotWrite(path, error);
      }
    },
    read: () => fileText(partial),
    async keep() {
      try {
        const { size } = await file.stat();
        await file.close();
        await putInPlace(partial, path);
        const folder = await open(dirname(path));
        await folder.sync();
        await folder.close();
        return size;
      } catch (error) {
        throw isAmurError(error) ? error : cannotWrite(path, error);
      }
    },
    async abandon() {
      await file.close().catch(() => undefined);
      await rm(partial, { force: true });
    },
  };
}

/** The text of a file, compressed or not. */
export async function* fileText(path: string): AsyncGenerator<string> {
  // What is no UTF-8 becomes another character, and the hash of the records another one.
  const decoder = new TextDecoder();
  for await (const piece of filePieces(path)) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

/** By which a half-written file tells whose it is: the machine, since a folder may be shared, and the process. */
const writer = `${hostname().replace(/[^\w-]/g, '_')}-`;

/** A day without a word written: even the trial of a large ledger does not take so long. */
const forgotten = 24 * 60 * 60 * 1000;

/** Removes what backups that were cut off (a killed process, a machine that went down) left beside a file; gives the names. */
export async function sweepPartial(path: string, now: number): Promise<readonly string[]> {
  const folder = dirname(resolve(path));
  const names = await readdir(folder).catch(() => []);
  const swept: string[] = [];
  for (const name of names) {
    const [, machine, pid] = /\.([\w-]+-)(\d+)\.partial$/.exec(name) ?? [];
    if (pid === undefined) continue;
    const left = join(folder, name);
    const changed = (await stat(left).catch(() => null))?.mtimeMs ?? now;
    if (now - changed < forgotten && (machine !== writer || isAlive(Number(pid)))) continue;
    await rm(left, { force: true });
    swept.push(left);
  }
  return swept;
}

/** Lines are small; the compressor takes larger pieces better. */
async function* gathered(text: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let waiting: string[] = [];
  let size = 0;
  for await (const piece of text) {
    waiting.push(piece);
    size += piece.length;
    if (size < 65_536) continue;
    yield Buffer.from(waiting.join(''));
    [waiting, size] = [[], 0];
  }
  if (size > 0) yield Buffer.from(waiting.join(''));
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
  return new Conflict(`${path} is there already.`, {
    hint: 'Choose another name; a backup is never written over. Whether the one that is there is whole says amur backup --check FILE.',
  });
}

function cannotWrite(path: string, error: unknown): Unavailable {
  return new Unavailable(`The backup ${path} cannot be written: ${reasonOf(error)}.`, {
    hint: 'Name a file in a folder that you may write to and that has room.',
    cause: error,
  });
}
