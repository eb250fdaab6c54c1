/**
 * The port for taking the words of a document away for legal reasons: the one place where records change. The act, its reason and
 * the hash of the document stay; nothing brings the words back.
 */
import type { Stamp } from './stamp.ts';

/** That a document's words were taken away, by whom, when and why. */
export interface Redaction {
  readonly id: string;
  readonly document: string;
  readonly reason: string;
  /** True where the addresses it came from were taken away too. */
  readonly sources: boolean;
  readonly by: string;
  /** ISO 8601 instant, UTC. */
  readonly at: string;
}

/** What a redaction did. */
export interface Redacted {
  readonly redaction: Redaction;
  /** Rows of each table that held words of the document. */
  readonly erased: Readonly<Record<string, number>>;
  /** Notes and reasons that quoted the document, in which the quoting words were taken away, by table. */
  readonly notes: Readonly<Record<string, number>>;
}

export interface RedactionPort {
  /**
   * Takes the words away, and its claims out of the ties. Throws NotFound where the document is not held, Conflict where it was
   * redacted before and nothing more is asked for.
   */
  redact(
    document: string,
    how: { readonly reason: string; readonly sources: boolean },
    stamp: Stamp,
  ): Promise<Redacted>;
  /** The redactions of some documents, or all, oldest first. */
  list(documents: readonly string[] | null, knownAt?: string): Promise<readonly Redaction[]>;
}
