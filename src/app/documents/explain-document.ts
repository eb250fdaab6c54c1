/** A held document with its claims and why each was read; read again where the held reading does not tell. */
import { NotFound } from '../../model/errors.ts';
import type { Reading } from '../../model/reading.ts';
import { knownId } from '../known-id.ts';
import { combined, type ReaderMode } from '../language-models/reader-modes.ts';
import type { Ports } from '../ports.ts';
import { redactedDocument, toTextInput } from './stored-text.ts';

/** A text with a reading that tells its reasons. */
export interface ExplainedText {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly reading: Reading;
  /** True where the document was read again now: the reading that is held keeps no cues, or what fell short was asked for. */
  readonly readAgain: boolean;
}

/** The id of the one document that an id or the beginning of one means. Throws NotFound where none fits, Conflict where several do. */
export async function documentMeant(
  ports: Pick<Ports, 'ledger'>,
  given: string,
  { orFile = false }: { readonly orFile?: boolean } = {},
): Promise<string> {
  const written = given.startsWith('doc_') ? given : `doc_${given}`;
  const known = await knownId(ports.ledger, written).catch((error: unknown) => {
    if (error instanceof NotFound) return written;
    throw error;
  });
  const [id] = await ports.ledger.documentIds(known, 1);
  if (id !== undefined) return id;
  throw new NotFound(`No document ${given.slice(0, 80)} is held${orFile ? ', and there is no such file' : ''}`, {
    hint: `${orFile ? 'Name a file, or' : 'Give'} the id of a document (or its first digits) as "amur add" printed it; "amur search" finds it by its words.`,
  });
}

/** A document with its reading; `near` asks for the acts that fell short too, `second` for the stored reading of a language model as well. */
export async function explainDocument(
  ports: Pick<Ports, 'ledger' | 'readText'>,
  given: string,
  {
    near = false,
    second = null,
  }: { readonly near?: boolean; readonly second?: Exclude<ReaderMode, 'rules'> | null } = {},
): Promise<ExplainedText> {
  const explained = await explainRules(ports, given, near);
  if (second === null) return explained;
  const byModel = await ports.ledger.readingByModel(explained.id);
  if (byModel === null) {
    throw new NotFound(`No language model has read ${explained.id}`, {
      hint: 'amur reread --model NAME has one read it.',
    });
  }
  return { ...explained, reading: combined(second, explained.reading, byModel) };
}

async function explainRules(
  ports: Pick<Ports, 'ledger' | 'readText'>,
  given: string,
  near: boolean,
): Promise<ExplainedText> {
  const id = await documentMeant(ports, given, { orFile: true });
  const document = await ports.ledger.document(id);
  if (document === null) throw new NotFound(`No document ${id} is held`);
  if (document.redactedAt !== undefined) throw redactedDocument(document);
  const { title, text } = document;
  const held = await ports.ledger.reading(id);
  const told = held !== null && [...held.claims, ...held.nonclaims].every((c) => c.why !== undefined);
  if (told && !near) return { id, title, text, reading: held, readAgain: false };
  const reading = await ports.readText({ ...toTextInput(document), near });
  return { id, title, text, reading, readAgain: true };
}
