/** Writes a ledger into one file: every table as it was at one instant, whatever the version of its schema. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Conflict } from '../../../model/errors.ts';
import { amurVersion } from '../../package-files.ts';
import type { BulkSession, Database } from '../database.ts';
import { applied } from '../migrate.ts';
import { schemaQueries as s } from '../queries/schema.ts';
import { type ArchiveWriter, headName, manifestName, sealName, writeArchive } from './archive.ts';
import { type BackupHead, type BackupManifest, type BackupPart, backupFormat } from './manifest.ts';
import { type HeldTable, tablesInOrder } from './tables-in-order.ts';

const compress = promisify(gzip);

/** Bytes of rows in one entry: what is held in memory, twice at most. */
const partSize = 8 * 1024 * 1024;

export interface WrittenBackup {
  readonly path: string;
  readonly bytes: number;
  readonly schemaVersion: number;
  readonly rows: Readonly<Record<string, number>>;
}

export interface BackupOptions {
  readonly at: string;
  readonly by: string;
  /** Where the places a user added lie; they go into the file. */
  readonly dataFolder: string;
  /** Told before each table. */
  readonly onTable?: (name: string) => void;
}

/** How values are written, whatever the server's settings are. */
export const plainValues = `SET LOCAL datestyle TO 'ISO, YMD'; SET LOCAL timezone TO 'UTC'; SET LOCAL bytea_output TO 'hex';
  SET LOCAL extra_float_digits TO 3; SET LOCAL client_encoding TO 'UTF8'`;

/** One instant for all tables: what is written meanwhile is not in the backup, and nobody waits for it. */
const oneInstant = `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${plainValues}`;

/** Writes the backup. Throws Conflict where there is no ledger, or where a file of that name is there. */
export async function writeBackup(database: Database, path: string, options: BackupOptions): Promise<WrittenBackup> {
  const { at, by, dataFolder, onTable } = options;
  const archive = await writeArchive(path, new Date(at));
  try {
    return await database.bulk(oneInstant, async (session) => {
      const steps = await applied(session);
      if (steps.length === 0) {
        throw new Conflict(`There is no ledger at ${database.location} (schema ${database.schema}) to write down.`, {
          hint: 'amur doctor says what is where.',
        });
      }
      const tables = await tablesInOrder(database, session);
      const server = (await session.run<{ version: string }>(s.server))[0]!;
      const head: BackupHead = {
        format: backupFormat,
        amur: amurVersion(),
        createdAt: at,
        createdBy: by,
        location: database.location,
        schema: database.schema,
        engine: `PostgreSQL ${server.version.split(' ')[0]}`,
        steps: steps.map(({ version, name, hash }) => ({ version, name, hash })),
        tables: tables.map(({ name, columns }) => ({ name, columns: [...columns] })),
      };
      const { sha256: headHash } = await archive.add(headName, asJson(head));
      const written: BackupManifest['tables'] = [];
      for (const table of tables) {
        onTable?.(table.name);
        written.push(await writeTable(session, table, archive));
      }
      const files = await writeFiles(archive, dataFolder);
      const manifest: BackupManifest = { head: { sha256: headHash }, tables: written, files };
      const { sha256: seal } = await archive.add(manifestName, asJson(manifest));
      await archive.add(sealName, new TextEncoder().encode(`${seal}  ${manifestName}\n`));
      const bytes = await archive.finish();
      const rows = Object.fromEntries(written.map((table) => [table.name, table.rows]));
      return { path, bytes, schemaVersion: steps.at(-1)!.version, rows };
    });
  } catch (error) {
    await archive.abandon();
    throw error;
  }
}

function asJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);
}

async function writeTable(session: BulkSession, { name, columns }: HeldTable, archive: ArchiveWriter) {
  const parts: BackupPart[] = [];
  let rows = 0;
  let waiting: Buffer[] = [];
  let size = 0;
  let writing = Promise.resolve();
  const flush = async (): Promise<void> => {
    const bytes = Buffer.concat(waiting);
    waiting = [];
    size = 0;
    // The next part is gathered while this one is compressed; no more than one waits.
    await writing;
    writing = compress(bytes, { level: 3 }).then(async (packed) => {
      parts.push(await archive.add(partName(name, parts.length + 1), packed));
    });
    // Told where it is waited for.
    writing.catch(() => undefined);
  };
  for await (const chunk of session.copyOut(`COPY (SELECT ${columns.join(', ')} FROM amur.${name}) TO STDOUT`)) {
    const bytes = chunk as Buffer;
    rows += linesIn(bytes);
    waiting.push(bytes);
    size += bytes.length;
    if (size >= partSize) await flush();
  }
  if (size > 0) await flush();
  await writing;
  return { name, rows, parts };
}

function partName(table: string, number: number): string {
  return `tables/${table}/${String(number).padStart(6, '0')}.copy.gz`;
}

/** How many rows end in some bytes of COPY's text: a line break within a value is written otherwise. */
export function linesIn(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines++;
  return lines;
}

/** Where an older Amur kept the places and names that a user added. */
export const additionsFile = (dataFolder: string): string => join(dataFolder, 'gazetteer-additions.json');

/** What lies beside the database. */
async function writeFiles(archive: ArchiveWriter, dataFolder: string): Promise<BackupPart[]> {
  const bytes = await readFile(additionsFile(dataFolder)).catch(() => null);
  return bytes === null ? [] : [await archive.add(additionsName, bytes)];
}

/** The entry with the places and names that a user added. */
export const additionsName = 'files/gazetteer-additions.json';
