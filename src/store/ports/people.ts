/** The ports of people: who may work here, and the trail of what they did. Append-only as the ledger is: nobody is deleted. */
import type { Role } from '../people/roles.ts';
import type { Act } from '../people/trail.ts';
import type { Stamp } from './ledger.ts';

/** A person as they stand now. */
export interface Person {
  readonly name: string;
  readonly role: Role;
  /** False for one who may no longer come in. */
  readonly active: boolean;
  /** When they were added, and by whom. */
  readonly added: Stamp;
  /** The last change of role or place. */
  readonly changed: Stamp;
}

/** A token without its secret. */
export interface StoredToken {
  /** The public part. */
  readonly id: string;
  readonly person: string;
  /** What its owner calls it. */
  readonly name: string;
  readonly expiresAt: string;
  readonly made: Stamp;
  /** The day it was last used, UTC; null for never. */
  readonly lastUsed: string | null;
  readonly revoked: Stamp | null;
}

/** What is needed to let somebody in. */
export interface TokenHolder {
  readonly id: string;
  readonly hash: string;
  readonly expiresAt: string;
  readonly revoked: boolean;
  /** The day it was last used; null for never. */
  readonly lastUsed: string | null;
  readonly person: string;
  readonly role: Role;
  readonly active: boolean;
}

/** The same for a session of the page. */
export interface SessionHolder {
  readonly expiresAt: string;
  readonly ended: boolean;
  readonly token: TokenHolder;
}

/** What is kept of a new token. */
export interface NewToken extends Pick<StoredToken, 'id' | 'person' | 'name' | 'expiresAt'> {
  readonly hash: string;
}

export interface People {
  /** In the order of their names. */
  people(): Promise<readonly Person[]>;
  /** Throws Conflict where there is one of that name, active or not. */
  addPerson(name: string, role: Role, stamp: Stamp): Promise<Person>;
  /** Records a change; throws NotFound for nobody, Conflict where another change came in between. */
  changePerson(name: string, to: Partial<Pick<Person, 'role' | 'active'>>, stamp: Stamp): Promise<Person>;
  /** Newest first. */
  tokens(): Promise<readonly StoredToken[]>;
  /** Throws NotFound where there is no such person. */
  addToken(token: NewToken, stamp: Stamp): Promise<void>;
  /** False where it was revoked before; throws NotFound where there is none. */
  revokeToken(id: string, stamp: Stamp): Promise<boolean>;
  tokenHolder(id: string): Promise<TokenHolder | null>;
  /** Notes the day of use. */
  noteUse(id: string, day: string): Promise<void>;
  /** Begins a session of the page; `hash` is of its secret. */
  beginSession(hash: string, token: string, expiresAt: string, at: string): Promise<void>;
  sessionHolder(hash: string): Promise<SessionHolder | null>;
  endSession(hash: string, at: string): Promise<void>;
  /** Ends every session of a person; how many there were. */
  endSessionsOf(name: string, at: string): Promise<number>;
}

/** Which entries of the trail. */
export interface TrailQuery {
  readonly by?: string;
  readonly act?: string;
  readonly target?: string;
  readonly since?: string;
  readonly limit: number;
}

export interface Trail {
  /** Resolves when it is written. */
  note(act: Act): Promise<void>;
  /** Newest first. */
  entries(query: TrailQuery): Promise<readonly Act[]>;
}
