/**
 * Events of ICEWS as coded facts: only those between named actors of two countries of which one at least is a unit below the
 * state. Most events are between states and are listed as such; whom an official speaks for is not guessed from a name.
 */

import { type IcewsActor, type IcewsEvent, icewsEvent } from '../../formats/icews.ts';
import type { Rejection } from '../../formats/rejects.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { isEdtf } from '../../model/edtf.ts';
import { countryOf, type PartyRef } from '../../model/place.ts';
import { isDirected } from '../../model/tie-types.ts';
import { codedFact } from '../cases/fact-record.ts';
import { type CameoAct, cameoAct } from './cameo-acts.ts';
import { countryNamed, type NamedCountry } from './country-named.ts';
import { partyOfPlace } from './resolve-town.ts';
import { gives, type OpenText, type ReadingHow, type RowOutcome, refused, tableRows } from './row-outcome.ts';

/** Reads a file of events. */
export async function* readIcews(open: OpenText, how: ReadingHow): AsyncGenerator<RowOutcome> {
  for await (const { line, cells, row } of tableRows(open, how.shape, false)) {
    const event = icewsEvent(cells);
    const found = whatItIs(how.gazetteer, event);
    yield 'why' in found ? refused({ line, row }, found) : gives({ line, row }, factOf(event, found, how));
  }
}

/** Who an actor is: a unit or a state as a party, or why neither. */
type Actor =
  | { readonly kind: 'unit' | 'state'; readonly party: PartyRef; readonly name: string }
  | { readonly kind: 'no-country' | 'local' | 'other'; readonly party: null };

const belowState = new Set(['Local', 'Provincial', 'Municipal']);

function actorOf(gazetteer: Gazetteer, { name, sectors, country }: IcewsActor): Actor {
  const named: NamedCountry = country === null ? { codes: [], region: null } : countryOfActor(gazetteer, country);
  const [code] = named.codes;
  if (code === undefined || named.codes.length > 1) return { kind: 'no-country', party: null };
  const [, office, inBrackets] = /^(.+?)\s*\((.+)\)$/.exec(name) ?? [];
  const who = inBrackets ?? name;
  const meant = countryOfActor(gazetteer, who);
  const isState = meant.region === null && meant.codes.includes(code);
  const local = sectors.some((sector) => belowState.has(sector));
  // A place acts as itself: without a sector, or as a local body. A person may bear the name of a town.
  const mayBePlace = sectors.length === 0 || local || (office !== undefined && sectors.includes('Government'));
  if (!isState && mayBePlace) {
    const places = gazetteer
      .named(who)
      .filter(
        ({ level, country: of, names }) =>
          of === code && level !== 'country' && (level === 'region' || names.en === who),
      );
    const parties = new Set(places.flatMap((place) => partyOfPlace(gazetteer, place) ?? []));
    const region = places.find(({ level }) => level === 'region')?.region;
    const party = region ?? (parties.size === 1 ? [...parties][0] : undefined);
    if (party) return { kind: 'unit', party, name: who };
  }
  if (local) return { kind: 'local', party: null };
  const centre = (isState && sectors.length === 0) || sectors.includes('Government');
  return centre ? { kind: 'state', party: code, name: who } : { kind: 'other', party: null };
}

/** ICEWS turns names round: "Moldova, Republic of". */
function countryOfActor(gazetteer: Gazetteer, words: string): NamedCountry {
  const turned = /^([^,]+), (?:.* )?(?:Republic|State|Kingdom)(?: of)?$/.exec(words)?.[1];
  if (/Yugoslav Republic of Macedonia/.test(words)) return { codes: ['MK'], region: null };
  return countryNamed(gazetteer, turned ?? words);
}

interface Tie {
  readonly act: CameoAct;
  readonly parties: readonly [PartyRef, PartyRef];
  readonly names: readonly [string, string];
}

function whatItIs(gazetteer: Gazetteer, { source, target, date, code, text }: IcewsEvent): Tie | Rejection {
  const nothing = 'Nothing: it is no tie below the level of states.';
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || !isEdtf(date)) {
    return { class: 'date', why: `"${date}" is no day`, todo: 'Write the day as YYYY-MM-DD.' };
  }
  const [a, b] = [actorOf(gazetteer, source), actorOf(gazetteer, target)];
  if (a.kind === 'no-country' || b.kind === 'no-country') {
    return {
      class: 'no-country',
      why: 'an actor has no country (an international body, or nobody in particular)',
      todo: nothing,
    };
  }
  if (source.country === target.country)
    return { class: 'one-country', why: 'both actors are of one country', todo: nothing };
  const act = cameoAct(code);
  if (!act)
    return {
      class: 'no-act',
      why: `"${text}" (CAMEO ${code}) is no act by which a tie is made, kept or cut`,
      todo: nothing,
    };
  if (a.kind === 'local' || b.kind === 'local') {
    const who = a.kind === 'local' ? source : target;
    const why = `${who.name} (${who.country}) acts below the state, and the row does not say for which unit`;
    return { class: 'unit-not-told', why, todo: 'Code it by hand from the story, as a row of a table of facts.' };
  }
  if (a.kind === 'other' || b.kind === 'other') {
    return {
      class: 'not-public',
      why: 'an actor is no government and no unit (a party, a company, the press, people)',
      todo: nothing,
    };
  }
  if (a.kind === 'state' && b.kind === 'state')
    return { class: 'between-states', why: 'both actors are states or speak for one', todo: nothing };
  if (countryOf(a.party!) === countryOf(b.party!))
    return { class: 'one-country', why: 'both parties have codes of one country', todo: nothing };
  const [first, second] = isDirected(act.type) || a.party! < b.party! ? [a, b] : [b, a];
  return { act, parties: [first.party!, second.party!], names: [nameOf(first), nameOf(second)] };
}

function nameOf(actor: Actor): string {
  return actor.party === null ? '' : actor.name;
}

function factOf({ date, story, publisher }: IcewsEvent, { act, parties, names }: Tie, how: ReadingHow) {
  const where = publisher === null ? '' : `, from ${publisher}`;
  return codedFact({
    case: how.case,
    type: act.type,
    parties,
    stage: act.stage,
    date,
    precision: 'day',
    fields: [],
    statement: `${names[0]} and ${names[1]}: ${act.words}, as ICEWS codes it${where}.`,
    sources: [{ key: 'icews', address: story === null ? how.source : `${how.source}#story-${story}` }],
    confidence: how.confidence,
    coder: 'ICEWS',
    codedAs: `CAMEO ${act.code}`,
  });
}
