/**
 * The list of what was redacted, beside the database: a backup that was made before holds the words still, and whoever restores it
 * has to know what to take away again. A line of JSON each; no words in it.
 */
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { InvalidInput, Unavailable } from '../model/errors.ts';
import type { Redaction } from '../store/ports/redaction.ts';
import { prepareDataFolder, reasonOf } from '../store/postgres/server/data-folder.ts';

const line = z.object({
  id: z.string(),
  document: z.string(),
  reason: z.string(),
  sources: z.boolean(),
  by: z.string(),
  at: z.string(),
});

/** Where it is. */
export function redactionLog(dataFolder: string): string {
  return join(dataFolder, 'redactions.jsonl');
}

/** Notes the redactions of a ledger that are not noted yet, also those of a process that died before it could. */
export async function noteRedactions(dataFolder: string, redactions: readonly Redaction[]): Promise<void> {
  await prepareDataFolder(dataFolder);
  const file = redactionLog(dataFolder);
  const noted = new Set((await readRedactions(file)).map(({ id }) => id));
  const missing = redactions.filter(({ id }) => !noted.has(id));
  if (missing.length === 0) return;
  await appendFile(file, missing.map((each) => `${JSON.stringify(each)}\n`).join(''), { mode: 0o600 });
}

/** The redactions noted in a file; none where there is no such file, unless it `mustBe` there. */
export async function readRedactions(file: string, { mustBe = false } = {}): Promise<readonly Redaction[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (!mustBe && (error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new Unavailable(`The list of redactions ${file} cannot be read: ${reasonOf(error)}.`, { cause: error });
  }
  const lines = text.split('\n').flatMap((each, i) => (each.trim() === '' ? [] : [[each, i + 1] as const]));
  return lines.map(([each, number]) => {
    let parsed: ReturnType<typeof line.safeParse>;
    try {
      parsed = line.safeParse(JSON.parse(each));
    } catch {
      parsed = line.safeParse(null);
    }
    if (parsed.success) return parsed.data;
    throw new InvalidInput(`Line ${number} of ${file} is no redaction`, {
      hint: 'amur redact --list --json and redactions.jsonl of a data folder give such lines.',
    });
  });
}
