/** A database that takes no writes: a hot standby, or one that its keeper has made read-only. It serves everything that is read. */
import { Conflict } from '../../model/errors.ts';

/** What whoever writes there is told. */
export function readReplica(cause?: unknown): Conflict {
  return new Conflict('This is a read replica: what is recorded is recorded on the primary database', {
    hint: 'Use the Amur of the primary, or give its address in AMUR_DATABASE_URL; what is recorded there is here a moment later.',
    ...(cause === undefined ? {} : { cause }),
  });
}
