/** Outlets and their grades. */
import type { Listed } from '../../app/lists.ts';
import type { OutletRow } from '../../app/sources/list-sources.ts';
import { ask, asOf, json } from './client.ts';
import type { Judged } from './review.ts';

/** Outlets with their grades. */
export const askSources = async (known: string | null): Promise<readonly OutletRow[]> =>
  (await ask<Listed<OutletRow>>(`/sources${asOf(known)}`)).items;

/** Says how reliable an outlet is. */
export const gradeSource = (target: string, grade: string, reason: string): Promise<Judged> =>
  ask('/judgements', json({ act: 'grade', target, grade, reason }, true));
