/** The stage of the reader that fills in dates. */
import type { Stage } from '../draft.ts';
import { findDates } from './find-dates.ts';

/** Finds the dates of a draft; relative ones count from its publication date. */
export const readDates: Stage = (draft) => ({ ...draft, dates: findDates(draft.text, draft.lang, draft.published) });
