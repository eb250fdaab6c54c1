/** What a backup says of itself (docs/formats/backup.md): the head at its beginning, the manifest at its end. */
import { z } from 'zod';
import { InvalidInput } from '../../../model/errors.ts';

/** The version of the format; a newer one is refused. */
export const backupFormat = 1;

const step = z.object({ version: z.number().int(), name: z.string(), hash: z.string() });

const column = z.string().regex(/^[a-z_][a-z0-9_]*$/);

/** The first entry: what is known before the first row is read. */
const headShape = z.object({
  format: z.number().int(),
  amur: z.string(),
  createdAt: z.string(),
  createdBy: z.string(),
  /** Where it was taken, for people. */
  location: z.string(),
  schema: z.string(),
  engine: z.string(),
  /** The steps that the schema had, oldest first. */
  steps: z.array(step).min(1),
  /** The tables in the order in which they are loaded: what others refer to comes first. */
  tables: z.array(z.object({ name: column, columns: z.array(column).min(1) })),
});
export type BackupHead = z.infer<typeof headShape>;

const part = z.object({ name: z.string(), bytes: z.number().int(), sha256: z.string().length(64) });

/** The last entry but one: what everything before it must be. */
const manifestShape = z.object({
  head: z.object({ sha256: z.string().length(64) }),
  tables: z.array(z.object({ name: column, rows: z.number().int(), parts: z.array(part) })),
  /** Files that lay beside the database: the places a user added. */
  files: z.array(part),
});
export type BackupManifest = z.infer<typeof manifestShape>;
export type BackupPart = z.infer<typeof part>;

/** The version of the schema that a backup holds. */
export function schemaVersionOf(head: BackupHead): number {
  return head.steps.at(-1)?.version ?? 0;
}

/** Reads a head; throws InvalidInput where it is none, or of a newer format. */
export function readHead(text: string, file: string): BackupHead {
  const json = parsed(text);
  const format = z.object({ format: z.number() }).safeParse(json);
  if (format.success && format.data.format > backupFormat) {
    throw new InvalidInput(
      `${file} is a backup in format ${format.data.format}; this Amur reads up to ${backupFormat}.`,
      {
        hint: 'Restore it with the newer Amur that made it.',
      },
    );
  }
  const head = headShape.safeParse(json);
  if (head.success) return head.data;
  throw damaged(file, 'its head cannot be read');
}

/** Reads a manifest; throws InvalidInput where it is none. */
export function readManifest(text: string, file: string): BackupManifest {
  const manifest = manifestShape.safeParse(parsed(text));
  if (manifest.success) return manifest.data;
  throw damaged(file, 'its manifest cannot be read');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The error for a file that is not what it was when it was written. */
export function damaged(file: string, what: string): InvalidInput {
  return new InvalidInput(`${file} is damaged: ${what}.`, {
    hint: 'Use another backup; what was restored from this one would not be what was held.',
  });
}
