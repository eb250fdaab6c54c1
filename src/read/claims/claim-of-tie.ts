/** The claim that a tie makes: its stage, date, fields, speaker and words, as its sentence tells them. */
import type { Span } from '../../model/code-points.ts';
import { edtfBounds } from '../../model/edtf.ts';
import type { ClaimPlace, DateMention, Quotation } from '../../model/reading.ts';
import type { Stage } from '../../model/stages.ts';
import type { Draft } from '../draft.ts';
import { type Act, kindMeant } from './act.ts';
import { inItsTime } from './ahead-of-text.ts';
import { dateByAge } from './anniversary.ts';
import type { Found } from './claims-that-stand.ts';
import { type ActDate, type DatesGiven, dateAsTold, dateOptions, notAhead } from './date-of-act.ts';
import { datesInTurn } from './dates-in-turn.ts';
import { typeTold } from './decided-as.ts';
import type { TieTold } from './decode.ts';
import { evidenceOfAct } from './evidence-of-act.ts';
import { fieldsOfAct } from './fields-of-act.ts';
import { modalityOfAct } from './modality-of-act.ts';
import type { ClaimModels } from './models.ts';
import { nameOfAct } from './names/name-of-act.ts';
import { chooseDate } from './phase/choose-date.ts';
import type { DateSeen } from './phase/date-features.ts';
import { type Phase, phaseOf } from './phase/phase-of.ts';
import { speechAround, speechFeatures } from './phase/speech-features.ts';
import type { PhaseModels } from './phase/weights.ts';
import type { Scene } from './scenes.ts';
import { isCarried } from './scorer/candidates.ts';
import { chanceOf, logOdds } from './scorer/log-linear.ts';
import { startingIn } from './sorted-spans.ts';
import { isSureOfType, strictFrom } from './strict-from.ts';
import { isPlainlyPast, tellsPast } from './told-as-past.ts';
import { whyOfTie } from './why-of-tie.ts';

/** A citation by its number in the draft. */
export interface NumberedCitation extends Span {
  readonly index: number;
}

/** What every sentence of a text is read with, in order. */
export interface TextAround {
  /** Lengths of time that the text names. */
  readonly durations: readonly DateMention[];
  readonly citations: readonly NumberedCitation[];
  readonly quotes: readonly Quotation[];
  readonly models: ClaimModels;
}

/** A sentence with what can date its acts and the sentences beside it. */
export interface SceneAround {
  readonly scene: Scene;
  readonly dates: readonly DateMention[];
  /** Dates of sentences before, and of the one after. */
  readonly further: readonly DateMention[];
  readonly before: Scene | undefined;
  readonly next: Scene | undefined;
}

/** The claim of a tie by its act. */
export function claimOfTie(tie: TieTold, act: Act, around: SceneAround, whole: TextAround, draft: Draft): Found {
  const { text, lang } = draft;
  const { scene, dates, next } = around;
  const mentions = tie.sides.map((side) => side.mention);
  const speeches = startingIn(whole.quotes, { start: scene.start - 1, end: scene.end });
  const spoken = speeches.some((q) => q.start <= act.trigger.start && act.trigger.end <= q.end);
  const phase = { type: tie.type, act, parties: mentions, ...around, spoken };
  const { stage: told, cue, chance } = phaseOf(phase, draft, whole.models.phases);
  const said = modalityOfAct(act, scene, told, cue, draft, spokenBy(tie, act, told, around, whole, draft), next);
  const published = draft.published?.edtf ?? null;
  // A ban is dated as a stop is: by the day from which it holds.
  const dated = tie.type === 'restriction' && told === 'active' ? 'suspended' : told;
  const past = tellsPast(act, cue, text, lang);
  const dateBy = (given: readonly DateMention[]): ActDate | null =>
    dateTold(
      {
        given: { dates: given, further: given === dates ? around.further : [], published, past },
        durations: whole.durations,
        seen: { act, stage: dated, parties: mentions, scene },
        models: whole.models.phases,
      },
      draft,
    );
  const turns = datesInTurn(text, act, mentions, dates);
  const own = mentions.flatMap((m) => turns?.get(m.party) ?? [])[0];
  const given = own
    ? dateAsTold(text, act, scene, dated, { dates: [own], further: [], published, past }, own)
    : dateBy(dates);
  const { stage, date } = inItsTime(
    { stage: told, date: given },
    act,
    isPlainlyPast(act, cue, text, lang),
    () => dateBy(notAhead(dates, published)),
    draft,
  );
  const type = typeTold(tie.type, act, stage, told);
  const when = date ?? (stage === 'announced' ? dayOfText(draft) : null);
  const thing = nameOfAct(act, type, scene, draft);
  const { start, end } = evidenceOfAct(act, scene, cue, mentions, draft);
  return {
    polarity: said.polarity,
    mood: said.mood,
    kind: kindMeant(act),
    thing,
    claim: {
      id: '',
      type,
      parties: tie.sides.map((side) => side.party),
      stage,
      date: when?.edtf ?? null,
      bounds: when?.bounds ?? null,
      basis: when?.basis ?? null,
      fields: fieldsOfAct(act, scene),
      speaker: said.speaker,
      modality: said.modality,
      likelihood: said.likelihood,
      evidence: { start, end, quote: text.slice(start, end) },
      citations: startingIn(whole.citations, scene).map((c) => c.index),
      where: placeOf(scene.block),
      rule: `${lang}/${type}`,
      score: Math.round(100 * tie.chance) / 100,
      strict: isStrict(tie, { stage, chance }, whole.models),
      carried: tie.sides.filter(isCarried).map((side) => side.party),
      ...(thing === null ? {} : { body: thing.name }),
      why: whyOfTie(tie, { act, scene, mentions, stage: cue, date, said }, whole.models, draft),
    },
  };
}

const placeOf = (block: Scene['block']): ClaimPlace =>
  block === 'headline' || block === 'caption' || block === 'related' ? block : 'body';

/** A claim is strict where the tie is sure enough, its type is, and that it is planned, done or over as its stage says: what is only planned misleads as much as what is not there. */
function isStrict(tie: TieTold, { stage, chance }: Pick<Phase, 'stage' | 'chance'>, models: ClaimModels): boolean {
  const { bars } = models.ties;
  if (tie.chance < strictFrom(tie, models) || chance < bars.strictStage) return false;
  return isSureOfType(tie, bars) && (!tie.sides.some(isCarried) || standsCarried.includes(stage));
}

/**
 * Of parties that another sentence names a claim stands where something was done, goes on or is halted: what is planned of them is a forecast or another's plan
 * too often (on folds .85 of the pairs proposed, .80 of those ended are right, and of those announced a fifth has another stage; of the others .91 to .98).
 */
const standsCarried: readonly Stage[] = ['signed', 'active', 'suspended'];

/** The day of what is announced without one, in a text that tells its own day only by what it cites: that of the text. */
const dayOfText = ({ published }: Draft): Omit<ActDate, 'at'> | null =>
  published?.basis === 'inferred'
    ? { edtf: published.edtf, bounds: edtfBounds(published.edtf), basis: 'inferred' }
    : null;

/** What says it, by a trained model: the speech that holds it, else the one nearest to it. */
function spokenBy(
  { type }: TieTold,
  act: Act,
  stage: Stage,
  { scene, before }: SceneAround,
  { quotes, models: { phases } }: TextAround,
  draft: Draft,
): Quotation | 'unnamed' | null {
  const speech = speechAround(quotes, act, scene);
  const features = speechFeatures({ type, stage, scene, sceneBefore: before, speech }, draft);
  if (chanceOf(logOdds(phases.speech, features)) <= phases.speech.bar) return null;
  const { held, here } = speech;
  return held.find((q) => q.kind === 'direct') ?? held[0] ?? here[0] ?? speech.before ?? speech.after ?? 'unnamed';
}

/** What the date of an act is looked for with. */
interface Dating {
  readonly given: DatesGiven;
  readonly durations: readonly DateMention[];
  readonly seen: Omit<DateSeen, 'text' | 'lang' | 'published'>;
  readonly models: PhaseModels;
}

/** The date of an act: of what stands also by its age, of twins by that first. */
function dateTold({ given, durations, seen, models }: Dating, { text, lang, published }: Draft): ActDate | null {
  const day = published?.edtf ?? null;
  const { act, stage, scene } = seen;
  const byAge = (): ActDate | null => (stage === 'active' ? dateByAge({ text, lang }, act, durations, day) : null);
  const told = (): ActDate | null => {
    const options = dateOptions(text, act, scene, stage, given);
    const chosen = chooseDate(options, { ...seen, text, lang, published: day }, models.date);
    return chosen && dateAsTold(text, act, scene, stage, given, chosen);
  };
  return act.type === 'twinning' ? (byAge() ?? told()) : (told() ?? byAge());
}
