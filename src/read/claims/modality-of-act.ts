/**
 * How a text says a thing: as so; by a named or described person; about the uncertain future. What is denied, conditioned
 * or merely wished is told apart, so that it never counts as a tie.
 */
import type { Modality } from '../../model/codebook.ts';
import type { Language } from '../../model/languages.ts';
import type { NonClaim, Quotation } from '../../model/reading.ts';
import type { Stage } from '../../model/stages.ts';
import type { Draft } from '../draft.ts';
import type { Act } from './act.ts';
import type { Cue } from './lexicon/cue-trie.ts';
import { hedgeValue } from './lexicon/lexicon.ts';
import { isOver } from './no-longer.ts';
import { cuesOfKind, type Scene, within } from './scenes.ts';

/** What is said of an act besides the act. */
export interface ActModality {
  readonly modality: Modality;
  readonly speaker: string | null;
  readonly likelihood: readonly [number, number] | null;
  readonly polarity: NonClaim['polarity'];
  readonly mood: NonClaim['mood'];
  /** The words that say so, null where none does. */
  readonly speech: Quotation | null;
  readonly hedge: Cue | null;
  readonly denial: Cue | null;
  readonly condition: Cue | null;
}

/** How far before a trigger a "not" still denies it, in characters. */
const reach = { en: 30, ru: 25, zh: 6 } as const;

/** 从未与该市就结好有过接触, "denied that it had concluded": what is denied outright is denied with all its clause. */
const outright =
  /^(?:从未|從未|从没|從沒|从来没|毫无|毫無|绝无|絕無|无意|無意|没打算|没有打算|没有计划|否认|否認|不考虑|不準備|不准备|den(?:ied|ies|y|ying)|(?:dismiss|reject|refut|rebuff)\p{L}*|never|опроверг\p{L}*|отрица\p{L}*|не подтвержда\p{L}*|никогда)/iu;
const far = { en: 90, ru: 90, zh: 24 } as const;
/** 没有与该市签署: those with whom a thing was not done stand between the "not" and the verb. */
const withWhom: Readonly<Record<Language, RegExp | null>> = {
  en: null,
  ru: null,
  zh: /^(?:与|與|同|和|跟|向|对|對|就|在)[^，,。；;]{1,30}$/u,
};

/** The modality of an act; `speech` is what says it, where somebody does. */
export function modalityOfAct(
  act: Act,
  scene: Scene,
  stage: Stage,
  stageCue: Cue | null,
  draft: Draft,
  speech: Quotation | 'unnamed' | null,
  next: Scene | null = null,
): ActModality {
  const hedge =
    within(cuesOfKind(scene, 'hedge'), act.clause).find((c) => {
      const { likelihood, band } = hedgeValue(draft.lang, c.value);
      return likelihood?.[0] !== 0.8 || band;
    }) ?? null;
  const quoted = speech === 'unnamed' ? null : speech;
  const future = stage === 'proposed' || stage === 'announced';
  // What an opinion piece tells of a standing tie, of plans and ends, is its author's assessment; what took place took place.
  const opinion = draft.isOpinion || cuesOfKind(scene, 'opinion').length > 0;
  const modality: Modality = speech
    ? 'attributed'
    : hedge && future
      ? 'forecast'
      : opinion && stage !== 'signed'
        ? 'assessment'
        : 'fact';
  const denial = denialOf(act, scene, stageCue, draft) ?? refutation(scene, next);
  const condition = conditionOf(act, scene);
  return {
    modality,
    speaker: quoted?.speaker ?? null,
    likelihood: future && hedge ? hedgeValue(draft.lang, hedge.value).likelihood : null,
    polarity: denial ? 'negated' : 'affirmed',
    mood: condition && (condition.value as NonClaim['mood']),
    speech: quoted,
    hedge: future ? hedge : null,
    denial,
    condition,
  };
}

/** The "not" that denies an act. */
function denialOf(act: Act, scene: Scene, stageCue: Cue | null, draft: Draft): Cue | null {
  // A decision holds its own "not" (decisions.ts); only one that is denied outright, before its verb, was not taken.
  const isDecision = act.type === 'restriction' && (act.limit !== null || act.trigger.strong);
  const before = reach[draft.lang];
  const points = isDecision
    ? [act.limit?.start ?? act.trigger.start]
    : [act.trigger.start, stageCue?.start ?? act.trigger.start];
  // «Пока не подписано» puts off, it does not deny.
  const putOff = cuesOfKind(scene, 'stage').filter((s) => s.value === 'proposed');
  const isPutOff = (c: Cue): boolean => putOff.some((s) => s.start < c.start && c.end <= s.end);
  return (
    within(cuesOfKind(scene, 'negation'), act.clause).find(
      (c) =>
        c.value !== 'none' &&
        (!isDecision || outright.test(draft.text.slice(c.start, c.end))) &&
        !isPutOff(c) &&
        !isNoLonger(draft, c, act) &&
        !(act.type === 'mobility' && needless.test(draft.text.slice(c.start, c.end + 24))) &&
        (isOfAll(draft, c) ||
          points.some(
            (p) =>
              c.end <= p &&
              (p - c.end <= (outright.test(draft.text.slice(c.start, c.end)) ? far[draft.lang] : before) ||
                withWhom[draft.lang]?.test(draft.text.slice(c.end, p))) &&
              !/[,，]/u.test(draft.text.slice(c.end, p)),
          )),
    ) ??
    denialBefore(act, scene, draft) ??
    null
  );
}

/** A refutation opens the sentence after within so many characters. */
const atOnce = 12;

/** A rumour is denied by its own name (网传) or by what is said of it in the same breath: 查无此事. */
function refutation(scene: Scene, next: Scene | null): Cue | null {
  const own = cuesOfKind(scene, 'denials')[0];
  if (own || !next || next.paragraph !== scene.paragraph) return own ?? null;
  return cuesOfKind(next, 'denials').find((c) => c.value === 'refuted' && c.start - next.start <= atOnce) ?? null;
}

/** What opens a clause that tells what the one before denies. */
const whatIsTold: Readonly<Record<Language, RegExp | null>> = {
  en: null,
  ru: /^(?:что|будто|якобы)(?!\p{L})/iu,
  zh: null,
};

/** «Мэрия опровергла, что подписала договор»: what is denied in one clause and told in the next. */
function denialBefore(act: Act, scene: Scene, { text, lang }: Draft): Cue | null {
  const before = scene.clauses[scene.clauses.findIndex((c) => c.start === act.clause.start) - 1];
  if (!before || !whatIsTold[lang]?.test(text.slice(act.clause.start, act.clause.end))) return null;
  return within(cuesOfKind(scene, 'negation'), before).find((c) => outright.test(text.slice(c.start, c.end))) ?? null;
}

/** "Has no office any more", «больше не побратимы», 不再是友城 tell of what stood. */
const isNoLonger = ({ text, lang }: Draft, denial: Cue, act: Act): boolean => noLonger[lang](text, denial, act);

const noLonger: Readonly<Record<Language, (text: string, denial: Cue, act: Act) => boolean>> = {
  en: (text, { start }, { clause }) =>
    /^(?:no|not)\s[^.;:]*\b(?:any ?more|any longer)\b|^no longer\b/u.test(text.slice(start, clause.end)),
  ru: (text, { start }, act) =>
    /(?:больше|более|уже)\s$/iu.test(text.slice(Math.max(0, start - 8), start)) && isOver(act, text, 'ru'),
  zh: (text, { start }, act) => text.startsWith('不再', start) && isOver(act, text, 'zh'),
};

/** "Need no passport", "no longer require visas": what nobody asks for is granted. */
const needless = /^(?:no|not)(?:\slonger\s(?:need|require)|\s(?:need|require)|\s(?:visas?|passports?))/iu;

/** "There was no agreement between A and B on the festival": a "no" of what there is denies the whole clause. */
const isOfAll = ({ text, lang }: Draft, denial: Cue): boolean =>
  noneThere[lang]?.(text.slice(denial.start, denial.end), text.slice(Math.max(0, denial.start - 17), denial.start)) ??
  false;

const noneThere: Readonly<Record<Language, ((word: string, before: string) => boolean) | null>> = {
  en: (word, before) =>
    /^no$/iu.test(word) && /(?:^|\s)there\s(?:is|are|was|were|has been|have been|will be)\s$/iu.test(before),
  ru: null,
  zh: null,
};

/** The word that makes an act a mere condition. */
function conditionOf(act: Act, scene: Scene): Cue | null {
  // «Хотела бы» is a wish, not a thing that might have been.
  const wishes = within(cuesOfKind(scene, 'stage'), act.clause);
  const before = within(cuesOfKind(scene, 'mood'), act.clause).filter(
    (m) => !wishes.some((w) => w.start < m.start && m.end <= w.end),
  );
  return (
    before.find((m) => m.value === 'counterfactual') ??
    before.find((m) => m.value === 'conditional' && m.start < act.trigger.start) ??
    null
  );
}
