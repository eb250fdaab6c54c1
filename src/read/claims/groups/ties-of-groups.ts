/** The acts that several places of a text do together, each with all of them, at the sentence that tells of it. */
import { countryOf } from '../../../model/place.ts';
import type { TieType } from '../../../model/tie-types.ts';
import type { TieTold } from '../decode.ts';
import type { Side } from '../scorer/candidates.ts';
import { chanceOf, type Features, logOdds } from '../scorer/log-linear.ts';
import { typesThatAre } from '../type-traits.ts';
import { actFeatures } from './act-features.ts';
import { fewestMembers, type Group, type Member } from './group.ts';
import { groupFeatures } from './group-features.ts';
import { memberFeatures } from './member-features.ts';
import type { GroupModels } from './weights.ts';

/** Types that several places do or have as one; all others are told of by pairs. */
export const typesOfGroups: readonly TieType[] = typesThatAre('multilateral');

/** A group whose likeliest act is less likely than this does nothing together. */
const leastForAct = 0.1;

/** The ties of the groups of a text. */
export const tiesOfGroups = (groups: readonly Group[], models: GroupModels): readonly TieTold[] =>
  groups.flatMap((group) => tiesOf(group, models));

function tiesOf(group: Group, models: GroupModels): readonly TieTold[] {
  const { bars } = models;
  const seen = groupFeatures(group);
  const chance = chanceOf(logOdds(models.group, seen));
  if (chance < bars.group) return [];
  const likely = group.members.filter((m) => chanceOf(logOdds(models.member, memberFeatures(m, group))) >= bars.member);
  // A place of a state acts, not the state beside it.
  const members = likely.filter(
    ({ unit }) => unit.includes('-') || !likely.some((m) => m.unit !== unit && countryOf(m.unit) === unit),
  );
  const units = new Set(members.map((m) => m.unit));
  if (members.length < fewestMembers || new Set([...units].map(countryOf)).size < 2) return [];
  const acts = typesOfGroups.map((type) => likeliest(type, group, units, models)).sort((a, b) => b.chance - a.chance);
  return acts
    .filter((act, i) => act.chance >= (i === 0 ? leastForAct : bars.act))
    .map(({ type, sentence, chance: told, features }) => ({
      type,
      sentence,
      sides: members.map((m) => sideOf(m, sentence, group)).sort((a, b) => a.mention.start - b.mention.start),
      chance: chance * told,
      best: { group: seen, act: features },
    }));
}

interface Act {
  readonly type: TieType;
  readonly sentence: number;
  readonly chance: number;
  readonly features: Features;
}

function likeliest(type: TieType, group: Group, units: ReadonlySet<string>, { act }: GroupModels): Act {
  let best: Act | null = null;
  for (const [nth, sentence] of group.sentences.entries()) {
    const features = actFeatures(nth, type, group, units);
    const chance = chanceOf(logOdds(act, features));
    if (best === null || chance > best.chance) best = { type, sentence, chance, features };
  }
  return best!;
}

/** A member as a side: as the sentence tells of it, else as the nearest one does. */
export function sideOf(member: Member, at: number, { facts }: Group): Side {
  const here = facts.sentences[at]!.places.find(
    ({ mention: m }) => m.unit === member.unit && m.how !== 'topic' && (m.antecedent?.rank ?? 0) === 0,
  );
  if (here) return { ...here, where: 0, party: here.mention.party };
  const { place } = member.told.toSorted((a, b) => Math.abs(a.sentence - at) - Math.abs(b.sentence - at))[0]!;
  return { ...place, where: 'opening', party: place.mention.party };
}
