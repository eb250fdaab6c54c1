/** What is held, by which program, and what waits to be read. */
import type { JobsView } from '../../app/jobs/list-jobs.ts';
import { ask } from './client.ts';

/** What is held, and by which program. */
export interface Health {
  readonly ok: boolean;
  readonly user: string;
  readonly ledger: { readonly engine: string; readonly location: string };
  readonly versions: Readonly<Record<string, string>>;
  readonly counts: Readonly<
    Record<'documents' | 'claims' | 'readings' | 'facts' | 'caseEvents' | 'judgements' | 'ties', number>
  >;
  readonly geometry: string | null;
}

/** How many jobs there are, and the newest of one state. */
export const askJobs = (state: 'dead', limit: number): Promise<JobsView> => ask(`/jobs?state=${state}&limit=${limit}`);

/** What is held, by which versions. */
export const askHealth = (): Promise<Health> => ask('/health');
