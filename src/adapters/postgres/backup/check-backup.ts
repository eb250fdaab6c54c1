/** Looks through a backup without a database: every part has the hash and every table the rows that its manifest says. */
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { headName, manifestName, readArchive, sealName, sha256 } from './archive.ts';
import {
  type BackupHead,
  type BackupManifest,
  type BackupPart,
  damaged,
  readHead,
  readManifest,
  schemaVersionOf,
} from './manifest.ts';
import { linesIn } from './write-backup.ts';

const expand = promisify(gunzip);

/** What was found in a backup that is whole. */
export interface CheckedBackup {
  readonly head: BackupHead;
  readonly manifest: BackupManifest;
  readonly schemaVersion: number;
}

/** What is done with a backup while it is read; the head comes first, then tables and files in order. */
export interface BackupVisitor {
  head(head: BackupHead): Promise<void> | void;
  /** Rows of a table, as COPY writes them; cut anywhere. */
  rows(table: string, bytes: Buffer): Promise<void> | void;
  file(name: string, bytes: Uint8Array): Promise<void> | void;
}

/** Reads and checks a backup. Throws InvalidInput for one that is damaged, cut off or newer; Unavailable where it cannot be read. */
export async function readBackup(path: string, visitor?: BackupVisitor): Promise<CheckedBackup> {
  let head: BackupHead | null = null;
  let headHash = '';
  let manifest: BackupManifest | null = null;
  let manifestHash = '';
  let sealed = false;
  const rows = new Map<string, number>();
  const seen: BackupPart[] = [];
  for await (const { name, bytes } of readArchive(path)) {
    if (head === null) {
      if (name !== headName) throw damaged(path, 'it is no backup of Amur');
      head = readHead(text(bytes), path);
      headHash = sha256(bytes);
      for (const table of head.tables) rows.set(table.name, 0);
      await visitor?.head(head);
    } else if (manifest !== null) {
      if (name !== sealName || text(bytes).slice(0, 64) !== manifestHash)
        throw damaged(path, 'its manifest was changed');
      sealed = true;
    } else if (name === manifestName) {
      manifest = readManifest(text(bytes), path);
      manifestHash = sha256(bytes);
    } else {
      seen.push({ name, bytes: bytes.length, sha256: sha256(bytes) });
      const table = /^tables\/([a-z_][a-z0-9_]*)\/\d+\.copy\.gz$/.exec(name)?.[1];
      if (table === undefined) await visitor?.file(name, bytes);
      else {
        if (!rows.has(table)) throw damaged(path, `it has rows of a table ${table} that it does not name`);
        const plain = await expand(bytes).catch(() => {
          throw damaged(path, `its part ${name} cannot be unpacked`);
        });
        rows.set(table, rows.get(table)! + linesIn(plain));
        await visitor?.rows(table, plain);
      }
    }
  }
  if (head === null || manifest === null || !sealed) throw damaged(path, 'it is cut off');
  compare(path, { head, manifest, headHash, seen, rows });
  return { head, manifest, schemaVersion: schemaVersionOf(head) };
}

interface Found {
  readonly head: BackupHead;
  readonly manifest: BackupManifest;
  readonly headHash: string;
  readonly seen: readonly BackupPart[];
  readonly rows: ReadonlyMap<string, number>;
}

function compare(path: string, { head, manifest, headHash, seen, rows }: Found): void {
  if (manifest.head.sha256 !== headHash) throw damaged(path, 'its head was changed');
  const said = [...manifest.tables.flatMap(({ parts }) => parts), ...manifest.files];
  for (const [i, { name, bytes, sha256: hash }] of said.entries()) {
    const found = seen[i];
    if (found?.name !== name) throw damaged(path, `its part ${name} is missing`);
    if (found.bytes !== bytes || found.sha256 !== hash) throw damaged(path, `its part ${name} was changed`);
  }
  if (seen.length > said.length) throw damaged(path, `its part ${seen[said.length]!.name} does not belong to it`);
  const named = head.tables.map(({ name }) => name).join(' ');
  if (manifest.tables.map(({ name }) => name).join(' ') !== named)
    throw damaged(path, 'its tables are not those it names');
  for (const table of manifest.tables) {
    if (rows.get(table.name) === table.rows) continue;
    throw damaged(path, `${table.name} has ${rows.get(table.name)} rows, not ${table.rows}`);
  }
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
