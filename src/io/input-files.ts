/** The user's files as resources: single files, folders walked, standard input. */
import { constants } from 'node:fs';
import { access, readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import type { Resource } from '../model/document.ts';
import { InvalidInput, NotFound, Unavailable } from '../model/errors.ts';

/** The largest file taken, in bytes; texts are limited apart, after decoding. */
export const fileLimit = 32 * 1024 * 1024;

const readable = new Set(['.txt', '.text', '.md', '.markdown', '.html', '.htm', '.xhtml', '.pdf']);

/** What a list of paths stands for: files to read, and files in folders that are none of ours. */
export interface FileList {
  readonly files: readonly string[];
  readonly passedOver: readonly string[];
}

/**
 * The files behind the paths, folders walked in name order; hidden files and folders are left out. Throws NotFound for a
 * path that is not there, InvalidInput for a folder that holds nothing readable.
 */
export async function listFiles(paths: readonly string[]): Promise<FileList> {
  const files: string[] = [];
  const passedOver: string[] = [];
  for (const path of paths) {
    const full = resolve(path);
    const found = await stat(full).catch((error: NodeJS.ErrnoException) => {
      throw fileError(error, path);
    });
    if (!found.isDirectory()) {
      files.push(full);
      continue;
    }
    const before = files.length;
    await walk(full, files, passedOver);
    if (files.length === before) {
      throw new InvalidInput(`${path}: no readable file in this folder`, {
        hint: `Amur reads ${[...readable].join(', ')}. Name a single file to have it read whatever its ending.`,
      });
    }
  }
  return { files: [...new Set(files)], passedOver };
}

async function walk(folder: string, files: string[], passedOver: string[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    throw fileError(error, folder);
  });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await walk(path, files, passedOver);
    else if (entry.isFile()) (readable.has(extname(entry.name).toLowerCase()) ? files : passedOver).push(path);
  }
}

/** A file's bytes with its name; refuses what is too large before reading it. */
export async function fileResource(path: string): Promise<Resource> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw folderGiven(path);
    if (found.size > fileLimit) {
      throw new InvalidInput(
        `${path}: ${megabytes(found.size)} MB is more than the limit of ${megabytes(fileLimit)} MB for one file`,
        { hint: 'Split it into single articles, or save its text alone.' },
      );
    }
    await access(path, constants.R_OK);
    return { bytes: await readFile(path), from: path };
  } catch (error) {
    throw fileError(error as NodeJS.ErrnoException, path);
  }
}

/** The lines of standard input, as they come. */
export async function* standardLines(): AsyncGenerator<string> {
  // Not readline: its iterator loses what arrives before the reader is loaded.
  const decoder = new TextDecoder();
  // Pieces of a line that has not ended; joined once, so that a line of many megabytes stays linear.
  let open: string[] = [];
  for await (const chunk of process.stdin) {
    const [first, ...more] = decoder.decode(chunk as Buffer, { stream: true }).split('\n');
    open.push(first ?? '');
    for (const piece of more) {
      yield withoutReturn(open.join(''));
      open = [piece];
    }
  }
  open.push(decoder.decode());
  const last = open.join('');
  if (last !== '') yield withoutReturn(last);
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

/** All of standard input. */
export async function standardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(bytes % (1024 * 1024) === 0 ? 0 : 1);
}

function folderGiven(path: string): InvalidInput {
  return new InvalidInput(`${path} is a folder, not a file`, { hint: 'Name a file in it.' });
}

function fileError(error: NodeJS.ErrnoException, path: string): Error {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
    return new NotFound(`${path}: no such file`, { hint: 'Check the path.' });
  if (error.code === 'EACCES' || error.code === 'EPERM') {
    return new Unavailable(`${path}: may not be read by this user`, {
      hint: 'Change its permissions, or copy it to where you may read it.',
    });
  }
  if (error.code === 'EISDIR') return folderGiven(path);
  return error;
}
