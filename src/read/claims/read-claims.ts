/**
 * The claims stage: every tie between places of different countries that the text states, with stage, date, fields,
 * speaker and the words that say it. What is denied or only conditioned goes to `nonclaims`.
 *
 * Pairs of places that a sentence and those before it name are candidates; a trained scorer says how likely each is tied
 * and by which types (`scorer/`); `decode.ts` makes ties of them, and each tie a claim by the words of its sentence.
 */
import type { Draft, ReaderTools, Stage } from '../draft.ts';
import { actOfTie } from './act-of-tie.ts';
import { actsOf } from './acts.ts';
import { claimOfTie, type TextAround } from './claim-of-tie.ts';
import { claimsThatStand, nonclaimsOf } from './claims-that-stand.ts';
import { usableDates } from './date-of-act.ts';
import { datesAround, datesBeside } from './dates-around.ts';
import { tiesTold } from './decode.ts';
import { groupsOf } from './groups/group.ts';
import { tiesOfGroups } from './groups/ties-of-groups.ts';
import { shippedModels } from './models.ts';
import { withFullerNames } from './names/fuller-names.ts';
import { casesOf } from './scorer/cases.ts';
import { judgePairs, typesClaimed } from './scorer/judge.ts';
import { inOrder } from './sorted-spans.ts';
import { nearMissOf } from './why-of-tie.ts';

/** A pair that is not claimed is a near miss from this chance on. */
const nearFrom = 0.1;

/** Reads the ties of a draft whose places, dates, quotes and citations are in place. */
export const readClaims: Stage = (draft: Draft, { gazetteer, models = shippedModels() }: ReaderTools): Draft => {
  const { text } = draft;
  const made = casesOf(draft, gazetteer);
  if (!made) return draft;
  const { scenes } = made;
  const pairs = judgePairs(made.cases, made.facts, models.ties);
  const dates = usableDates(text, draft.dates, draft.citations);
  const whole: TextAround = {
    durations: inOrder(draft.dates.filter((d) => d.type === 'DURATION')),
    citations: inOrder(draft.citations.map(({ start, end }, index) => ({ start, end, index }))),
    quotes: inOrder(draft.quotes),
    models,
  };
  const ofGroups = tiesOfGroups(groupsOf(made.facts, pairs, draft), models.groups);
  const found = tiesTold(pairs, models.ties.bars, ofGroups).map((tie) => {
    const scene = scenes[tie.sentence]!;
    const around = {
      scene,
      dates: datesAround(draft, dates, scenes, tie.sentence),
      further: datesBeside(dates, scenes, tie.sentence),
      before: scenes[tie.sentence - 1],
      next: scenes[tie.sentence + 1],
    };
    return claimOfTie(tie, actOfTie(tie, scene, actsOf(scene, text)), around, whole, draft);
  });
  const named = withFullerNames(found, draft, scenes);
  return {
    ...draft,
    claims: [...draft.claims, ...claimsThatStand(named)],
    nonclaims: [...draft.nonclaims, ...nonclaimsOf(named)],
    near:
      draft.near &&
      pairs
        .filter((p) => p.chance >= nearFrom && typesClaimed(p, models.ties.bars).length === 0)
        .map((p) => nearMissOf(p, scenes, models, draft)),
  };
};
