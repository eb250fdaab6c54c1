/** The vocabularies of the codebook and of the ledger, in the language of the page. */

import type { ActedView } from '../app/review/acted-view.ts';
import type { EvidenceView } from '../app/review/evidence-view.ts';
import { codebook } from '../model/codebook.ts';
import type { Milestone } from '../model/milestones.ts';
import { stageOfAnyType, stageText } from '../model/stage-words.ts';
import { type Stage, stages } from '../model/stages.ts';
import { tieTypes } from '../model/tie-types.ts';
import { translatedText } from './i18n/server-words.ts';
import { spoken, t, tIfKnown } from './i18n/t.ts';
import { capital, listText, nameOf, word } from './words.ts';

/** Lists of words that have names in the messages: `terms.review.accepted`. */
type Vocabulary =
  | 'review'
  | 'field'
  | 'event'
  | 'confidence'
  | 'credibility'
  | 'reliability'
  | 'act'
  | 'actor'
  | 'change'
  | 'level'
  | 'kind'
  | 'where'
  | 'basis'
  | 'mood'
  | 'role'
  | 'thing';

/** A word of a vocabulary as it stands in a sentence; one that has no name as it is written. */
export const term = (vocabulary: Vocabulary, id: string | number): string =>
  tIfKnown(`terms.${vocabulary}.${id}`) ?? String(id).replace(/-/g, ' ');

/** The same to begin a line with. */
export const termName = (vocabulary: Vocabulary, id: string | number): string => capital(term(vocabulary, id));

/** The type of a tie as it stands in a sentence; the codebook names it in all languages. */
export const typeWord = (type: string): string =>
  codebook.tieTypes.find(({ id }) => id === type)?.names[spoken()] ?? type;

/** The type of a tie to begin a line with. */
export const typeName = (type: string): string => (type === '' ? '' : capital(typeWord(type)));

/** A stage of a tie of some type as it stands in a sentence, and to begin a line with; of any type where none is known yet. */
export function stageWord(type: string, stage: Stage, milestone?: Milestone): string {
  const known = tieTypes.find((each) => each === type);
  return known === undefined ? stageOfAnyType(spoken(), stage) : stageText(spoken(), known, stage, milestone);
}
export const stageName = (type: string, stage: Stage, milestone?: Milestone): string =>
  capital(stageWord(type, stage, milestone));

/** A stage where ties of all types are meant, to begin a line with. */
export const stageOfAny = (stage: Stage): string => capital(stageOfAnyType(spoken(), stage));

/** The stages to choose from for a type: of those that it has one word for, the one that is chosen, else the first. */
export const stagesToChoose = (type: string, chosen: string): readonly Stage[] =>
  stages.filter((stage) => {
    const alike = stages.filter((each) => stageWord(type, each) === stageWord(type, stage));
    return stage === (alike.find((each) => each === chosen) ?? alike[0]);
  });

/** How a piece of evidence stands. */
export const reviewWord = (review: string): string => term('review', review);

/** How sure a coder is of a fact, and what the coder has seen of its source. */
export function confidenceText(confidence: string, restsOn: EvidenceView['restsOn']): string {
  const words = term('confidence', confidence);
  return restsOn === null ? words : t(`terms.restsOn.${restsOn}`, { confidence: words });
}

/** What the credibility of a piece of evidence says; empty where nobody graded it. */
export const credibilityText = ({ credibility }: Pick<EvidenceView, 'credibility'>): string =>
  credibility ? t('terms.credibility', { number: credibility, words: term('credibility', credibility) }) : '';

/** Who acted in a fact or an event, and upon what, in one line; what it was upon stands in the coder's words. */
export function actedText({ actors, by, trigger }: ActedView): string {
  const who = listText(actors.map((actor) => term('actor', actor)));
  const names = by.map((party) => nameOf(party.names)).join(', ');
  const what =
    trigger === null ? '' : `${translatedText(trigger.what)}${trigger.date === null ? '' : ` (${trigger.date})`}`;
  return [
    who === '' ? '' : names === '' ? t('terms.acted.by', { who }) : t('terms.acted.named', { who, names }),
    what === '' ? '' : t('terms.acted.upon', { what }),
  ]
    .filter((part) => part !== '')
    .join('; ');
}

/** A kind of unit, a case by its id: what has no name in the messages, in sentence case. */
export const kindName = (kind: string): string =>
  tIfKnown(`terms.kind.${kind}`)?.replace(/^./, (c) => c.toUpperCase()) ?? word(kind);
