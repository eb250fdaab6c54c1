/** Who runs the command, whether they may, and the note of it in the trail. */
import { hostname, userInfo } from 'node:os';
import { byToken } from '../app/people/sign-in.ts';
import { Conflict, InvalidInput } from '../model/errors.ts';
import { leastRole, may, type Right } from '../store/people/roles.ts';
import type { Act } from '../store/people/trail.ts';
import type { People, Trail } from '../store/ports/people.ts';

/**
 * What a person must be allowed, where `AMUR_TOKEN` says who works. `machine`: it opens no ledger, so whoever may run it may
 * do it.
 */
export type Needs = Right | 'machine';

/** A command as it was called. */
interface Called {
  readonly path: string;
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly needs: Needs;
}

/** The one command of this process; null in a process that a command has started, which asked already. */
let called: Called | null = null;

/** Remembers what was called, before it runs. */
export function noteCall(call: Called): void {
  called = call;
}

/** Who works here: `AMUR_USER`, or the name of the account. */
export function userName(): string {
  const named = process.env.AMUR_USER?.trim();
  if (named) return named;
  try {
    return userInfo().username;
  } catch {
    // An account without a passwd entry (some containers).
    return `uid-${process.getuid?.() ?? 0}`;
  }
}

/** What needs one of these records something. */
const recording: ReadonlySet<Needs> = new Set(['annotate', 'add', 'forecast', 'import', 'judge', 'work', 'redact']);

/** Somebody who may run the command that was called. */
export interface Worker {
  readonly name: string;
  /** Whether the command records something whatever its arguments. */
  readonly records: boolean;
  /** Notes in the trail that it was done. Looking leaves none. */
  done(): Promise<void>;
}

/**
 * The person of `AMUR_TOKEN`, whose role must allow the command; without one the user of the machine, who may do all: the
 * database or its folder is theirs. Throws InvalidInput for a token that does not hold, Conflict for a role that does not do.
 */
export async function whoWorks(
  { people, trail }: { readonly people: People; readonly trail: Trail },
  now: () => string,
): Promise<Worker> {
  const call: Called = called ?? { path: '', args: [], options: {}, needs: 'machine' };
  const { needs } = call;
  const token = process.env.AMUR_TOKEN?.trim();
  const note = (by: string | null, outcome: Act['outcome'], more: Pick<Act, 'act' | 'target' | 'detail'>) =>
    trail.note({ at: now(), by, outcome, via: 'command', from: hostname(), ...more });
  let name = userName();
  if (token) {
    const came = await byToken({ people, now }, token);
    if (!came.ok) {
      await note(null, 'refused', { act: 'sign-in', target: came.token, detail: { why: came.why } });
      throw new InvalidInput(
        `AMUR_TOKEN does not hold: it is ${came.why === 'inactive' ? 'of a person who was deactivated' : came.why}`,
        {
          hint: 'Ask an admin for a new one (amur people token NAME), or leave AMUR_TOKEN out to work as the user of this machine.',
        },
      );
    }
    name = came.person.name;
    if (needs !== 'machine' && !may(came.person.role, needs)) {
      await note(name, 'refused', traceOf(call));
      throw new Conflict(`${name} is ${came.person.role}; "amur ${call.path}" needs ${leastRole[needs]}`, {
        hint: 'An admin changes roles: amur people change NAME --role ROLE.',
      });
    }
  }
  return {
    name,
    records: recording.has(needs),
    done: async () => {
      if (leavesTrail(call)) await note(name, 'done', traceOf(call));
    },
  };
}

/** What only looks is not told, whatever it needs. */
function leavesTrail({ path, options, needs }: Called): boolean {
  return needs !== 'read' && needs !== 'machine' && needs !== 'audit' && path !== 'people' && options.list !== true;
}

const longestList = 20;
/** Where things are and how they are shown tells nothing of what was done. */
const silent = new Set(['data', 'json']);

/** What is told of a call: what it was done to, where that is one thing, and the options that were given. */
function traceOf({ path, args, options }: Called): Pick<Act, 'act' | 'target' | 'detail'> {
  const given = Object.entries(options).filter(([name, value]) => !silent.has(name) && value !== undefined);
  const judges = path === 'judge';
  const first = typeof options.revoke === 'string' ? options.revoke : args[0];
  const target = judges ? args[1] : args.length === 1 || path.startsWith('people ') ? first : undefined;
  return {
    act: path,
    target: target === undefined ? null : withoutSecret(target).slice(0, 500),
    detail: {
      ...(judges ? { act: args[0] } : {}),
      ...(args.length > 1 ? { args: args.slice(0, longestList).map((each) => withoutSecret(each).slice(0, 500)) } : {}),
      ...(args.length > longestList ? { more: args.length - longestList } : {}),
      ...(given.length > 0
        ? { options: Object.fromEntries(given.map(([name, value]) => [name, publicOption(value)])) }
        : {}),
    },
  };
}

function publicOption(value: unknown): unknown {
  return typeof value === 'string' ? withoutSecret(value) : value;
}

/** A token given whole where its public part would do. */
function withoutSecret(text: string): string {
  return text.replace(/amur_([0-9a-z]{8})_[0-9a-z]+/g, '$1');
}
