/** A stored document read by a language model because somebody asks for it: what it found, or why there is nothing. */
import { z } from 'zod';
import { NotFound } from '../../model/errors.ts';
import { takenClaims } from '../documents/added-document.ts';
import { documentMeant } from '../documents/explain-document.ts';
import type { Infer } from '../infer.ts';
import type { Ports } from '../ports.ts';
import type { OpenModel } from './model-port.ts';
import { hostOf } from './model-settings.ts';
import { addSecondReading } from './second-reading.ts';

export const modelReading = z
  .object({
    id: z.string(),
    title: z.string(),
    model: z.string().meta({ description: 'The name under which it is set.' }),
    host: z.string(),
    read: z.enum(['now', 'before']).meta({
      description: '`before`: it has read the document by what it would be told now, and is not asked again.',
    }),
    claims: takenClaims.nullable(),
    refused: z.int().nullable().meta({ description: 'How many of its claims the text does not bear.' }),
  })
  .meta({ id: 'ModelReading' });
type ModelReading = Infer<typeof modelReading>;

type ReadingPorts = Pick<Ports, 'ledger' | 'gazetteer' | 'readText' | 'now' | 'user' | 'models'>;

/** Readings that are under way, by document and model: whoever asks for the same meanwhile gets what comes of it. */
export type ModelReadingsUnderWay = Map<string, Promise<ModelReading>>;

/**
 * Has a model read a held document beside the rules, whose reading stands whatever comes of it. `sendTexts` allows that the text leaves
 * this machine. While `underWay` has a reading of the document by the model, that one is awaited: nothing is asked or paid twice. Throws NotFound for a document or a model that is not there, Conflict where the text may not leave, and what asking throws.
 */
export async function readDocumentByModel(
  ports: ReadingPorts,
  id: string,
  { model: name, sendTexts = false }: { readonly model: string; readonly sendTexts?: boolean | undefined },
  underWay: ModelReadingsUnderWay,
): Promise<ModelReading> {
  const document = await documentMeant(ports, id);
  if (ports.models === undefined) {
    throw new NotFound('No language model is set', { hint: 'Set one with amur model add; docs/models.md shows how.' });
  }
  const model = await ports.models.open(name, sendTexts);
  const key = `${document} ${model.settings.name}`;
  const before = underWay.get(key);
  if (before !== undefined) return before;
  const reading = readNow(ports, document, model).finally(() => underWay.delete(key));
  underWay.set(key, reading);
  return reading;
}

async function readNow(ports: ReadingPorts, document: string, model: OpenModel): Promise<ModelReading> {
  const about = { model: model.settings.name, host: hostOf(model.settings) };
  const second = await addSecondReading(ports, model, document, { mode: 'both' });
  const { title } = second;
  if (second.read === 'before') return { id: document, title, ...about, read: 'before', claims: null, refused: null };
  const { claims, reading } = second;
  return { id: document, title, ...about, read: 'now', claims, refused: reading.model?.refused.length ?? 0 };
}
