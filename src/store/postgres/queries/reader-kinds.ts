/** Readings told apart by who made them. */
import { byAssistant } from '../../../model/by-assistant.ts';
import { byHand } from '../../../model/by-hand.ts';

/** True of a reader of whole texts: neither a person who took claims out of one, nor an assistant that proposed some. */
export const readsTexts = (reader: string): string =>
  `(${reader} <> '${byHand}' AND NOT starts_with(${reader}, '${byAssistant}'))`;
