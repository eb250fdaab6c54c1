/** Parties, ties and countries in the language of a brief. */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { codebook } from '../../model/codebook.ts';
import type { Language } from '../../model/languages.ts';
import { type PartyRef, unitOf } from '../../model/place.ts';
import type { Tie } from '../../model/tie.ts';
import { partiesInOrder } from '../ties/party-order.ts';
import type { PartyView } from '../ties/party-view.ts';
import { toPartyView } from '../ties/party-view.ts';
import { nameOfTie, tieTitle } from '../ties/tie-title.ts';
import type { BriefWords } from './words-en.ts';

/** What a brief is written with. */
export interface Naming {
  readonly gazetteer: Gazetteer;
  readonly lang: Language;
  readonly w: BriefWords;
}

/** The name in the language of the brief; in English where none is known in it. */
export function nameIn(names: PartyView['names'], lang: Language): string {
  return (lang === 'en' ? null : names[lang]) ?? names.en;
}

/** A unit or a country by its name. */
export function unitName({ gazetteer, lang }: Naming, unit: string): string {
  return nameIn(toPartyView(gazetteer, unit).names, lang);
}

/** A unit by its name and code: `Heilongjiang (CN-HL)`; a country by its name alone. */
export function codedName(naming: Naming, unit: string): string {
  const { w } = naming;
  return unit.includes('-') ? `${unitName(naming, unit)}${w.open}${unit}${w.close}` : unitName(naming, unit);
}

/** A party; a town with its unit: `Yakutsk (Sakha Republic)`. */
export function partyName(naming: Naming, party: PartyRef): string {
  const unit = unitOf(party);
  const name = nameIn(toPartyView(naming.gazetteer, party).names, naming.lang);
  if (unit === party) return name;
  const within = unitName(naming, unit);
  return `${name}${naming.w.open}${within === name ? unit : within}${naming.w.close}`;
}

/** The parties of a tie in the order of every list, those of the subject first. */
export function partiesName(naming: Naming, tie: Pick<Tie, 'type' | 'parties'>, own?: ReadonlySet<string>): string {
  return partiesInOrder(tie, own)
    .map((party) => partyName(naming, party))
    .join(naming.w.dash);
}

/** The type of a tie. */
export function typeName({ lang }: Naming, type: string): string {
  return codebook.tieTypes.find(({ id }) => id === type)?.names[lang] ?? type;
}

/** A tie in a line: `Heihe–Blagoveshchensk road bridge (infrastructure)`; without a name `Agreement: Heilongjiang – Sakha Republic`. */
export function tieName(
  naming: Naming,
  tie: Pick<Tie, 'type' | 'parties' | 'body' | 'apart' | 'alsoNamed'>,
  own?: ReadonlySet<string>,
): string {
  const { w } = naming;
  const [type, parties] = [typeName(naming, tie.type), partiesName(naming, tie, own)];
  if (nameOfTie(tie, naming.lang) === null) return `${capital(type)}${w.colon}${parties}`;
  const views = tie.parties.map((party) => toPartyView(naming.gazetteer, party));
  return `${tieTitle({ ...tie, parties: views }, naming.lang, parties)}${w.open}${type}${w.close}`;
}

/** With a capital letter to begin with. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
