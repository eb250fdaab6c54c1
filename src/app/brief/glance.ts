/** The first section: how much is held, how well it is known, and over which time. */

import { type Backing, backingOf } from '../../model/backing.ts';
import { edtfBounds } from '../../model/edtf.ts';
import { compareDays } from '../../model/edtf-days.ts';
import { countryOf, unitOf } from '../../model/place.ts';
import { stageText, statusWord, wordText } from '../../model/stage-words.ts';
import { isInForce, type Stage, stages } from '../../model/stages.ts';
import { confirmedYears } from '../../model/tie-status.ts';
import { isLimit } from '../../model/tie-types.ts';
import { datedSpan } from '../../ties/tie-summary.ts';
import { placeOfUnit } from '../ties/party-view.ts';
import { dateWords } from './date-words.ts';
import type { Block, Section, Words } from './document.ts';
import type { BriefTie } from './material.ts';
import { unitName } from './naming.ts';
import { isUnreviewed } from './notes.ts';
import { partnersOf } from './partners.ts';
import type { BriefWords } from './words-en.ts';
import type { Writing } from './writing.ts';

/** How the stages are told one after the other: what stands, what may come, what is over. */
const place: Readonly<Record<Stage, number>> = {
  active: 0,
  signed: 1,
  announced: 2,
  proposed: 3,
  suspended: 4,
  ended: 5,
};
const told = stages.toSorted((a, b) => place[a] - place[b]);

/** The section. */
export function glance(writing: Writing): Section {
  const { w, material } = writing;
  const { ties } = material;
  const blocks: Block[] =
    ties.length === 0
      ? [{ kind: 'paragraph', words: [w.glance.none] }]
      : [
          { kind: 'list', items: counts(writing) },
          { kind: 'paragraph', words: [w.glance.star] },
        ];
  blocks.push(...disputes(writing).map((words): Block => ({ kind: 'paragraph', words })));
  return { id: 'glance', title: w.glance.title, blocks };
}

function counts(writing: Writing): readonly Words[] {
  const { w, material, lang } = writing;
  const { ties } = material;
  const partners = new Set(ties.flatMap((tie) => partnersOf(writing, tie)));
  const countries = new Set([...partners].map(countryOf));
  const reviewed = ties.filter(({ tie }) => tie.reviewed);
  const standing = reviewed.filter(({ tie }) => tie.standing);
  const pieces = [...new Map(ties.flatMap((tie) => tie.pieces).map((piece) => [piece.held.id, piece])).values()];
  const facts = pieces.filter(({ held }) => held.kind === 'fact').length;
  const open = pieces.filter((piece) => piece.held.kind === 'claim' && isUnreviewed(piece)).length;
  const sources = new Set(pieces.flatMap(({ held }) => held.sources));
  const backed = (backing: Backing): number => ties.filter(({ tie }) => backingOf(tie.counts) === backing).length;
  const acts = reviewed.filter(({ tie }) => !tie.standing && !isLimit(tie.type));
  const limits = reviewed.filter(({ tie }) => isLimit(tie.type));
  const spans = reviewed.map(({ tie }) => datedSpan(tie.steps.filter((step) => step.reviewed)));
  const first = spans.flatMap((span) => span.first ?? []).sort(compareDays)[0];
  const last = spans
    .flatMap((span) => span.last ?? [])
    .sort(compareDays)
    .at(-1);
  return [
    [
      partners.size === 0 ? w.glance.heldPlain(ties.length) : w.glance.held(ties.length, partners.size, countries.size),
      w.gap,
      w.glance.review(backed('reviewed'), backed('coded'), backed('unreviewed')),
    ],
    ...lineOf(w, w.glance.standing, standingByPhase(writing, standing)),
    ...lineOf(w, w.glance.acts, byWord(writing, acts)),
    ...lineOf(w, w.glance.limits, byWord(writing, limits)),
    [w.glance.evidence(facts, pieces.length - facts - open, open, sources.size)],
    ...(first === undefined || last === undefined
      ? []
      : [[w.glance.span(dateWords(yearOf(first), lang), dateWords(yearOf(last), lang))]]),
  ];
}

/** Standing ties: those in force as one number, with how many of them nothing was heard lately; the others by their stage. */
function standingByPhase(writing: Writing, ties: readonly BriefTie[]): readonly string[] {
  const { w, lang, material } = writing;
  const inForce = ties.filter(({ state }) => state !== null && isInForce(state.stage));
  const year = String(Number(yearOf(material.validAt)) - confirmedYears);
  const isSilent = ({ tie: { confirmed } }: BriefTie): boolean =>
    confirmed === null || (edtfBounds(confirmed)[1] ?? '') <= `${year}-12-31`;
  const silent = inForce.filter(isSilent).length;
  const counted = w.glance.counted(stageText(lang, 'twinning', 'active'), inForce.length);
  return [
    ...(inForce.length === 0 ? [] : [silent === 0 ? counted : w.glance.silent(counted, year, silent)]),
    ...byWord(
      writing,
      ties.filter((tie) => !inForce.includes(tie)),
    ),
  ];
}

/** How many there are of each word for a stage: what took place once or again and again is counted together. */
function byWord({ w, lang }: Writing, ties: readonly BriefTie[]): readonly string[] {
  const words = told.flatMap((stage) =>
    ties.flatMap(({ tie, state }) =>
      state?.stage === stage ? [wordText(lang, statusWord(tie.type, stage, state.milestone))] : [],
    ),
  );
  return [...new Set(words)].map((word) => w.glance.counted(word, words.filter((each) => each === word).length));
}

const lineOf = (w: BriefWords, line: (list: string) => string, list: readonly string[]): readonly Words[] =>
  list.length === 0 ? [] : [[line(list.join(w.comma))]];

const yearOf = (day: string): string => day.slice(0, day.indexOf('-', 1));

/** Of each unit that more than one state claims, the subject's first: who shows it how. */
function disputes(writing: Writing): readonly Words[] {
  const { w, gazetteer, own, material, say } = writing;
  const said = (english: string): string => {
    const words = say(english);
    return typeof words !== 'string' && 'text' in words ? words.text : english;
  };
  const units = new Set([...own, ...material.ties.flatMap(({ tie }) => tie.parties)].map(unitOf));
  return [...units].flatMap((unit) => {
    const worldviews = placeOfUnit(gazetteer, unit)?.worldviews ?? [];
    if (worldviews.length === 0) return [];
    const name = (by: string): string => (/^[A-Z]{2}$/.test(by) ? unitName(writing, by) : said(by));
    const views = worldviews.map(({ country, by, part }) => {
      if (part !== undefined) return w.glance.inPart(said(part), unitName(writing, country));
      return country === unit && unit.includes('-')
        ? w.glance.ownState(name(by))
        : w.glance.shownAs(unitName(writing, country), name(by));
    });
    return [[w.glance.disputed(unitName(writing, unit), views.join(w.semicolon))]];
  });
}
