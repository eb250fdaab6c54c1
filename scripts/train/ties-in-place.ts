/** The coded ties of a text at the sentences that tell of them, as the reader would hand them on: sides, act, dates. */
import type { Gazetteer } from '../../src/gazetteer/gazetteer.ts';
import type { TieType } from '../../src/model/tie-types.ts';
import type { Act } from '../../src/read/claims/act.ts';
import { actOfTie } from '../../src/read/claims/act-of-tie.ts';
import { actsOf } from '../../src/read/claims/acts.ts';
import type { SceneAround } from '../../src/read/claims/claim-of-tie.ts';
import { usableDates } from '../../src/read/claims/date-of-act.ts';
import { datesAround, datesBeside } from '../../src/read/claims/dates-around.ts';
import type { TieTold } from '../../src/read/claims/decode.ts';
import { groupsOf } from '../../src/read/claims/groups/group.ts';
import { sideOf } from '../../src/read/claims/groups/ties-of-groups.ts';
import type { Side } from '../../src/read/claims/scorer/candidates.ts';
import { casesOf } from '../../src/read/claims/scorer/cases.ts';
import type { Draft } from '../../src/read/draft.ts';
import { type CodedText, type CodedTie, levelled, levelledPair } from './gold.ts';

/** A coded tie at the sentence that tells of it. */
export interface TieInPlace {
  readonly text: CodedText;
  readonly coded: CodedTie;
  readonly tie: TieTold;
  readonly act: Act;
  readonly around: SceneAround;
}

/** The ties of a text in place. */
export function tiesInPlace(coded: CodedText, draft: Draft, gazetteer: Gazetteer): readonly TieInPlace[] {
  const made = casesOf(draft, gazetteer);
  if (!made) return [];
  const { scenes, cases, facts } = made;
  const dates = usableDates(draft.text, draft.dates, draft.citations);
  const at = (sentence: number, type: TieType, sides: readonly Side[], tied: CodedTie): TieInPlace => {
    const scene = scenes[sentence]!;
    const tie: TieTold = {
      type,
      sentence,
      sides: sides.toSorted((a, b) => a.mention.start - b.mention.start),
      chance: 1,
      best: { group: new Map(), act: new Map() },
    };
    const around = {
      scene,
      dates: datesAround(draft, dates, scenes, sentence),
      further: datesBeside(dates, scenes, sentence),
      before: scenes[sentence - 1],
      next: scenes[sentence + 1],
    };
    return { text: coded, coded: tied, tie, act: actOfTie(tie, scene, actsOf(scene, draft.text)), around };
  };
  const groups = groupsOf(facts, [], draft);
  /** The parties of an act of several, wherever they are named; none of an act of two. */
  const sidesOfSeveral = (tie: CodedTie, sentence: number): readonly Side[] => {
    const units = new Set([...tie.pairs].flatMap((pair) => pair.split('~')));
    const group = groups.find((g) => g.sentences.includes(sentence));
    return units.size < 3 || !group
      ? []
      : group.members.filter((m) => units.has(levelled(m.unit))).map((m) => sideOf(m, sentence, group));
  };
  const out: TieInPlace[] = [];
  for (const tie of coded.ties) {
    const { evidence } = tie;
    if (!evidence) continue;
    const shared = scenes.map((s) => Math.min(s.end, evidence.end) - Math.max(s.start, evidence.start));
    const sentence = shared.indexOf(Math.max(...shared));
    if (sentence < 0 || shared[sentence]! <= 0) continue;
    const several = sidesOfSeveral(tie, sentence);
    const best = cases.find((c) => c.sentence === sentence && tie.pairs.has(levelledPair(c.pair)));
    if (several.length > 2) out.push(at(sentence, tie.type, several, tie));
    else if (best) out.push(at(sentence, tie.type, [best.a, best.b], tie));
  }
  return out;
}
