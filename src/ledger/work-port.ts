/**
 * The port of the work queue: jobs that any worker on any machine may take, each under a lease that runs out where its worker
 * dies. A job may be done twice, never left undone: what it does is idempotent. Time is passed in.
 */
import type { Stamp } from './port.ts';
import type { Task } from './work/task.ts';

/** `taken` by a worker; `dead` after its last attempt, kept with what went wrong; `dropped` by a person. */
export const jobStates = ['waiting', 'taken', 'dead', 'done', 'dropped'] as const;
export type JobState = (typeof jobStates)[number];

export interface NewJob {
  readonly task: Task;
  /** The bytes of a document to add. */
  readonly bytes: Uint8Array | null;
  /** The higher, the sooner; 0 is usual. */
  readonly priority: number;
}

/** What became of putting a job in the queue. */
export interface Queued {
  readonly id: string;
  /** False where it was there already: its state then stands. */
  readonly created: boolean;
  readonly state: JobState;
}

/** What went wrong at one attempt. */
export interface JobError {
  readonly message: string;
  readonly hint?: string | null;
  readonly worker: string | null;
  /** ISO 8601 instant, UTC. */
  readonly at: string;
}

/** What doing a job did. */
export interface JobResult {
  readonly document: string;
  readonly title: string;
  readonly lang: string;
  readonly published: string | null;
  /** False where the document was held already. */
  readonly created: boolean;
  readonly claims: { readonly appended: number; readonly held: number; readonly unanchored: number };
  readonly ties: readonly string[];
  readonly problems: readonly string[];
}

export interface Job {
  readonly id: string;
  readonly task: Task;
  readonly state: JobState;
  readonly priority: number;
  readonly attempts: number;
  /** When it may be taken: a waiting job after its pause, a taken one when its lease runs out. */
  readonly dueAt: string;
  readonly worker: string | null;
  readonly queuedAt: string;
  readonly queuedBy: string;
  /** Oldest first. */
  readonly errors: readonly JobError[];
  readonly result: JobResult | null;
  readonly endedAt: string | null;
  /** Who dropped it, and why. */
  readonly endedBy: string | null;
  readonly reason: string | null;
  /** Bytes kept with it; 0 once they are in the ledger or gone. */
  readonly size: number;
}

export interface TakenJob extends Job {
  readonly bytes: Uint8Array | null;
}

/** A worker has a job. */
export interface Lease {
  readonly job: string;
  readonly worker: string;
}

export interface JobCounts extends Readonly<Record<JobState, number>> {
  /** Of those that wait: how many may not be taken yet. */
  readonly later: number;
}

/** What follows an append and is not done yet. */
export interface Unsettled {
  /** To be indexed or compared. */
  readonly documents: number;
  /** Keys whose ties are to be derived. */
  readonly keys: number;
}

export interface JobQuery {
  /** All by default. */
  readonly states?: readonly JobState[];
  readonly limit: number;
}

export interface WorkQueue {
  /** In one transaction. A job that was dropped comes back; one that is dead stays so until it is asked to be tried again. */
  enqueue(jobs: readonly NewJob[], stamp: Stamp): Promise<readonly Queued[]>;
  /** The next job for a worker, until its lease runs out; null where none may be taken now. */
  take(worker: string, now: string, until: string): Promise<TakenJob | null>;
  /** Makes some leases last longer, where the worker still has the job; how many. */
  extend(leases: readonly Lease[], until: string): Promise<number>;
  /** Notes what some jobs did; those that the worker still had. What was done for the others stands nevertheless. */
  finish(worker: string, done: ReadonlyMap<string, JobResult>, now: string): Promise<ReadonlySet<string>>;
  /** Notes what went wrong; the job waits until `again`, or is dead where that is null. False where the worker no longer has it. */
  fail(id: string, worker: string, error: JobError, again: string | null, now: string): Promise<boolean>;
  /** Puts back what some workers have, as if they had never taken it; how many there were. */
  giveBack(workers: readonly string[], now: string): Promise<number>;
  /** What a worker has. */
  heldBy(worker: string): Promise<readonly Job[]>;
  counts(now: string): Promise<JobCounts>;
  /** Newest first. */
  list(query: JobQuery): Promise<readonly Job[]>;
  job(id: string): Promise<Job | null>;
  /** True where a job waits or is being worked at. */
  hasOpen(): Promise<boolean>;
  /** Of some jobs, those that have ended (done, dead, dropped). */
  ended(ids: readonly string[]): Promise<readonly Job[]>;
  /** A dead job waits again, with all its attempts; false where it is not dead. */
  retry(id: string, now: string): Promise<boolean>;
  /** Takes a job that waits or is dead out of the queue, with its bytes; false where it is neither. */
  drop(id: string, reason: string, stamp: Stamp): Promise<boolean>;
  /** Forgets jobs that are done or dropped; how many. */
  clear(): Promise<number>;
  /** What appends have left to be indexed, compared and added up, since whoever made them died. */
  unsettled(): Promise<Unsettled>;
  /** Does some of it, of `limit` documents and ties; false where more is left. */
  settle(limit: number): Promise<boolean>;
  /**
   * Settles some documents and, with them, what others wait for; gives those that are settled, each with the ties that it bears.
   * Where another process is at settling, it is left to it, unless `wait` is given: then all come back.
   */
  settleTogether(documents: readonly string[], wait: boolean): Promise<ReadonlyMap<string, readonly string[]>>;
}
