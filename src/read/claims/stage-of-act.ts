/** How far an act has come, by the cue nearest to its trigger: hoped for, decided, done, standing, halted, over. */
import type { Language } from '../../model/languages.ts';
import type { Stage } from '../../model/stages.ts';
import type { TieType } from '../../model/tie-types.ts';
import type { Act } from './act.ts';
import { stageOfDecision } from './decided-as.ts';
import type { Cue } from './lexicon/cue-trie.ts';
import { isOver } from './no-longer.ts';
import { cuesOfKind, type Scene, within } from './scenes.ts';
import { typesThatAre } from './type-traits.ts';

/** What a kind is where no word says otherwise. */
const usual: Readonly<Record<TieType, Stage>> = {
  twinning: 'active',
  agreement: 'signed',
  body: 'active',
  visit: 'signed',
  forum: 'signed',
  trade: 'active',
  investment: 'active',
  infrastructure: 'active',
  exchange: 'active',
  mobility: 'active',
  assistance: 'signed',
  restriction: 'active',
  cooperation: 'active',
};
/** Kinds that happen rather than stand: "held since 2010" apart, a present tense does not make them active. */
const happenings = typesThatAre('happening');
/** Kinds that stand until they end. */
const standing = typesThatAre('stands');
/** Characters that a cue after the trigger counts as further off than one before it. */
const afterwards = 12;
/** A verb of wish or decision governs a verb that follows within so many characters. */
const nextVerb = 14;
/** A cue of another clause counts where it is no further off than this. */
const elsewhere = 60;
const distance = (a: Cue, b: Cue): number => Math.max(0, a.start - b.end, b.start - a.end);

/** How the words for stages are told in a language. */
interface Ways {
  /** Stages of which a word says nothing where it is part of the word for the act: 意向 in 意向协议. */
  readonly silent: readonly Stage[];
  /** Whether such a word says nothing where it is all of the word for the act. */
  readonly silentAlone: boolean;
  /** Whether a word of another clause counts, by its stage and by whether it stands before the act. */
  readonly reaches: (stage: string, isBefore: boolean) => boolean;
  /** What joins a verb of decision to the clause it governs: "agreed that". */
  readonly joins: RegExp | null;
  /** Verbs of deciding or proposing that govern all that the sentence goes on with where they end their clause: 双方商定，…. */
  readonly governs: RegExp | null;
  /** Words of doubt that make an act no more than likely. */
  readonly doubt: RegExp | null;
}

const ways: Readonly<Record<Language, Ways>> = {
  en: {
    silent: ['proposed', 'active'],
    silentAlone: false,
    reaches: () => true,
    joins: /^\sthat\s/u,
    governs: null,
    doubt: /^(?:may|might|perhaps|possibly|probably|likely|in all likelihood)$/u,
  },
  ru: { silent: ['proposed'], silentAlone: false, reaches: () => true, joins: null, governs: null, doubt: null },
  zh: {
    silent: ['proposed'],
    silentAlone: true,
    // What comes later is another matter; a link that stops elsewhere stops nothing here.
    reaches: (stage, isBefore) => isBefore && stage !== 'suspended' && stage !== 'ended',
    joins: null,
    governs:
      /(?:商定|同意|决定|決定|建议|建議|提议|提議|提出|宣布|约定|約定|一致|希望|呼吁|呼籲|规定|規定|议定|議定|承诺|承諾)$/u,
    doubt: null,
  },
};

/** The stage of an act, and the cue that says so (null where the kind's usual stage was taken). */
export function stageOfAct(
  act: Act,
  scene: Scene,
  text: string,
  lang: Language,
): { readonly stage: Stage; readonly cue: Cue | null } {
  const { governs, doubt } = ways[lang];
  const cue =
    (governs ? governingClause(act, scene, text, governs) : null) ?? nearestStage(act, scene, text, ways[lang]);
  if (act.type === 'restriction') {
    const stage = stageOfDecision(act, text, lang);
    return cue?.value === 'proposed' ? { stage, cue } : { stage, cue: act.limit };
  }
  if (isOver(act, text, lang)) return { stage: 'ended', cue };
  if (doubt && isDoubtful(act, scene, cue, text, doubt)) return { stage: 'proposed', cue };
  if (!cue) return { stage: usual[act.type], cue: null };
  let stage = cue.value as Stage;
  if (ranOut(act, cue, text)) return { stage: 'ended', cue };
  if (happenings.includes(act.type) && stage === 'active') stage = usual[act.type];
  // Only a verb that founds makes a standing tie begin: twins that "helped" each other are twins already.
  if (stage === 'signed' && standing.includes(act.type) && (!founds(cue, scene) || lasts(act, scene))) stage = 'active';
  if (act.type === 'cooperation' && stage === 'signed' && !isEvent(act, text)) stage = 'active';
  // Goods go on being sold, unless a contract for them is signed.
  if (act.type === 'trade' && stage === 'signed' && !founds(cue, scene)) stage = 'active';
  return { stage, cue };
}

/** A visit that "ended on Friday" was held; an agreement that did is over. "The talks ended with an agreement" made one. */
const ranOut = (act: Act, cue: Cue, text: string): boolean =>
  (act.type === 'agreement' || standing.includes(act.type)) &&
  cue.start >= act.trigger.end &&
  cue.start >= act.clause.start &&
  cue.end <= act.clause.end &&
  /^ended on$/iu.test(text.slice(cue.start, cue.end));

/** "The ferry might start in May", "will probably reopen": a word of doubt before the verb makes it no more than likely. */
function isDoubtful(act: Act, scene: Scene, cue: Cue | null, text: string, doubt: RegExp): boolean {
  if (cue?.value === 'proposed' || cue?.value === 'announced' || cue?.value === 'ended') return false;
  return within(cuesOfKind(scene, 'hedge'), act.clause).some(
    (h) =>
      doubt.test(text.slice(h.start, h.end)) &&
      (cue === null || (h.end <= cue.start && cue.start - h.end <= beforeVerb)) &&
      !/^\s\d/u.test(text.slice(h.end, h.end + 2)),
  );
}

const beforeVerb = 16;

/** A drill or an operation is held once; other cooperation goes on. */
const isEvent = (act: Act, text: string): boolean =>
  /(?:演练|演习|行动|搜救|灭火|打击|巡逻|演練|演習|行動)/u.test(text.slice(act.trigger.start, act.trigger.end + 6));

/** 双方商定，…设立代表处: the verb that ends its clause and governs that of the act. */
function governingClause(act: Act, scene: Scene, text: string, verbs: RegExp): Cue | null {
  let governing: Cue | null = null;
  for (const cue of cuesOfKind(scene, 'stage')) {
    if (cue.end >= act.clause.start) break;
    if (!verbs.test(text.slice(cue.start, cue.end))) continue;
    if (
      scene.clauses.some((c) => c.end - cue.end <= 2 && c.end > cue.end) &&
      /[，,：:]/u.test(text.slice(cue.end, cue.end + 2))
    )
      governing = cue;
  }
  return governing;
}

const founds = (cue: Cue, scene: Scene): boolean =>
  cuesOfKind(scene, 'founding').some((c) => c.start < cue.end && cue.start < c.end);

const lasts = (act: Act, scene: Scene): boolean => within(cuesOfKind(scene, 'lasting'), act.clause).length > 0;

/** «Хотят, чтобы на рынок пускали без виз»: a clause of purpose is no further than the wish before it. */
function wishedFor(act: Act, scene: Scene, stages: readonly Cue[]): Cue | null {
  if (!within(cuesOfKind(scene, 'purpose'), act.clause).some((c) => c.start <= act.clause.start + 2)) return null;
  const before = scene.clauses[scene.clauses.indexOf(act.clause) - 1];
  return before ? (within(stages, before).findLast((c) => c.value === 'proposed') ?? null) : null;
}

/** Verbs of those who meet, not of the meeting: "at a session the districts agreed to", "the delegation hopes". */
const ofThoseWhoMeet =
  /^(?:agree|decid|hop|discuss|want|propos|offer|promis|commit|resol|suggest|seek|ask|urg|wish|interest|negotiat|explor|consider|pledge|vow|look|talk|intend|ready|may|could|should|would|possib|potential|prospect)/iu;
const wayOff = 4;

/** True for a wish or decision after a meeting's word that is of those who meet; "a visit planned for May" is not. */
function isSaidThere(cue: Cue, act: Act, text: string): boolean {
  return (
    (cue.value === 'proposed' || cue.value === 'announced') &&
    cue.start - act.trigger.end > wayOff &&
    ofThoseWhoMeet.test(text.slice(cue.start, cue.start + 12))
  );
}

function nearestStage(act: Act, scene: Scene, text: string, { silent, silentAlone, reaches, joins }: Ways): Cue | null {
  const stages = cuesOfKind(scene, 'stage').filter(
    (c) =>
      !(
        silent.includes(c.value as Stage) &&
        c.start >= act.trigger.start &&
        c.end <= act.trigger.end &&
        (silentAlone || c.end - c.start < act.trigger.end - act.trigger.start)
      ),
  );
  const inClause = within(stages, act.clause);
  const wish = wishedFor(act, scene, stages);
  if (wish) return wish;
  const near =
    inClause.length > 0
      ? inClause
      : stages.filter((c) => distance(c, act.trigger) <= elsewhere && reaches(c.value, c.end <= act.trigger.start));
  // What was talked of at a meeting does not make the meeting a proposal.
  const happens = happenings.includes(act.type);
  const held = happens && near.some((c) => c.value === 'signed');
  const pool = near.filter(
    (c) => (!held || c.value !== 'proposed' || c.start < act.trigger.start) && (!happens || !isSaidThere(c, act, text)),
  );
  let best: Cue | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const cue of pool) {
    const distance =
      cue.end <= act.trigger.start
        ? act.trigger.start - cue.end
        : cue.start >= act.trigger.end
          ? cue.start - act.trigger.end + afterwards
          : 0;
    // What is hoped for governs the whole clause that follows.
    const weight = cue.value === 'proposed' && cue.start < act.trigger.start ? distance * 0.4 : distance;
    if (weight < bestDistance) [best, bestDistance] = [cue, weight];
  }
  // "agreed to establish", "планируют подписать", 拟签署: what governs the verb decides.
  const done = best;
  if (done && done.value !== 'proposed') {
    const governing = pool.filter(
      (c) =>
        (c.value === 'proposed' || c.value === 'announced') &&
        c.end <= done.start &&
        (done.start - c.end <= nextVerb || joins?.test(text.slice(c.end, c.end + 6))),
    );
    return governing.find((c) => c.value === 'proposed') ?? governing[0] ?? done;
  }
  return best;
}
