/** Things in words: the title of a document, the type and the parties of a tie or a claim, the name of a place. */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { RecordSummary } from '../../store/ports/records.ts';
import { parseEntity } from '../../ties/entities.ts';
import { shortId } from '../short-id.ts';
import { placeOfUnit, toPartyView } from '../ties/party-view.ts';
import type { ToldThing } from '../views.ts';

/** A thing held, in words; `document` is the title of the one that a claim stands in. */
export function toldThing(gazetteer: Gazetteer, thing: RecordSummary): ToldThing {
  const { id, kind, type, parties, title } = thing;
  const told: ToldThing = { id, kind, words: wordsOf(gazetteer, thing) };
  if (kind !== 'claim' && kind !== 'fact' && kind !== 'tie') return told;
  const names = parties.map((party) => toPartyView(gazetteer, party).names);
  return { ...told, parts: { type, names, apart: kind === 'tie' ? title : null } };
}

function wordsOf(gazetteer: Gazetteer, { id, kind, title, text, type, parties }: RecordSummary): string {
  const names = parties.map((party) => toPartyView(gazetteer, party).names.en).join(' – ');
  switch (kind) {
    case 'claim':
    case 'fact':
      return `${type}: ${names}`;
    case 'tie':
      return `${type}: ${names}${title === null ? '' : ` (${title})`}`;
    case 'event':
    case 'forecast':
      return cut(text ?? id);
    case 'note':
      return cut(text ?? '');
    case 'judgement':
      return type ?? '';
    default:
      return title ?? shortId(id);
  }
}

/** The beginning of a text on one line. */
function cut(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length <= 80 ? characters.join('') : `${characters.slice(0, 79).join('')}…`;
}

/** What has no id of its own: a place, a body, a person, an outlet, a case; null for what is none of these. */
export function toldName(gazetteer: Gazetteer, ref: string): ToldThing | null {
  const outlet = /^(?:site|name):(.+)$/.exec(ref)?.[1];
  if (outlet !== undefined) return { id: ref, kind: 'outlet', words: outlet };
  const ofCase = /^case:(.+)$/.exec(ref)?.[1];
  if (ofCase !== undefined) return { id: ref, kind: 'case', words: ofCase };
  const thing = parseEntity(ref);
  if (thing?.kind === 'body' || thing?.kind === 'person') {
    return { id: thing.ref, kind: thing.kind, words: thing.ref.slice(thing.ref.indexOf(':') + 1) };
  }
  const isPlace = thing?.kind === 'town' || (/^[A-Z]/.test(ref) && placeOfUnit(gazetteer, ref) !== null);
  if (!isPlace) return null;
  const { names } = toPartyView(gazetteer, ref);
  return { id: ref, kind: 'place', words: names.en, parts: { type: null, names: [names], apart: null } };
}
