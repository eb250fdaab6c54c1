/** Adding articles: what is being sent, what became of each. One at a time, in the order given. */

import { show } from '../announce.svelte.ts';
import { t } from '../i18n/t.ts';
import { ledgerChanged, noteFailure } from '../loading.svelte.ts';
import { goTo, linkTo } from '../navigation.svelte.ts';
import { Refused } from '../rest/client.ts';
import { type FileReport, type SaidOfDocument, sendAddress, sendFile, sendText } from '../rest/documents.ts';

export interface Item {
  readonly key: number;
  readonly name: string;
  readonly state: 'waiting' | 'sending' | 'reading' | 'done' | 'failed';
  /** Share sent, 0 to 1. */
  readonly sent: number;
  readonly report: FileReport | null;
}

let open = $state(false);
/** The ways of adding. */
export type Way = 'files' | 'text' | 'address';

let how = $state<Way>('files');
let items = $state.raw<readonly Item[]>([]);
let running = $state(false);
let keys = 0;
const queue: { key: number; run: (progress: (share: number) => void) => Promise<FileReport> }[] = [];

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
  get running(): boolean {
    return running;
  },
};

/** Opens the dialog for adding articles: files, a text to paste, or an address. */
export function openAdding(way: Way = 'files'): void {
  how = way;
  open = true;
}

/** Closes it; what is being added goes on. The list is kept until all is done. */
export function closeAdding(): void {
  open = false;
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

async function work(): Promise<void> {
  if (running) return;
  running = true;
  const done: FileReport[] = [];
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { key, run } = next;
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
    if (report.ok) ledgerChanged();
  }
  running = false;
  tell(done);
}

function tell(reports: readonly FileReport[]): void {
  const added = reports.flatMap((report) => (report.ok ? [report.document] : []));
  const failed = reports.length - added.length;
  const [only] = added;
  if (reports.length === 1 && only) {
    // One article: straight to its text.
    open = false;
    items = [];
    const { appended, held, possible = 0 } = only.claims;
    show(
      only.created
        ? t('adding.told.added', { title: only.title, n: appended + held - possible, possible })
        : t('adding.told.held', { title: only.title }),
    );
    goTo(linkTo({ page: 'document', id: only.id }));
  } else {
    const held = added.filter(({ created }) => !created).length;
    const sums = t('adding.told.sums', { added: added.length - held, held, failed });
    if (failed > 0) show(`${sums} ${t('adding.told.why')}`, 'failed');
    else show(sums);
  }
}

/** Adds files: shows the list, then opens the article if it was one. */
export function addFiles(files: readonly File[], said: SaidOfDocument = {}): void {
  if (files.length === 0) return;
  open = true;
  const fresh = files.map((file): Item => {
    const key = ++keys;
    queue.push({ key, run: (progress) => sendFile(file, said, progress) });
    return { key, name: file.name, state: 'waiting', sent: 0, report: null };
  });
  items = running ? [...items, ...fresh] : fresh;
  void work();
}

function addOne(name: string, run: () => Promise<FileReport>): void {
  const key = ++keys;
  queue.push({ key, run });
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
