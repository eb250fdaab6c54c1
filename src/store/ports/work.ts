/**
 * The port of the work queue: jobs that any worker on any machine may take. A worker has its jobs for as long as it is connected:
 * where it dies, they wait for others at once. A job may be done twice, never left undone: what it does is idempotent. Time is
 * passed in.
 */

import type { Task } from '../work/task.ts';
import type { Stamp, TakenClaims } from './ledger.ts';

/** `taken` by a worker that lives; `dead` after its last attempt, kept with what went wrong; `dropped` by a person. */
export const jobStates = ['waiting', 'taken', 'dead', 'done', 'dropped'] as const;
export type JobState = (typeof jobStates)[number];

export interface NewJob {
  readonly task: Task;
  /** The bytes of a document to add. */
  readonly bytes: Uint8Array | null;
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
  readonly claims: TakenClaims;
  readonly ties: readonly string[];
  readonly problems: readonly string[];
}

export interface Job {
  readonly id: string;
  readonly task: Task;
  readonly state: JobState;
  /** How often it was taken. */
  readonly attempts: number;
  /** When it may be taken, or might have been. */
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

export interface JobCounts extends Readonly<Record<JobState, number>> {
  /** Of those that wait: how many may not be taken yet. */
  readonly later: number;
}

export interface JobQuery {
  /** All by default. */
  readonly states?: readonly JobState[];
  readonly limit: number;
}

/** What went wrong, and when the job is to be tried again; null for never. */
export interface JobFailure {
  readonly error: JobError;
  readonly again: string | null;
}

export interface WorkQueue {
  /** In one transaction. A job that was dropped comes back; one that is dead stays so until it is asked to be tried again. */
  enqueue(jobs: readonly NewJob[], stamp: Stamp): Promise<readonly Queued[]>;
  /** The next job for a worker; null where none may be taken now. What it takes is its own until it leaves or its connection is lost. */
  take(worker: string, now: string): Promise<TakenJob | null>;
  /** A worker goes: what it has not finished waits for others. */
  leave(worker: string): Promise<void>;
  /** Notes what a job did. False where the worker no longer has it; what was done stands nevertheless. */
  finish(id: string, worker: string, result: JobResult, now: string): Promise<boolean>;
  /** Notes what went wrong; the job waits until `again`, or is dead where that is null. False where the worker no longer has it. */
  fail(id: string, worker: string, failure: JobFailure, now: string): Promise<boolean>;
  counts(now: string): Promise<JobCounts>;
  /** Newest first. */
  list(query: JobQuery): Promise<readonly Job[]>;
  job(id: string): Promise<Job | null>;
  /** True where a job waits or is being worked at. */
  hasOpen(): Promise<boolean>;
  /** A dead job waits again, with all its attempts; false where it is not dead. */
  retry(id: string, now: string): Promise<boolean>;
  /** Takes a job that waits or is dead out of the queue, with its bytes; false where it is neither. */
  drop(id: string, reason: string, stamp: Stamp): Promise<boolean>;
  /** Forgets jobs that are done or dropped; how many. */
  clear(): Promise<number>;
}
