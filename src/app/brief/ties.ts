/** The ties with their histories: each dated step with what its evidence says. */
import { isBuilt } from '../../model/milestones.ts';
import { stageText } from '../../model/stage-words.ts';
import { isInForce, type Stage } from '../../model/stages.ts';
import type { StageStep } from '../../model/tie.ts';
import { isLimit, type TieType } from '../../model/tie-types.ts';
import { restrictedByText, statusLine } from '../ties/status-text.ts';
import { dateWords } from './date-words.ts';
import type { Block, Section, Words } from './document.ts';
import type { BriefPiece, BriefTie } from './material.ts';
import { capital, partyName, tieName } from './naming.ts';
import { isUnreviewed } from './notes.ts';
import { byPartner, partnerName, partnersOf } from './partners.ts';
import { between, isReviewed, marksOf, reviewedFirst, saidBy, type Writing } from './writing.ts';

/** Reviewed ties in the order in which they are told: by partner, those of several partners last. */
export function tieGroups(
  writing: Writing,
): readonly { readonly title: string | null; readonly ties: readonly BriefTie[] }[] {
  const { material, w } = writing;
  const reviewed = material.ties.filter(isReviewed);
  const groups = byPartner(writing).flatMap(([unit]) => {
    const ties = reviewed.filter((tie) => partnersOf(writing, tie).join() === unit);
    return ties.length === 0 ? [] : [{ title: partnerName(writing, unit), ties }];
  });
  const several = reviewed.filter((tie) => partnersOf(writing, tie).length !== 1);
  if (several.length === 0) return groups;
  return [...groups, { title: groups.length === 0 ? null : w.partners.several, ties: several }];
}

/** The section. */
export function ties(writing: Writing): Section | null {
  const { w } = writing;
  const groups = tieGroups(writing);
  if (groups.length === 0) return null;
  const blocks = groups.flatMap(({ title, ties: own }): readonly Block[] => [
    ...(title === null ? [] : [{ kind: 'heading', text: title } as const]),
    ...own.flatMap((tie) => tieBlocks(writing, tie)),
  ]);
  const intro: Block = { kind: 'paragraph', words: [{ kind: 'muted', text: w.ties.intro }] };
  return { id: 'ties', title: w.ties.title, blocks: [intro, ...blocks] };
}

function tieBlocks(writing: Writing, tie: BriefTie): readonly Block[] {
  const { w, labels, own } = writing;
  const label = labels.get(tie.tie.id) ?? '';
  const { sources, sourcesWithUnreviewed } = tie.tie.counts;
  const head: Words = [
    { kind: 'strong', text: `${label} ${tieName(writing, tie.tie, own)}` },
    `${w.stop}${w.gap}`,
    // When an act took place its steps say.
    ...(tie.state !== null && isDone(tie.tie, tie.state.stage)
      ? []
      : [`${capital(statusOf(writing, tie))}${w.semicolon}`]),
    w.ties.sources(sources),
    ...(sourcesWithUnreviewed === sources || writing.material.include === 'reviewed'
      ? []
      : [`${w.open}${w.ties.withUnreviewed(sourcesWithUnreviewed)}${w.close}`]),
    w.stop,
  ];
  const steps = tie.tie.steps.filter((step) => step.reviewed);
  return [
    { kind: 'paragraph', words: head, id: label.toLowerCase() },
    steps.length === 0
      ? { kind: 'paragraph', words: [{ kind: 'muted', text: w.ties.noSteps }] }
      : { kind: 'list', items: steps.map((step) => stepWords(writing, tie, step)) },
  ];
}

/** The pieces of a step, in the order in which they bear it. */
export function piecesOf({ pieces }: BriefTie, { evidence }: Pick<StageStep, 'evidence'>): readonly BriefPiece[] {
  return pieces.filter(({ held }) => evidence.includes(held.id));
}

function stepWords(writing: Writing, tie: BriefTie, step: StageStep): Words {
  const { w, lang } = writing;
  const pieces = reviewedFirst(piecesOf(tie, step));
  const stage = stageText(lang, tie.tie.type, step.stage, step.milestone);
  const told = step.oneSided === undefined ? stage : w.ties.oneSided(stage, partyName(writing, step.oneSided));
  // Who stands behind a step is quoted; what nobody has reviewed is noted only.
  const spoken = pieces.filter((piece) => !isUnreviewed(piece));
  const facts = spoken.filter(({ held }) => held.kind === 'fact');
  const quoted = facts.length > 0 ? facts : spoken.slice(0, 1);
  const rest = pieces.filter((piece) => !quoted.includes(piece));
  // What only repeats the last of what is said is noted with it.
  const sayings = quoted.map(
    (piece, i): Words => [saidBy(piece), ...marksOf(writing, i === quoted.length - 1 ? [piece, ...rest] : [piece])],
  );
  return [
    { kind: 'strong', text: dateWords(step.date, lang) },
    isDone(tie.tie, step.stage) || saysNothing(tie.tie.type, step) ? w.colon : `${w.comma}${told}${w.colon}`,
    ...(sayings.length === 0 ? marksOf(writing, rest) : between(sayings, w.semicolon)),
    ...(step.contested === undefined || step.contested.length === 0 ? [] : [`${w.open}${w.ties.differ}${w.close}`]),
  ];
}

const statusOf = (writing: Writing, { tie, state }: BriefTie): string => {
  const { lang, material } = writing;
  const by = restrictedByText(
    lang,
    (tie.restrictedBy ?? []).map((party) => partyName(writing, party)),
  );
  const line = statusLine(lang, tie, state, material.validAt);
  return by === '' ? line : `${line} · ${by}`;
};

/** True of a step of what is built that tells neither how far it came nor that it stopped: its words say what happened. */
const saysNothing = (type: TieType, { stage, milestone }: StageStep): boolean =>
  isBuilt(type) && stage === 'active' && milestone === undefined;

/** True of an act that took place: a visit, a forum, a figure. */
function isDone({ standing, type }: Pick<BriefTie['tie'], 'standing' | 'type'>, stage: Stage): boolean {
  return !standing && !isLimit(type) && isInForce(stage);
}
