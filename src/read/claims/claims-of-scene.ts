/** The claims of one sentence: for each of its acts the parties, and where enough speaks for it, stage, date and words. */
import type { Span } from '../../model/code-points.ts';
import type { PartyRef } from '../../model/place.ts';
import type { ClaimPlace, DateMention, Quotation } from '../../model/reading.ts';
import type { Stage } from '../../model/stages.ts';
import type { NearMiss } from '../../model/why.ts';
import type { Draft } from '../draft.ts';
import type { PartyMention } from '../structure/party-mention.ts';
import { type Act, kindMeant } from './act.ts';
import { inItsTime } from './ahead-of-text.ts';
import { dateByAge } from './anniversary.ts';
import { type Found, vagueOnlyAlone } from './claims-that-stand.ts';
import { type ActDate, dateOfAct, notAhead } from './date-of-act.ts';
import { datesInTurn } from './dates-in-turn.ts';
import { typeTold } from './decided-as.ts';
import { partyRoles } from './english-roles.ts';
import { evidenceOfAct } from './evidence-of-act.ts';
import { fieldsOfAct } from './fields-of-act.ts';
import type { Memory } from './memory.ts';
import { modalityOfAct } from './modality-of-act.ts';
import { nameOfAct } from './names/name-of-act.ts';
import { canTie, pairUp } from './pairing.ts';
import { mostPaired, pairsOf } from './pairs-of-units.ts';
import { partiesOfAct } from './parties-of-act.ts';
import type { Scene } from './scenes.ts';
import { carriedFrom, scoreOfClaim } from './score-of-claim.ts';
import { startingIn } from './sorted-spans.ts';
import { spelledOut } from './spelled-out.ts';
import { stageOfAct } from './stage-of-act.ts';
import { enough, type Scope, supportOf } from './support.ts';
import { isPlainlyPast, tellsPast } from './told-as-past.ts';
import { partiesToldBefore, type Told } from './told-before.ts';
import { waysOfTelling } from './ways-of-telling.ts';
import { nearMiss, whyOfAct } from './why-of-act.ts';

/** A citation by its number in the draft. */
export interface NumberedCitation extends Span {
  readonly index: number;
}

/** What every scene of a text is read with, in order. */
export interface TextAround {
  readonly head: PartyRef | null;
  /** Lengths of time that the text names. */
  readonly durations: readonly DateMention[];
  readonly citations: readonly NumberedCitation[];
  readonly quotes: readonly Quotation[];
  /** True where much of the text is about accidents, matches or crimes. */
  readonly offTopic: boolean;
}

/** What a text has told so far; filled as it is read. */
export interface SoFar {
  readonly told: Told;
  /** Pairs of units that a claim has tied. */
  readonly tied: Set<string>;
  /** Pairs of units that one sentence has named. */
  readonly together: Set<string>;
  /** Where acts that fall short are put down; null where nobody asked. */
  readonly near: NearMiss[] | null;
}

/** What a scene is read with: the mind that it finds, the dates for it, the scenes after it. */
export interface SceneAround {
  readonly memory: Memory;
  readonly dates: readonly DateMention[];
  readonly next: readonly Scene[];
}

/** The claims of a scene's acts. */
export function claimsOfScene(
  draft: Draft,
  scene: Scene,
  acts: readonly Act[],
  around: SceneAround,
  whole: TextAround,
  soFar: SoFar,
): readonly Found[] {
  const { text, lang } = draft;
  const speeches = startingIn(whole.quotes, { start: scene.start - 1, end: scene.end });
  const citations = startingIn(whole.citations, scene).map((c) => c.index);
  const out: Found[] = [];
  for (const act of acts) {
    const { parties, scope } = partiesTold(act, scene, around, soFar.told, draft);
    const roles = waysOfTelling[lang].hasRoles && isHere(scope) ? partyRoles(parties, act, text) : null;
    const tie =
      canTie(parties) && roles?.sideBySide !== true && (act.trigger.kind !== 'hint' || roles?.joined === true);
    if (!tie && soFar.near === null) continue;
    const { stage: told, cue } = stageOfAct(act, scene, text, lang);
    const pairs = pairsOf(parties);
    const known = {
      tiedBefore: scope === 'memory' && pairs.some((pair) => soFar.tied.has(pair)),
      strangers:
        waysOfTelling[lang].hasHome &&
        scope === 'memory' &&
        parties.length <= mostPaired &&
        !pairs.some((pair) => soFar.together.has(pair)),
      offTopic: whole.offTopic,
    };
    const support = tie ? supportOf(act, scene, parties, scope, cue, around.memory, known, draft) : null;
    if (support === null || support.sum < enough(act.type)) {
      const miss = soFar.near && nearMiss(act, scene, scope, { mentions: parties, stage: cue, support }, draft);
      if (miss) soFar.near?.push(miss);
      continue;
    }
    for (const pair of pairs) soFar.tied.add(pair);
    const where = placeOf(scene.block);
    if (where !== 'caption' && where !== 'related') soFar.told.set(act.type, parties);
    const said = modalityOfAct(act, scene, told, cue, draft, speeches, around.next[0]);
    const published = draft.published?.edtf ?? null;
    // A ban is dated as a stop is: by the day from which it holds.
    const dated = act.type === 'restriction' && told === 'active' ? 'suspended' : told;
    const past = tellsPast(act, cue, text, lang);
    const before = (): readonly DateMention[] => notAhead(around.dates, published);
    const common = dateTold(act, scene, dated, { dates: around.dates, past }, whole.durations, draft);
    const turns = datesInTurn(text, act, parties, around.dates);
    const again = (): ActDate | null => dateTold(act, scene, dated, { dates: before(), past }, whole.durations, draft);
    const isPast = isPlainlyPast(act, cue, text, lang);
    const fields = fieldsOfAct(act, scene);
    for (const tied of pairUp(parties, act.type, whole.head, text, roles?.lead)) {
      if (tied.length === 2 && roles?.apart(tied[0]!, tied[1]!) === true) continue;
      const mentions = parties.filter((p) => tied.includes(p.party));
      const own = tied.flatMap((p) => turns?.get(p) ?? [])[0];
      const given = own ? dateOfAct(text, act, scene, dated, { dates: [own], published, past }) : common;
      const { stage, date } = inItsTime({ stage: told, date: given }, act, isPast, again, draft);
      const type = typeTold(act, stage, told);
      const thing = nameOfAct(act, type, scene, draft);
      const { start, end } = evidenceOfAct(act, scene, cue, mentions, draft);
      out.push({
        polarity: said.polarity,
        mood: said.mood,
        hinted: act.hinted === true,
        kind: kindMeant(act),
        thing,
        claim: {
          id: '',
          type,
          parties: tied,
          stage,
          date: date?.edtf ?? null,
          bounds: date?.bounds ?? null,
          basis: date?.basis ?? null,
          fields,
          speaker: said.speaker,
          modality: said.modality,
          likelihood: said.likelihood,
          evidence: { start, end, quote: text.slice(start, end) },
          citations,
          where,
          rule: `${lang}/${type}-${scope}`,
          ...scoreOfClaim(support.sum, enough(act.type)),
          carried: carriedFrom(tied, mentions, scene),
          ...(thing === null ? {} : { body: thing.name }),
          why: whyOfAct(act, scene, { mentions, stage: cue, support, date, said }, draft),
        },
      });
    }
  }
  return vagueOnlyAlone(out);
}

const placeOf = (block: Scene['block']): ClaimPlace =>
  block === 'headline' || block === 'caption' || block === 'related' ? block : 'body';

const isHere = (scope: Scope): boolean => scope === 'clause' || scope === 'sentence';

/** The parties of an act, an umbrella spelled out, and where they were found. */
function partiesTold(
  act: Act,
  scene: Scene,
  { memory, next }: SceneAround,
  told: Told,
  draft: Draft,
): { readonly parties: readonly PartyMention[]; readonly scope: Scope } {
  const found = partiesOfAct(act, scene, memory, draft);
  const same = found.scope === 'memory' ? partiesToldBefore(act, scene, told, draft.text) : null;
  return {
    parties: spelledOut(same ?? found.parties, act, next, draft.text),
    scope: same ? 'told' : found.scope,
  };
}

/** The date of an act: of what stands also by its age, of twins by that first. */
function dateTold(
  act: Act,
  scene: Scene,
  stage: Stage,
  { dates, past }: { readonly dates: readonly DateMention[]; readonly past: boolean },
  durations: readonly DateMention[],
  { text, published }: Draft,
): ActDate | null {
  const day = published?.edtf ?? null;
  const byAge = (): ActDate | null => (stage === 'active' ? dateByAge(text, act, durations, day) : null);
  const told = (): ActDate | null => dateOfAct(text, act, scene, stage, { dates, published: day, past });
  return act.type === 'twinning' ? (byAge() ?? told()) : (told() ?? byAge());
}
