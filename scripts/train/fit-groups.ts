/** Fits what tells of acts of several parties on coded texts whose pairs were judged by models that had not seen them. */

import { actFeatures } from '../../src/read/claims/groups/act-features.ts';
import { type Group, groupsOf } from '../../src/read/claims/groups/group.ts';
import { groupFeatures } from '../../src/read/claims/groups/group-features.ts';
import { memberFeatures } from '../../src/read/claims/groups/member-features.ts';
import { typesOfGroups } from '../../src/read/claims/groups/ties-of-groups.ts';
import type { GroupBars, KeptGroupModels } from '../../src/read/claims/groups/weights.ts';
import type { JudgedPair } from '../../src/read/claims/scorer/judge.ts';
import type { TextFacts } from '../../src/read/claims/scorer/text-facts.ts';
import type { Draft } from '../../src/read/draft.ts';
import { fitModel, type Row } from './fit.ts';
import { type CodedText, type CodedTie, levelled, tells } from './gold.ts';
import { isLookedAt, weightOfLooked } from './training-texts.ts';

/** A coded text with what the group models see of it. */
export interface GroupSample {
  readonly text: CodedText;
  readonly sections: Draft['sections'];
  readonly facts: TextFacts;
  /** Judged by models that were fitted without this text. */
  readonly pairs: readonly JudgedPair[];
}

/** A tie of three parties or more, with its units as the coded texts are compared by. */
interface Joint {
  readonly tie: CodedTie;
  readonly units: ReadonlySet<string>;
}

/** Set on the folds. */
const bars: GroupBars = { group: 0.7, member: 0.5, act: 0.35, strict: 0.4 };
const closeness = 0.2;
/** A quote counts as of a stretch of text where it reaches over its ends by no more than so many characters. */
const overhang = 5;

/** The models of groups. */
export function fitGroups(samples: readonly GroupSample[]): KeptGroupModels {
  const rows = { group: [] as Row[], member: [] as Row[], act: [] as Row[] };
  for (const { text, sections, facts, pairs } of samples) {
    const weight = isLookedAt(text) ? weightOfLooked : 1;
    for (const group of groupsOf(facts, pairs, { sections })) {
      const told = jointTies(text, group);
      const required = told.filter((j) => j.tie.required);
      // A group whose only common act is one that coders differed on teaches nothing.
      if (required.length > 0 || told.length === 0)
        rows.group.push({ features: groupFeatures(group), right: required.length > 0, weight });
      if (required.length === 0) continue;
      const units = new Set(required.flatMap((j) => [...j.units]));
      const isMember = (unit: string): boolean => units.has(levelled(unit));
      for (const member of group.members)
        rows.member.push({ features: memberFeatures(member, group), right: isMember(member.unit), weight });
      const members = new Set(group.members.map((m) => m.unit).filter(isMember));
      rows.act.push(...actRows(group, members, required).map((row) => ({ ...row, weight })));
    }
  }
  return {
    bars,
    group: fitModel(rows.group, { closeness, fewest: 3 }),
    member: fitModel(rows.member, { closeness, fewest: 4 }),
    act: fitModel(rows.act, { closeness, fewest: 4 }),
  };
}

function jointTies({ ties }: CodedText, { facts, sentences }: Group): readonly Joint[] {
  const from = facts.sentences[sentences[0]!]!.scene.start - overhang;
  const to = facts.sentences[sentences.at(-1)!]!.scene.end + overhang;
  return ties.flatMap((tie) => {
    const units = new Set([...tie.pairs].flatMap((pair) => pair.split('~')));
    const { evidence } = tie;
    return units.size >= 3 && evidence && evidence.start >= from && evidence.end <= to ? [{ tie, units }] : [];
  });
}

/** Each sentence of a group with each type: whether it tells of it. What only some coders tell by that type is left out. */
function actRows(group: Group, members: ReadonlySet<string>, ties: readonly Joint[]): Omit<Row, 'weight'>[] {
  const out: Omit<Row, 'weight'>[] = [];
  for (const [nth, at] of group.sentences.entries()) {
    const { scene } = group.facts.sentences[at]!;
    const isToldHere = ({ tie }: Joint): boolean => tells(scene, tie.evidence!);
    for (const type of typesOfGroups) {
      const own = ties.filter((j) => j.tie.type === type);
      if (own.length === 0 && ties.some((j) => j.tie.types.has(type))) continue;
      out.push({ features: actFeatures(nth, type, group, members), right: own.some(isToldHere) });
    }
  }
  return out;
}
