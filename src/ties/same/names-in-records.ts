/** The names that a document and its claims, or a coded fact, bring: of people, bodies and towns, with what is known of each. */

import type { Edtf } from '../../model/edtf.ts';
import type { PartyRef } from '../../model/place.ts';
import { isInForce, type Stage } from '../../model/stages.ts';
import type { TieType } from '../../model/tie-types.ts';
import { plainName } from '../founding-key.ts';
import { typeRules } from '../type-rules.ts';
import { joined, type NamedKind, type NameProfile } from './profile.ts';

/** A person as a reading has them. */
export interface PersonMet {
  readonly name: string;
  readonly role: string | null;
  readonly for: PartyRef | null;
}

/** What a claim or a fact says, as far as names go. */
export interface TieMet {
  readonly type: TieType;
  readonly parties: readonly PartyRef[];
  readonly stage: Stage;
  readonly date: Edtf | null;
  readonly body: string | null;
  readonly speaker: string | null;
}

/** With more claims than this, only what a person says tells of them. */
const claimsOfShortText = 8;

/** The profiles of the names met in a document; without one, in a coded fact. */
export function namesIn(
  document: string | null,
  people: readonly PersonMet[],
  ties: readonly TieMet[],
): readonly NameProfile[] {
  const found = new Map<string, NameProfile>();
  const documents = document === null ? [] : [document];
  const put = (kind: NamedKind, ref: string, name: string, known: Partial<NameProfile>): void => {
    const profile = { kind, ref, name, documents, roles: [], places: [], ties: [], founded: [], ...known };
    const held = found.get(ref);
    found.set(ref, held ? joined(held, profile) : profile);
  };
  for (const { name, role, for: place } of people) {
    const plain = name.replace(/\s+/g, ' ').trim();
    if ([...plain].length < 2) continue;
    const own = ties.filter(({ speaker }) => speaker === name);
    const told = own.length > 0 || ties.length > claimsOfShortText ? own : ties;
    put('person', `person:${plain}`, plain, {
      roles: role === null ? [] : [role],
      places: place === null ? [] : [place],
      ties: told.map(tieText),
    });
  }
  for (const tie of ties) {
    const { type, parties, stage, date, body } = tie;
    // Constructions and sites are compared as ties of their parties.
    if (body !== null && plainName(body) !== '' && typeRules[type].knownBy !== 'construction') {
      const founding = typeRules[type].knownBy === 'body' && isInForce(stage) && date !== null;
      put('body', `body:${plainName(body)}`, body.replace(/\s+/g, ' ').trim(), {
        places: parties,
        ties: [tieText(tie)],
        founded: founding ? [date] : [],
      });
    }
    for (const party of parties.filter((each) => each.includes('/'))) {
      put('town', party, party.slice(party.indexOf('/') + 1), {
        places: parties.filter((other) => other !== party),
        ties: [tieText(tie)],
      });
    }
  }
  return [...found.values()];
}

const tieText = ({ type, parties, date }: TieMet): string =>
  `${type} ${[...parties].sort().join('~')} ${date ?? ''}`.trim();
