/** Takes in several documents of one request: each on its own, so that one that fails does not touch the others. */
import { type AddOptions, addDocument, type FileReport, type PastedText } from '../app/documents/add-document.ts';
import { addressResource } from '../app/documents/address-resource.ts';
import { type QueuedReport, queueDocument } from '../app/jobs/queue-jobs.ts';
import type { Ports } from '../app/ports.ts';
import type { ProblemDetails } from '../app/problem.ts';
import type { Resource } from '../model/document.ts';
import { endsRun, InvalidInput, isAmurError } from '../model/errors.ts';
import { mediaTypeOf } from '../text/media-type.ts';
import { largestFile, mostFiles, sizeText } from './limits.ts';
import { describe, problemOf, Refusal } from './problem.ts';

/** A file of an upload before its bytes are looked at. */
interface UploadedFile {
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
  readonly bytes: () => Promise<Uint8Array>;
}

/** What an upload asks for: files, and what is said of them. */
export interface Upload {
  readonly files: readonly UploadedFile[];
  readonly options: AddOptions;
}

/** The name of a file without control characters; a folder that the browser names before it stays. */
function cleanName(name: string): string {
  const clean = name.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '').trim();
  return [...clean].slice(0, 255).join('') || 'unnamed';
}

function textField(form: FormData, name: string): string | undefined {
  const values = form.getAll(name);
  const [value] = values;
  if (values.length > 1 || (value !== undefined && typeof value !== 'string')) {
    throw new InvalidInput(`The form has more than one text in "${name}"`);
  }
  return value?.trim() || undefined;
}

/** What may be said of the files of a form. */
const fields = ['outlet', 'author', 'title', 'published', 'url'] as const;

/** Reads a form: parts named `files`, and the fields of what is said of them. */
export function uploadOf(form: FormData): Upload {
  const known = new Set(['files', ...fields]);
  const unknown = [...form.keys()].find((key) => !known.has(key));
  if (unknown !== undefined) {
    throw new InvalidInput(`The form has a part "${unknown.slice(0, 60)}" that is not known`, {
      hint: `Parts are ${[...known].join(', ')}; each file is a part named files.`,
    });
  }
  const files = form.getAll('files').map((part) => {
    if (typeof part === 'string') throw new InvalidInput('A part named "files" is no file: it has no file name');
    return {
      name: cleanName(part.name),
      size: part.size,
      mediaType: part.type,
      bytes: async () => new Uint8Array(await part.arrayBuffer()),
    };
  });
  if (files.length === 0)
    throw new InvalidInput('The form holds no file', { hint: 'Name the part of each file "files".' });
  if (files.length > mostFiles) {
    throw new InvalidInput(`The form holds ${files.length} files, at most ${mostFiles} are taken at once`);
  }
  const options: AddOptions = Object.fromEntries(
    fields.flatMap((name) => {
      const value = textField(form, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  if (files.length > 1 && (options.url !== undefined || options.title !== undefined)) {
    throw new InvalidInput('url and title are for one file; this form holds several');
  }
  return { files, options };
}

/** The bytes of a file as a resource; refuses what is too large or no text before it is read. */
async function resourceOf(file: UploadedFile): Promise<Resource> {
  if (file.size > largestFile) {
    throw new Refusal(
      'too-large',
      `${file.name} has ${sizeText(file.size)}; at most ${sizeText(largestFile)} are taken for one file`,
      'Split it into single articles, or save its text alone.',
    );
  }
  const charset = /;\s*charset=["']?([\w:.-]{1,40})/i.exec(file.mediaType)?.[1];
  const declared = file.mediaType.split(';')[0]?.trim();
  const resource = {
    bytes: await file.bytes(),
    from: file.name,
    ...(declared ? { mediaType: declared } : {}),
    ...(charset === undefined ? {} : { charset }),
  };
  try {
    mediaTypeOf(resource);
  } catch (error) {
    if (!isAmurError(error) || resource.bytes.length === 0) throw error;
    throw new Refusal('unsupported-media-type', error.message, error.hint);
  }
  return resource;
}

type Report<T> = ({ name: string; ok: true } & T) | { name: string; ok: false; problem: ProblemDetails };

/** What became of one document of a request: what taking it gave, or the problem. A fault of Amur's own is passed to `log`. */
async function report<T extends object>(
  name: string,
  take: () => Promise<T>,
  log: (error: unknown) => void,
): Promise<Report<T>> {
  try {
    return { name, ok: true, ...(await take()) };
  } catch (error) {
    const { problem, isFault } = describe(error);
    if (isFault) log(error);
    return { name, ok: false, problem };
  }
}

const textName = ({ title, url }: AddOptions): string => title ?? url ?? 'pasted text';

/** What is done with one document: read at once and kept, or put in the queue. */
type Taking<T extends object> = (ports: Ports, source: Resource | PastedText, options: AddOptions) => Promise<T>;

const add: Taking<{ document: Extract<FileReport, { ok: true }>['document'] }> = async (ports, source, options) => ({
  document: await addDocument(ports, source, options),
});

const queue: Taking<{ job: Extract<QueuedReport, { ok: true }>['job'] }> = async (ports, source, options) => ({
  job: await queueDocument(ports, source, options),
});

/** One thing of a request: the name it is told by, how to get at it, and what is said of it. */
interface Sent {
  readonly name: string;
  readonly source: () => Promise<Resource | PastedText>;
  readonly options: AddOptions;
}

/** Every file of a form. */
export function filesOf({ files, options }: Upload): readonly Sent[] {
  return files.map((file) => ({ name: file.name, source: () => resourceOf(file), options }));
}

/** One pasted text. */
export function textOf(text: string, options: AddOptions): readonly Sent[] {
  return [{ name: textName(options), source: async () => ({ text }), options }];
}

/** What is at one address; fetched when its turn comes. */
export function addressOf(ports: Ports, address: string, options: AddOptions): readonly Sent[] {
  return [{ name: address, source: () => addressResource(ports, address), options }];
}

/**
 * Takes each in turn: the ledger takes one document a transaction, and order makes reports reproducible. After one that meets what
 * all others would meet (a full disk), these are told the same and not tried.
 */
async function inTurn<T extends object>(
  sent: readonly Sent[],
  take: (sent: Sent) => Promise<T>,
  log: (error: unknown) => void,
): Promise<readonly Report<T>[]> {
  const reports: Report<T>[] = [];
  let end: unknown = null;
  for (const each of sent) {
    const taken = async (): Promise<T> => {
      if (end !== null) throw end;
      return take(each).catch((error: unknown) => {
        if (endsRun(error)) end = error;
        throw error;
      });
    };
    reports.push(await report(each.name, taken, log));
  }
  return reports;
}

/** Adds each in turn. */
export function addSent(
  ports: Ports,
  sent: readonly Sent[],
  log: (error: unknown) => void,
): Promise<readonly FileReport[]> {
  return inTurn(sent, async ({ source, options }) => add(ports, await source(), options), log);
}

/** Queues each in turn, in a transaction of its own. */
export function queueSent(
  ports: Ports,
  sent: readonly Sent[],
  log: (error: unknown) => void,
): Promise<readonly QueuedReport[]> {
  return inTurn(sent, async ({ source, options }) => queue(ports, await source(), options), log);
}

/** 201 where something new is held, 200 where all was held already; a problem where nothing could be added. */
export function outcomeOf(
  reports: readonly FileReport[],
): { readonly status: 200 | 201 } | { readonly problem: ProblemDetails } {
  const problem = commonProblem(reports);
  if (problem !== null) return { problem };
  return { status: reports.some((each) => each.ok && each.document.created) ? 201 : 200 };
}

/** How many files were added, were held already, and were not added. */
export function sumsOf(reports: readonly FileReport[]): {
  readonly added: number;
  readonly held: number;
  readonly notAdded: number;
} {
  const taken = reports.flatMap((each) => (each.ok ? [each.document.created] : []));
  const added = taken.filter(Boolean).length;
  return { added, held: taken.length - added, notAdded: reports.length - taken.length };
}

/** The problem of a request of which nothing could be taken; null where something was. */
export function commonProblem(
  reports: readonly ({ readonly ok: true } | { readonly ok: false; readonly problem: ProblemDetails })[],
): ProblemDetails | null {
  if (reports.some((each) => each.ok)) return null;
  const first = reports.find((each) => !each.ok);
  if (first === undefined) return problemOf('invalid-input', 'Nothing was sent');
  const detail =
    reports.length === 1
      ? first.problem.detail
      : `None of the ${reports.length} files could be added; first: ${first.problem.detail}`;
  return { ...first.problem, detail, items: [...reports] };
}
