/**
 * What the use cases of people take.
 *
 *   addPerson / changePerson / listPeople / signOut(ports, …)   manage-people.ts
 *   createToken / revokeToken / listTokens(ports, …)            manage-tokens.ts
 *   byToken / bySession / beginSession / endSession(ports, …)     sign-in.ts
 *   listTrail(ports, …)                                         read-trail.ts
 */
import type { People, Trail } from '../../store/ports/people.ts';

export interface PeoplePorts {
  readonly people: People;
  readonly trail: Trail;
  /** Random bytes, as many as asked for. */
  readonly chance: (bytes: number) => Uint8Array;
  /** The present instant, ISO 8601 in UTC. */
  readonly now: () => string;
  /** Who works; stands in every change. */
  readonly user: string;
}
