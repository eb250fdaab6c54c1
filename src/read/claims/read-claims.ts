/**
 * The claims stage: every tie between places of different countries that the text states, with stage, date, fields,
 * speaker and the words that say it. What is denied or only conditioned goes to `nonclaims`.
 */
import type { Span } from '../../model/anchor.ts';
import type { Stage as ClaimStage, TieType } from '../../model/codebook.ts';
import { edtfBounds } from '../../model/edtf.ts';
import { countryOf, type PartyRef, unitOf } from '../../model/place.ts';
import type { Claim, ClaimPlace, DateMention, NonClaim, Quotation } from '../../model/reading.ts';
import type { NearMiss } from '../../model/why.ts';
import type { Draft, ReaderTools, Stage } from '../draft.ts';
import { type Act, kindMeant } from './act.ts';
import { actsOf } from './acts.ts';
import { dateByAge } from './anniversary.ts';
import { type ActDate, dateOfAct, usableDates } from './date-of-act.ts';
import { datesAround } from './dates-around.ts';
import { datesInTurn } from './dates-in-turn.ts';
import { partyRoles } from './english-roles.ts';
import { evidenceOfAct } from './evidence-of-act.ts';
import { fieldsOfAct } from './fields-of-act.ts';
import { hintedActs } from './hinted-acts.ts';
import { cuesOf } from './lexicon/lexicon.ts';
import { aboutUnits, headOf, homeOf, type Memory, mainPair, memories } from './memory.ts';
import { modalityOfAct } from './modality-of-act.ts';
import { canTie, pairUp } from './pairing.ts';
import { type PartiesInScope, partiesOfAct } from './parties-of-act.ts';
import { partnerLists } from './partner-lists.ts';
import { type PartyMention, partyMentions } from './party-mentions.ts';
import { withPeople } from './people-as-parties.ts';
import { withPlacesPointedTo } from './places-pointed-to.ts';
import { pointingCues, withRecalled } from './recalled-places.ts';
import { cuesOfKind, type Scene, scenesOf } from './scenes.ts';
import { inOrder, startingIn } from './sorted-spans.ts';
import { spelledOut } from './spelled-out.ts';
import { stageOfAct } from './stage-of-act.ts';
import { withStandIns } from './stand-ins.ts';
import { enough, supportOf } from './support.ts';
import { nearMiss, whyOfAct } from './why-of-act.ts';

/** What a scene is read with. */
interface Around {
  readonly memory: Memory;
  readonly head: PartyRef | null;
  readonly dates: readonly DateMention[];
  /** Lengths of time that the text names. */
  readonly durations: readonly DateMention[];
  readonly next: readonly Scene[];
  readonly known: Known;
  readonly told: Told;
  /** True where much of the text is about accidents, matches or crimes. */
  readonly offTopic: boolean;
  /** Pairs of units that a claim has tied so far. */
  readonly tiedBefore: Set<string>;
  /** Pairs of units that one sentence has named so far; told for Russian only. */
  readonly together: Set<string>;
  /** Where acts that fall short are put down; null where nobody asked. */
  readonly near: NearMiss[] | null;
}

/** The parties that each kind of tie was last told of; filled as the text is read: "the bridge", 该协议 mean these. */
type Told = Map<TieType, readonly PartyMention[]>;

/** A citation by its number in the draft. */
interface Numbered extends Span {
  readonly index: number;
}

/** What other stages found, in order. */
interface Known {
  readonly citations: readonly Numbered[];
  readonly quotes: readonly Quotation[];
}

/** A claim before it is set down, with whether the text affirms it. */
interface Found {
  readonly claim: Claim;
  readonly polarity: NonClaim['polarity'];
  readonly mood: NonClaim['mood'];
  readonly hinted: boolean;
}

const placeOf = (block: Scene['block']): ClaimPlace =>
  block === 'headline' || block === 'caption' || block === 'related' ? block : 'body';

/** Reads the ties of a draft whose places, dates, quotes and citations are in place. */
export const readClaims: Stage = (draft: Draft, tools: ReaderTools): Draft => {
  const cues = cuesOf(draft.text, draft.lang);
  const named = withPeople(draft, partyMentions(draft, cues, tools.gazetteer));
  const pointed = withPlacesPointedTo(draft, cues, withStandIns(draft, cues, named), headOf(named));
  const parties = withRecalled(draft, cues, pointed, tools.gazetteer);
  if (new Set(parties.map((p) => p.country)).size < 2 || parties.every((p) => p.scale === 'centre')) return draft;
  const scenes = scenesOf(draft, pointingCues(draft.lang, cues, parties), parties);
  const head = headOf(parties);
  const main = mainPair(parties);
  const about = aboutUnits(scenes, parties, main);
  const minds = memories(scenes, main, about, draft.lang === 'ru' ? homeOf(parties) : null, draft.lang === 'ru');
  const acts = scenes.map((scene) => actsOf(scene, draft.text, draft.lang));
  const lists = partnerLists(scenes, acts, draft.text, draft.lang);
  const dates = usableDates(draft.text, draft.dates, draft.citations);
  const durations = draft.lang === 'zh' ? inOrder(draft.dates.filter((d) => d.type === 'DURATION')) : [];
  const known: Known = {
    citations: inOrder(draft.citations.map(({ start, end }, index) => ({ start, end, index }))),
    quotes: inOrder(draft.quotes),
  };
  const offTopic = draft.lang === 'en' && isOffTopic(scenes);
  const told: Told = new Map();
  const tiedBefore = new Set<string>();
  const together = new Set<string>();
  const near: NearMiss[] | null = draft.near && [];
  const found: Found[] = [];
  for (const [i, scene] of scenes.entries()) {
    const listed = lists[i];
    const own = acts[i]!.length > 0 ? acts[i]! : listed ? [listed] : hintedActs(scene, draft.lang);
    if (scene.opens) told.clear();
    if (draft.lang === 'ru' && scene.parties.length > 1) for (const pair of pairsOf(scene.parties)) together.add(pair);
    if (own.length === 0 || (draft.lang === 'zh' && isQuestion(draft.text, scene))) continue;
    const around: Around = {
      memory: minds[i]!,
      head,
      dates: datesAround(draft.text, draft.lang, dates, scenes, i),
      durations,
      next: scenes.slice(i + 1, i + 4),
      known,
      told,
      offTopic,
      tiedBefore,
      together,
      near,
    };
    found.push(...readScene(draft, scene, own, around));
  }
  const isTold = (f: Found): boolean => f.polarity === 'affirmed' && f.mood === null;
  const firm = found.some((f) => !f.hinted && isTold(f));
  const affirmed = found.filter((f) => isTold(f) && (firm || !f.hinted)).map((f) => f.claim);
  const claims = draft.lang !== 'ru' && about.size > 0 ? finestParties(affirmed, about) : affirmed;
  const nonclaims = found
    .filter((f) => f.polarity === 'negated' || f.mood !== null)
    .map((f): NonClaim => ({ ...f.claim, polarity: f.polarity, mood: f.mood }));
  return {
    ...draft,
    claims: [...draft.claims, ...oncePerStage(bodyFirst(claims))],
    nonclaims: [...draft.nonclaims, ...nonclaims],
    near,
  };
};

/** So many sentences about other things, and so large a part of all, set the topic of a text. */
const fewestOther = 3;
const partOther = 0.4;

/** True for a text about floods, matches, crimes or somebody's life, where a word for a tie mostly means something else. */
function isOffTopic(scenes: readonly Scene[]): boolean {
  const body = scenes.filter((s) => s.block === 'body' || s.block === 'headline');
  const other = body.filter((s) => cuesOfKind(s, 'barred').length > 0).length;
  return other >= fewestOther && other >= partOther * body.length;
}

/** The claims of a scene's acts. */
function readScene(draft: Draft, scene: Scene, acts: readonly Act[], around: Around): readonly Found[] {
  const { memory, head, dates, known } = around;
  const speeches = startingIn(known.quotes, { start: scene.start - 1, end: scene.end });
  const citations = citationsFor(known.citations, scene);
  const out: Found[] = [];
  for (const act of acts) {
    const inScope = partiesOfAct(act, scene, memory, draft);
    const same = inScope.scope === 'memory' && pointsBack(draft.text, act) ? sameAsTold(act, scene, around.told) : null;
    const { parties: named, scope } = same ? { parties: same, scope: 'told' as const } : inScope;
    const parties = spelledOut(named, act, around.next, draft.text);
    const roles = draft.lang === 'en' && isHere(scope) ? partyRoles(parties, act, draft.text) : null;
    const tie =
      canTie(parties) && roles?.sideBySide !== true && (act.trigger.kind !== 'hint' || roles?.joined === true);
    if (!tie && around.near === null) continue;
    const { stage: told, cue } = stageOfAct(act, scene, draft.text, draft.lang);
    const before = scope === 'memory' && pairsOf(parties).some((pair) => around.tiedBefore.has(pair));
    const strangers =
      draft.lang === 'ru' &&
      scope === 'memory' &&
      parties.length <= most &&
      !pairsOf(parties).some((pair) => around.together.has(pair));
    const known = { tiedBefore: before, strangers, offTopic: around.offTopic };
    const support = tie ? supportOf(act, scene, parties, scope, cue, memory, known, draft) : null;
    if (support === null || support.sum < enough(act.type)) {
      const miss = around.near && nearMiss(act, scene, scope, { mentions: parties, stage: cue, support }, draft);
      if (miss) around.near?.push(miss);
      continue;
    }
    for (const pair of pairsOf(parties)) around.tiedBefore.add(pair);
    if (scene.block !== 'caption' && scene.block !== 'related') around.told.set(act.type, parties);
    const said = modalityOfAct(act, scene, told, cue, draft, speeches, around.next[0]);
    const published = draft.published?.edtf ?? null;
    const common =
      (told === 'active' && act.type === 'twinning' ? dateByAge(draft.text, act, around.durations, published) : null) ??
      dateOfAct(draft.text, act, scene, told, dates, published) ??
      (told === 'active' ? dateByAge(draft.text, act, around.durations, published) : null);
    const turns = datesInTurn(draft.text, act, parties, dates);
    const fields = fieldsOfAct(act, scene);
    const stage =
      draft.lang === 'en' && dated.includes(act.type) && isAhead(common, told, published) ? 'announced' : told;
    for (const tied of pairUp(parties, act.type, head, draft.text, roles?.lead)) {
      if (tied.length === 2 && roles?.apart(tied[0]!, tied[1]!) === true) continue;
      const mentions = parties.filter((p) => tied.includes(p.party));
      const own = tied.flatMap((p) => turns?.get(p) ?? [])[0];
      const date = own ? dateOfAct(draft.text, act, scene, stage, [own], published) : common;
      const evidence = evidenceOfAct(act, scene, cue, mentions, draft);
      out.push({
        polarity: said.polarity,
        mood: said.mood,
        hinted: act.hinted === true,
        claim: {
          id: '',
          type: act.type,
          parties: tied,
          stage,
          date: date?.edtf ?? null,
          bounds: date?.bounds ?? null,
          basis: date?.basis ?? null,
          fields,
          speaker: said.speaker,
          modality: said.modality,
          likelihood: said.likelihood,
          evidence: {
            start: evidence.start,
            end: evidence.end,
            quote: draft.text.slice(evidence.start, evidence.end),
          },
          citations,
          where: placeOf(scene.block),
          rule: `${draft.lang}/${act.type}-${scope}`,
          why: whyOfAct(act, scene, { mentions, stage: cue, support, date, said }, draft),
        },
      });
    }
  }
  return vagueOnlyAlone(out);
}

/** What is only asked is not told; a headline asks what its text answers. */
const isQuestion = (text: string, scene: Scene): boolean =>
  scene.block === 'body' && /[？?][”」』]?$/u.test(text.slice(scene.end - 2, scene.end));

/** Kinds that are told by the day they happen on. */
const dated: readonly TieType[] = ['visit', 'forum', 'infrastructure', 'exchange', 'assistance'];

/** True for what is told as done or standing and dated after the day of the text: "the first flight leaves on Friday". */
const isAhead = (date: ActDate | null, stage: ClaimStage, published: string | null): boolean =>
  (stage === 'active' || stage === 'signed') &&
  published !== null &&
  (date?.edtf.length ?? 0) >= '2020-01'.length &&
  (date?.bounds[0] ?? '') > (edtfBounds(published)[1] ?? '9999');

const isHere = (scope: PartiesInScope['scope']): boolean => scope === 'clause' || scope === 'sentence';

/** Kinds whose words do not mean one thing told before: goods, students, help. */
const loose: readonly TieType[] = ['trade', 'exchange', 'cooperation', 'assistance'];
const definite = /(?:^|[\s"“(])(?:the|this|that|these|those|its|their|both)\s(?:\p{L}+[\s-]){0,2}$/iu;

/** True where the words before an act point back to one told before: "the bridge", "this agreement". */
function pointsBack(text: string, act: Act): boolean {
  return definite.test(text.slice(Math.max(0, act.trigger.start - 36), act.trigger.start));
}

/** The parties a kind was last told of, where the sentence names no others. */
function sameAsTold(act: Act, scene: Scene, told: Told): readonly PartyMention[] | null {
  const kind = kindMeant(act);
  if (loose.includes(kind)) return null;
  const before = told.get(kind);
  if (!before || !canTie(before)) return null;
  const others = scene.parties.filter(
    (p) => !p.venue && !before.some((b) => b.unit === p.unit || b.country === p.unit),
  );
  return others.length === 0 ? before : null;
}

/** The pairs of units of different countries among parties, as keys. */
function pairsOf(parties: readonly PartyMention[]): readonly string[] {
  if (parties.length > most) return [];
  return parties.flatMap((a) =>
    parties.flatMap((b) => (a.unit < b.unit && a.country !== b.country ? [`${a.unit}~${b.unit}`] : [])),
  );
}

/** Unspecific cooperation is read only where the sentence says nothing more specific of the same parties. */
function vagueOnlyAlone(found: readonly Found[]): readonly Found[] {
  if (!found.some((f) => f.claim.type === 'cooperation')) return found;
  const key = (f: Found): string => [...f.claim.parties].sort().join('~');
  const specific = new Set(found.filter((f) => f.claim.type !== 'cooperation').map(key));
  return found.filter((f) => f.claim.type !== 'cooperation' || !specific.has(key(f)));
}

/** Indices of the citations that stand in the sentence of a claim. */
function citationsFor(citations: readonly Numbered[], scene: Scene): number[] {
  return startingIn(citations, scene).map((c) => c.index);
}

/**
 * The most specific parties win over the umbrella: in a text about two places no tie with the country of one where the
 * same is told of the place itself.
 */
function finestParties(claims: readonly Claim[], about: ReadonlySet<string>): Claim[] {
  const key = (type: TieType, country: string, other: string): string => `${type}|${country}|${other}`;
  const told = new Set<string>();
  for (const { type, parties } of claims) {
    const fine = parties.find((p) => about.has(unitOf(p)));
    if (fine === undefined || parties.length > most) continue;
    for (const a of parties)
      for (const b of parties) if (about.has(unitOf(a))) told.add(key(type, countryOf(a), unitOf(b)));
  }
  return claims.filter(({ type, parties }) => {
    const centre = parties.find((p) => !p.includes('-'));
    return centre === undefined || !parties.every((p) => p === centre || told.has(key(type, centre, unitOf(p))));
  });
}

/** Ties of more parties than this are lists of states. */
const most = 8;

/** Headline and body are one tie: what the body tells is not claimed again from headline or caption. */
function bodyFirst(claims: readonly Claim[]): Claim[] {
  const key = (c: Claim): string => [c.type, ...c.parties.map(unitOf).sort()].join('|');
  const told = new Set(claims.filter((c) => c.where === 'body').map(key));
  return claims.filter((c) => c.where === 'body' || !told.has(key(c)));
}

/** A tie told twice with the same stage and date is one claim: the first; one without a date gives way to one with. */
function oncePerStage(claims: readonly Claim[]): Claim[] {
  const key = (c: Claim): string => [c.type, c.stage, ...[...c.parties].sort()].join('|');
  const seen = new Set<string>();
  const kept: Claim[] = [];
  for (const claim of claims) {
    const same = key(claim);
    if (seen.has(claim.date === null ? same : `${same}|${claim.date}`)) continue;
    seen.add(same).add(`${same}|${claim.date ?? ''}`);
    kept.push(claim);
  }
  return kept;
}
