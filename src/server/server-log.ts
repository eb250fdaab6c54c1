/**
 * What the server tells whoever runs it: sentences for people at a terminal, or one JSON object a line for programs. What was asked
 * and sent is never in it: of an address the pattern of its route, of a person the network address, of a fault where it happened and
 * not its message, which may quote a text.
 */

/** The forms of a log. */
export const logForms = ['text', 'json'] as const;
export type LogForm = (typeof logForms)[number];

/** An answer that went out. */
export interface Answered {
  readonly method: string;
  /** The pattern of its route (`/api/v1/documents/:id`); null where nothing is at that address. */
  readonly route: string | null;
  readonly status: number;
  /** Milliseconds until the answer began. */
  readonly ms: number;
  /** The address that asked. */
  readonly from: string;
  /** Which sentence a refusal is (docs/formats/errors.md), not what it is filled with. */
  readonly problem?: string;
}

export interface ServerLog {
  /** A sentence of the program's own. */
  said(message: string): void;
  answered(answer: Answered): void;
  /** A fault of Amur's own. */
  fault(error: unknown): void;
}

/** For a terminal: sentences and faults. */
export function textLog(write: (line: string) => void): ServerLog {
  return {
    said: write,
    answered: () => undefined,
    fault(error) {
      const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
      write(`amur: a fault while answering; please report it with these lines\n${words}`);
    },
  };
}

/** For programs: each line one JSON object with `at`, `level` and `event`. */
export function jsonLog(write: (line: string) => void, now: () => string): ServerLog {
  const line = (level: 'info' | 'error', event: string, more: object): void =>
    write(JSON.stringify({ at: now(), level, event, ...more }));
  return {
    said: (message) => line('info', 'said', { message }),
    answered: (answer) => line(answer.status >= 500 ? 'error' : 'info', 'answered', answer),
    fault: (error) => line('error', 'fault', { error: placeOf(error) }),
  };
}

interface FaultPlace {
  readonly name: string;
  /** SQLSTATE, or the code of the operating system. */
  readonly code?: string;
  readonly at: readonly string[];
  readonly cause?: FaultPlace;
}

/** What a fault is and where it happened, without its words. */
function placeOf(error: unknown): FaultPlace {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const { code } = error as { code?: unknown };
  // The stack begins with the message, which may have lines that look like places.
  const places = (error.stack ?? '').split(error.message || '\n').at(-1)!;
  const frames = places.split('\n').flatMap((each) => /^ {4}at (.+)$/.exec(each)?.[1] ?? []);
  return {
    name: error.name,
    ...(typeof code === 'string' && /^\w{1,40}$/.test(code) ? { code } : {}),
    at: frames,
    ...(error.cause === undefined ? {} : { cause: placeOf(error.cause) }),
  };
}
