/** Entities in words: the title of a document, the type and the parties of a tie or a claim, the name of a place. */
import { z } from 'zod';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { type RecordSummary, recordKinds } from '../../store/ports/records.ts';
import { parseEntity } from '../../ties/entities.ts';
import type { Infer } from '../infer.ts';
import { shortId } from '../short-id.ts';
import { names, placeOfUnit, toPartyView } from '../ties/party-view.ts';
import { tieTitle } from '../ties/tie-title.ts';

/** What the words of a claim, fact, tie or place are put together from. */
export const entityParts = z
  .object({
    type: z.string().nullable(),
    names: z.array(names),
    apart: z.string().nullable().meta({ description: 'The name of a tie; null where it has none.' }),
  })
  .meta({
    id: 'EntityParts',
    description: 'What the words of a claim, fact, tie or place are put together from, for other languages.',
  });

/** Anything that has an id or a name, in words. */
export const entity = z
  .object({
    id: z.string(),
    kind: z.enum([...recordKinds, 'place', 'body', 'person', 'outlet', 'case', 'unknown']),
    words: z.string().meta({ description: 'Empty where nothing is known of it.' }),
    parts: entityParts.exactOptional(),
  })
  .meta({
    id: 'Entity',
    description: 'Something in words: the title of a document, the type and parties of a tie or a claim…',
  });
export type Entity = Infer<typeof entity>;

/** Something that the store has, in words. */
export function toEntity(gazetteer: Gazetteer, stored: RecordSummary): Entity {
  const { id, kind, type, parties, title } = stored;
  const inWords: Entity = { id, kind, words: wordsOf(gazetteer, stored) };
  if (kind !== 'claim' && kind !== 'fact' && kind !== 'tie') return inWords;
  const named = parties.map((party) => toPartyView(gazetteer, party).names);
  return { ...inWords, parts: { type, names: named, apart: kind === 'tie' ? title : null } };
}

function wordsOf(gazetteer: Gazetteer, { id, kind, title, text, type, parties }: RecordSummary): string {
  const views = parties.map((party) => toPartyView(gazetteer, party));
  const named = views.map(({ names }) => names.en).join(' – ');
  switch (kind) {
    case 'claim':
    case 'fact':
      return `${type}: ${named}`;
    case 'tie':
      return title === null ? `${type}: ${named}` : tieTitle({ apart: title, parties: views }, 'en', named);
    case 'event':
    case 'forecast':
      return cut(text ?? id);
    case 'item':
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
export function toNamedEntity(gazetteer: Gazetteer, ref: string): Entity | null {
  const outlet = /^(?:site|name):(.+)$/.exec(ref)?.[1];
  if (outlet !== undefined) return { id: ref, kind: 'outlet', words: outlet };
  const ofCase = /^case:(.+)$/.exec(ref)?.[1];
  if (ofCase !== undefined) return { id: ref, kind: 'case', words: ofCase };
  const named = parseEntity(ref);
  if (named?.kind === 'body' || named?.kind === 'person') {
    return { id: named.ref, kind: named.kind, words: named.ref.slice(named.ref.indexOf(':') + 1) };
  }
  const isPlace = named?.kind === 'town' || (/^[A-Z]/.test(ref) && placeOfUnit(gazetteer, ref) !== null);
  if (!isPlace) return null;
  const place = toPartyView(gazetteer, ref).names;
  return { id: ref, kind: 'place', words: place.en, parts: { type: null, names: [place], apart: null } };
}
