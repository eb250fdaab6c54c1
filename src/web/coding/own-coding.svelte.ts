/** One's own coding of one text: kept with every change, so that nothing is lost; a change can be taken back. */
import { show } from '../announce.svelte.ts';
import { t } from '../i18n/t.ts';
import { noteFailure } from '../loading.svelte.ts';
import { Refused, type Schema } from '../rest/client.ts';
import { askTextToCode, sendCoding, type TieToCode } from '../rest/coding.ts';
import { inTurn, sentUntilAnswered } from '../ties/sending.svelte.ts';

interface OwnCoding {
  /** Null until it is there. */
  readonly text: Schema<'TextAndCoding'> | null;
  readonly error: Error | null;
  /** A change is on its way. */
  readonly busy: boolean;
  /** Whether there is a change of this page to take back. */
  readonly changed: boolean;
  /** Keeps these ties as what the text says; false where they were refused, and that was said. */
  keep(ties: readonly TieToCode[], message: string): Promise<boolean>;
  /** Goes back to what was kept before the last change of this page. */
  undo(): Promise<void>;
  /** Asks for the text again. */
  fetch(): Promise<void>;
}

/** Opens a text; nothing is asked before `fetch`. */
export function openCoding(document: string): OwnCoding {
  let text = $state.raw<Schema<'TextAndCoding'> | null>(null);
  let error = $state.raw<Error | null>(null);
  let busy = $state(false);
  /** What was kept before each change. */
  let before = $state.raw<readonly (readonly TieToCode[])[]>([]);

  async function fetch(): Promise<void> {
    try {
      text = await askTextToCode(document);
      error = null;
    } catch (failure) {
      error = noteFailure(failure);
    }
  }

  async function send(ties: readonly TieToCode[]): Promise<boolean> {
    const seen = text?.mine?.id ?? null;
    busy = true;
    try {
      await inTurn(() =>
        sentUntilAnswered(
          () => sendCoding(document, ties, seen),
          async () => {
            // The answer was lost: it had arrived where the newest coding is another one and says the same.
            const { mine } = await askTextToCode(document);
            return mine && mine.id !== seen && said(mine.claims) === said(ties) ? { id: mine.id, created: true } : null;
          },
        ),
      );
      await fetch();
      return true;
    } catch (failure) {
      const { message } = noteFailure(failure);
      const hint = failure instanceof Refused && failure.hint ? ` ${failure.hint}` : '';
      show(t('coding.notKept', { reason: `${message}${hint}` }), 'failed');
      // Somebody else, or another window, was faster: what is there now is shown.
      if (failure instanceof Refused && failure.status === 409) await fetch();
      return false;
    } finally {
      busy = false;
    }
  }

  async function undo(): Promise<void> {
    const last = before.at(-1);
    if (last === undefined || busy) return;
    if (!(await send(last))) return;
    before = before.slice(0, -1);
    show(t('coding.undone'));
  }

  return {
    get text() {
      return text;
    },
    get error() {
      return error;
    },
    get busy() {
      return busy;
    },
    get changed() {
      return before.length > 0;
    },
    async keep(ties, message) {
      if (busy) return false;
      const was = text?.mine?.claims ?? null;
      if (!(await send(ties))) return false;
      // A first answer can be put right, but not unsaid: taken back it says that there is no tie.
      if (was === null && ties.length === 0) show(message);
      else {
        before = [...before, was ?? []];
        show(message, 'done', { label: t('app.undo'), run: () => void undo() });
      }
      return true;
    },
    undo,
    fetch,
  };
}

function said(ties: readonly TieToCode[]): string {
  return JSON.stringify(
    ties.map(({ start, end, type, stage, date, modality, parties }) => [
      start,
      end,
      type,
      stage,
      date,
      modality,
      parties,
    ]),
  );
}
