/** A held document read by a language model too: its reading is added beside that of the rules, and takes nothing away. */
import { NotFound } from '../../model/errors.ts';
import type { Reading } from '../../model/reading.ts';
import type { Receipt } from '../../store/ports/ledger.ts';
import { redactedDocument, toTextInput } from '../documents/stored-text.ts';
import type { Ports } from '../ports.ts';
import type { OpenModel } from './model-port.ts';
import type { ModelSettings } from './model-settings.ts';
import { confirmByModel, readByModel, readerOfModel } from './read-by-model.ts';
import type { ReaderMode } from './reader-modes.ts';

type SecondPorts = Pick<Ports, 'ledger' | 'gazetteer' | 'readText' | 'now' | 'user'>;

/** What became of a document: read now, or read before by the same model and the same prompt. */
export type SecondReading =
  | {
      readonly read: 'now';
      readonly id: string;
      readonly title: string;
      readonly reading: Reading;
      readonly claims: Receipt['claims'];
    }
  | { readonly read: 'before'; readonly id: string; readonly title: string };

/**
 * Has a model read a held document, unless it has by what it would be told now: a stored reading is all that a run which was cut off goes
 * on by. Nothing is recorded before the whole of it is read. `again` reads it in any case. Throws NotFound where the document is not held.
 */
export async function addSecondReading(
  ports: SecondPorts,
  model: OpenModel,
  id: string,
  { mode, again = false }: { readonly mode: Exclude<ReaderMode, 'rules'>; readonly again?: boolean },
): Promise<SecondReading> {
  const document = await ports.ledger.document(id);
  if (document === null) throw new NotFound(`No document ${id.slice(0, 60)} is held`);
  if (document.redactedAt !== undefined) throw redactedDocument(document);
  const { title, text } = document;
  if (!again && (await isReadBy(ports, model.settings, id, mode))) return { read: 'before', id, title };
  const base = await ports.readText(toTextInput(document));
  const given = { id, text, title, base };
  const reading =
    mode === 'veto' ? await confirmByModel(model, given) : await readByModel(model, ports.gazetteer, given);
  const { claims } = await ports.ledger.appendReading(reading, { by: ports.user, at: ports.now() });
  await ports.ledger.whenIndexed();
  return { read: 'now', id, title, reading, claims };
}

const readerIn = (mode: Exclude<ReaderMode, 'rules'>, settings: ModelSettings): string =>
  readerOfModel(settings, mode === 'veto' ? 'veto' : 'all');

/** Whether a held document's newest reading by a model is that model's, by what it would be told now. */
export async function isReadBy(
  { ledger }: Pick<Ports, 'ledger'>,
  settings: ModelSettings,
  id: string,
  mode: Exclude<ReaderMode, 'rules'>,
): Promise<boolean> {
  return (await ledger.readingByModel(id))?.reader === readerIn(mode, settings);
}

/** Documents that the model has not read by what it would be told now, page by page. */
export async function* idsDueForModel(
  { ledger }: Pick<Ports, 'ledger'>,
  settings: ModelSettings,
  mode: Exclude<ReaderMode, 'rules'>,
): AsyncGenerator<string> {
  const page = 100;
  for (let after = ''; ; ) {
    const due = await ledger.documentsDueByModel(readerIn(mode, settings), after, page);
    yield* due;
    if (due.length < page) return;
    after = due.at(-1)!;
  }
}
