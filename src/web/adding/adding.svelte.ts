/** Adding articles: what is being sent, what became of each. One at a time, in the order given. */

import { show } from '../announce.svelte.ts';
import { t } from '../i18n/t.ts';
import { ledgerChanged, noteFailure } from '../loading.svelte.ts';
import { goTo, linkTo } from '../navigation.svelte.ts';
import { Refused } from '../rest/client.ts';
import { type FileReport, type SaidOfDocument, sendAddress, sendFile, sendText } from '../rest/documents.ts';
import { type ModelHere, type ModelReading, readByModel } from '../rest/language-models.ts';

export interface Item {
  readonly key: number;
  readonly name: string;
  readonly state: 'waiting' | 'sending' | 'reading' | 'done' | 'failed';
  /** Share sent, 0 to 1. */
  readonly sent: number;
  readonly report: FileReport | null;
  /** Of a language model that reads it too: what came of that, or why nothing; neither while it reads. */
  readonly byModel?: { readonly name: string; readonly reading: ModelReading | null; readonly why: Error | null };
}

/** A language model that reads beside the rules; one elsewhere only where texts may be sent to it. */
export interface Reader {
  readonly model: ModelHere;
  readonly sendTexts: boolean;
}

let open = $state(false);
/** The ways of adding. */
export type Way = 'files' | 'text' | 'address';

let how = $state<Way>('files');
let items = $state.raw<readonly Item[]>([]);
let running = $state(false);
/** What became of the last ones, in a sentence; empty while they are being added. */
let told = $state('');
let reader = $state.raw<Reader | null>(null);
let keys = 0;
const queue: { key: number; reader: Reader | null; run: (progress: (share: number) => void) => Promise<FileReport> }[] =
  [];

/** The dialog and its list. */
export const adding = {
  get open(): boolean {
    return open;
  },
  get how(): Way {
    return how;
  },
  get items(): readonly Item[] {
    return items;
  },
  /** Who reads beside the rules; null for nobody. */
  get reader(): Reader | null {
    return reader;
  },
  get running(): boolean {
    return running;
  },
  get told(): string {
    return told;
  },
};

/** Opens the dialog for adding articles: files, a text to paste, or an address. */
export function openAdding(way: Way = 'files'): void {
  how = way;
  open = true;
}

/** Has a language model read what is added from now until the dialog is closed; null for the rules alone. */
export function chooseReader(chosen: Reader | null): void {
  reader = chosen;
}

/** Who reads what is added now: a model elsewhere only where that was allowed. */
const readerNow = (): Reader | null => (reader !== null && (reader.model.loopback || reader.sendTexts) ? reader : null);

/** Closes it; what is being added goes on. The list is kept until all is done. */
export function closeAdding(): void {
  open = false;
  reader = null;
  if (!running) items = [];
}

const set = (key: number, changes: Partial<Item>): void => {
  items = items.map((item) => (item.key === key ? { ...item, ...changes } : item));
};

function failure(name: string, error: unknown): FileReport {
  const cause = noteFailure(error);
  const hint = error instanceof Refused ? error.hint : null;
  const problem = { title: t('adding.notAdded'), detail: cause.message };
  return { name, ok: false, problem: hint ? { ...problem, hint } : problem };
}

/** The document is held and read by the rules by then; what fails here takes nothing away. */
async function readToo(key: number, id: string, { model, sendTexts }: Reader): Promise<void> {
  const { name } = model;
  set(key, { byModel: { name, reading: null, why: null } });
  try {
    set(key, { byModel: { name, reading: await readByModel(id, name, sendTexts), why: null } });
  } catch (error) {
    set(key, { byModel: { name, reading: null, why: noteFailure(error) } });
  }
}

async function work(): Promise<void> {
  if (running) return;
  running = true;
  told = '';
  const done: FileReport[] = [];
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { key, run, reader: second } = next;
    const name = items.find((item) => item.key === key)?.name ?? '';
    set(key, { state: 'sending' });
    let report: FileReport;
    try {
      report = await run((sent) => set(key, { sent, state: sent >= 1 ? 'reading' : 'sending' }));
    } catch (error) {
      report = failure(name, error);
    }
    done.push(report);
    set(key, { state: report.ok ? 'done' : 'failed', report, sent: 1 });
    if (report.ok && second) await readToo(key, report.document.id, second);
    if (report.ok) ledgerChanged();
  }
  running = false;
  tell(done);
}

/** What a model read, in a few words. */
export const readText = (model: string, { claims, refused }: Pick<ModelReading, 'claims' | 'refused'>): string =>
  claims === null
    ? t('adding.model.before', { model })
    : t('adding.model.read', { model, n: claims.appended + claims.held, refused: refused ?? 0 });

/** Why a model has not read, with what to do. */
export const whyNot = (model: string, why: Error): { readonly model: string; readonly why: string } => ({
  model,
  why: t('adding.model.why', { message: why.message, hint: (why instanceof Refused && why.hint) || '' }).trim(),
});

function tell(reports: readonly FileReport[]): void {
  const added = reports.flatMap((report) => (report.ok ? [report.document] : []));
  const failed = reports.length - added.length;
  const [only] = added;
  if (reports.length === 1 && only) {
    // One article: straight to its text.
    const { byModel } = items.at(-1) ?? {};
    closeAdding();
    const { appended, held, possible = 0 } = only.claims;
    const words = only.created
      ? t('adding.told.added', { title: only.title, n: appended + held - possible, possible })
      : t('adding.told.held', { title: only.title });
    if (byModel?.why) show(`${words} ${t('adding.model.failed.plain', whyNot(byModel.name, byModel.why))}`, 'failed');
    else show(byModel?.reading ? `${words} ${readText(byModel.name, byModel.reading)}` : words);
    goTo(linkTo({ page: 'document', id: only.id }));
  } else {
    const held = added.filter(({ created }) => !created).length;
    const sums = t('adding.told.sums', { added: added.length - held, held, failed });
    const [unread, ...more] = items.flatMap(({ byModel }) => (byModel?.why ? [byModel.name] : []));
    const why = unread !== undefined || failed > 0;
    told = [
      sums,
      ...(unread === undefined ? [] : [t('adding.told.notByModel', { n: 1 + more.length, model: unread })]),
      ...(why ? [t('adding.told.why')] : []),
    ].join(' ');
    // Under the open dialog a note at the foot of the page is neither seen nor heard.
    if (!open) show(told, why ? 'failed' : 'done');
  }
}

/** Adds files: shows the list, then opens the article if it was one. */
export function addFiles(files: readonly File[], said: SaidOfDocument = {}): void {
  if (files.length === 0) return;
  open = true;
  const fresh = files.map((file): Item => {
    const key = ++keys;
    queue.push({ key, reader: readerNow(), run: (progress) => sendFile(file, said, progress) });
    return { key, name: file.name, state: 'waiting', sent: 0, report: null };
  });
  items = running ? [...items, ...fresh] : fresh;
  void work();
}

function addOne(name: string, run: () => Promise<FileReport>): void {
  const key = ++keys;
  queue.push({ key, reader: readerNow(), run });
  const fresh: Item = { key, name, state: 'waiting', sent: 0, report: null };
  items = running ? [...items, fresh] : [fresh];
  void work();
}

/** Adds a pasted text. */
export function addText(text: string, said: SaidOfDocument): void {
  addOne(said.title || t('adding.pasted'), () => sendText(text, said));
}

/** Has each address fetched and added. */
export function addAddresses(addresses: readonly string[], said: SaidOfDocument): void {
  for (const address of addresses) addOne(address, () => sendAddress(address, said));
}
