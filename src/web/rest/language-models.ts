/** The user's own language models: which are set, and what one reads. */
import { get, post, type Schema } from './client.ts';

/** A model that is set, with where it is and what it lacks. */
export type ModelHere = Schema<'LanguageModelHere'>;

/** What came of a reading. */
export type ModelReading = Schema<'ModelReading'>;

export const askModels = () => get('/language-models');

/** Has a model read a document; `sendTexts`: it may leave the machine of the server for that. */
export const readByModel = (id: string, model: string, sendTexts: boolean) =>
  post('/documents/{id}/model-readings', { path: { id }, body: { model, ...(sendTexts && { sendTexts }) } });
