/**
 * The claims stage: every tie between places of different countries that the text states, with stage, date, fields,
 * speaker and the words that say it. What is denied or only conditioned goes to `nonclaims`.
 */
import type { Draft, ReaderTools, Stage } from '../draft.ts';
import { actsOf } from './acts.ts';
import { claimsOfScene, type SoFar, type TextAround } from './claims-of-scene.ts';
import { claimsThatStand, type Found, nonclaimsOf } from './claims-that-stand.ts';
import { usableDates } from './date-of-act.ts';
import { datesAround } from './dates-around.ts';
import { hintedActs } from './hinted-acts.ts';
import { cuesOf } from './lexicon/lexicon.ts';
import { aboutUnits, headOf, homeOf, mainPair, memories } from './memory.ts';
import { withFullerNames } from './names/fuller-names.ts';
import { pairsOf } from './pairs-of-units.ts';
import { partiesOfRules, pointingCues } from './parties-of-rules.ts';
import { partnerLists } from './partner-lists.ts';
import { type Scene, scenesOf } from './scenes.ts';
import { inOrder } from './sorted-spans.ts';
import { isOffTopic } from './topic-of-text.ts';
import { waysOfTelling } from './ways-of-telling.ts';

/** How many scenes ahead may spell out what a scene sums up. */
const lookAhead = 3;

/** Reads the ties of a draft whose places, dates, quotes and citations are in place. */
export const readClaims: Stage = (draft: Draft, tools: ReaderTools): Draft => {
  const { text, lang } = draft;
  const cues = cuesOf(text, lang);
  const parties = partiesOfRules(draft, cues, tools.gazetteer);
  if (new Set(parties.map((p) => p.country)).size < 2 || parties.every((p) => p.scale === 'centre')) return draft;
  const way = waysOfTelling[lang];
  const scenes = scenesOf(draft, pointingCues(lang, cues, parties), parties);
  const main = mainPair(parties);
  const about = aboutUnits(scenes, parties, main);
  const minds = memories(scenes, main, about, way.hasHome ? homeOf(parties) : null, way.hasHome);
  const acts = scenes.map((scene) => actsOf(scene, text, lang));
  const lists = partnerLists(scenes, acts, text, lang);
  const dates = usableDates(text, draft.dates, draft.citations);
  const whole: TextAround = {
    head: headOf(parties),
    durations: way.countsAges ? inOrder(draft.dates.filter((d) => d.type === 'DURATION')) : [],
    citations: inOrder(draft.citations.map(({ start, end }, index) => ({ start, end, index }))),
    quotes: inOrder(draft.quotes),
    offTopic: way.hasTopics && isOffTopic(scenes),
  };
  const soFar: SoFar = { told: new Map(), tied: new Set(), together: new Set(), near: draft.near && [] };
  const found: Found[] = [];
  for (const [i, scene] of scenes.entries()) {
    if (scene.opens) soFar.told.clear();
    if (way.hasHome && scene.parties.length > 1) for (const pair of pairsOf(scene.parties)) soFar.together.add(pair);
    const named = acts[i]!;
    const listed = lists[i];
    const own = named.length > 0 ? named : listed ? [listed] : hintedActs(scene, lang);
    if (own.length === 0 || (way.asks && isQuestion(text, scene))) continue;
    const around = {
      memory: minds[i]!,
      dates: datesAround(text, lang, dates, scenes, i),
      next: scenes.slice(i + 1, i + 1 + lookAhead),
    };
    found.push(...claimsOfScene(draft, scene, own, around, whole, soFar));
  }
  const named = withFullerNames(found, draft, scenes);
  return {
    ...draft,
    claims: [...draft.claims, ...claimsThatStand(named, way.sparesUmbrellas ? about : new Set())],
    nonclaims: [...draft.nonclaims, ...nonclaimsOf(named)],
    near: soFar.near,
  };
};

/** What is only asked is not told; a headline asks what its text answers. */
const isQuestion = (text: string, scene: Scene): boolean =>
  scene.block === 'body' && /[？?][”」』]?$/u.test(text.slice(scene.end - 2, scene.end));
