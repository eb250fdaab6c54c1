/** Writes a brief: material in, tree out. The same material, language and words give the same tree. */

import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { briefId } from '../../model/brief-id.ts';
import { hashText } from '../../model/ids.ts';
import { type Language, languages } from '../../model/languages.ts';
import { tieRules } from '../../ties/derive-ties.ts';
import { recordLine } from '../cases/record-line.ts';
import type { Phrases } from '../phrase-book.ts';
import { toPartyView } from '../ties/party-view.ts';
import { centre } from './centre.ts';
import { conflicts } from './conflicts.ts';
import { dateWords } from './date-words.ts';
import type { Brief, Inline, Section, Words } from './document.ts';
import { forecasts } from './forecasts.ts';
import { glance } from './glance.ts';
import { lean } from './lean.ts';
import type { BriefMaterial } from './material.ts';
import { figures, measures } from './measures.ts';
import { codedName, type Naming, nameIn, tieName } from './naming.ts';
import { noteBook } from './notes.ts';
import { partners } from './partners.ts';
import { saidIn } from './said-in.ts';
import { thin } from './thin.ts';
import { tieGroups, ties } from './ties.ts';
import { unreviewed } from './unreviewed.ts';
import { briefWords } from './words.ts';
import { ownUnits, type Writing } from './writing.ts';

type Part = (writing: Writing) => Section | null;

/** In the order in which they are told, and notes numbered. */
const onSomething: readonly Part[] = [
  glance,
  partners,
  ties,
  conflicts,
  centre,
  lean,
  measures,
  forecasts,
  unreviewed,
  thin,
];
/** Without ties there is nothing to differ and nothing to be thin. */
const onNothing: readonly Part[] = [
  glance,
  centre,
  (writing) => (writing.material.dependences.length > 0 || writing.material.lean !== null ? lean(writing) : null),
  figures,
  (writing) => (writing.material.kept.length > 0 ? forecasts(writing) : null),
  (writing) => (writing.material.leftOut > 0 ? unreviewed(writing) : null),
];

/** The brief of some material; what Amur says of its measures in the language as far as `phrases` have it, else in English. */
export function composeBrief(
  gazetteer: Gazetteer,
  material: BriefMaterial,
  lang: Language,
  phrases: Phrases = {},
): Brief {
  const naming: Naming = { gazetteer, lang, w: briefWords(lang) };
  const book = noteBook(naming, material);
  const own = ownUnits(material);
  const say = saidIn(lang, phrases);
  const unlabelled: Writing = { ...naming, material, book, own, say, labels: new Map() };
  const told = tieGroups(unlabelled).flatMap((group) => group.ties);
  const writing: Writing = { ...unlabelled, labels: new Map(told.map(({ tie }, i) => [tie.id, `T${i + 1}`])) };
  const parts = material.ties.length === 0 ? onNothing : onSomething;
  const sections = parts.map((section) => section(writing)).filter((section): section is Section => section !== null);
  const { w } = naming;
  const body = {
    lang,
    title: title(naming, material),
    subtitle: subtitle(naming, material, say),
    sections,
    notes: book.notes(),
    sources: book.sources(),
    knownAt: material.knownAt,
  };
  const id = briefId(hashText(JSON.stringify([body, material.validAt, material.include, material.versions])));
  return { id, ...body, state: state(naming, material, id, w) };
}

function title(naming: Naming, { subject, ties: all }: BriefMaterial): string {
  const { w } = naming;
  if (subject.kind === 'collection') return w.brief(subject.name);
  if (subject.kind === 'pair') return w.brief(subject.units.map((unit) => codedName(naming, unit)).join(w.dash));
  if (subject.kind === 'tie') return w.brief(all[0] === undefined ? subject.id : tieName(naming, all[0].tie));
  if (subject.kind === 'country') return w.brief(w.partners.centre(codedName(naming, subject.unit)));
  return w.brief(codedName(naming, subject.unit));
}

function subtitle(naming: Naming, material: BriefMaterial, say: Writing['say']): Words {
  const { gazetteer, lang, w } = naming;
  const { subject, validAt, knownAt } = material;
  const asOf = w.subtitle(dateWords(validAt, lang), dateWords(knownAt.slice(0, 10), lang));
  const until = recordLine(lang, behind(material), (english) => textOf(say(english)));
  const line = until === null ? asOf : `${asOf}${lang === 'zh' ? '；' : '; '}${until}`;
  if (subject.kind !== 'region' && subject.kind !== 'country') return [line];
  const { names } = toPartyView(gazetteer, subject.unit);
  const shown = nameIn(names, lang);
  const others = languages.flatMap((each): readonly Inline[] => {
    const name = names[each];
    return name === null || name === shown ? [] : [{ kind: 'words', text: name, lang: each }, ' · '];
  });
  return [...others, line];
}

function state({ lang }: Naming, material: BriefMaterial, id: string, w: Naming['w']): Brief['state'] {
  const { asked, validAt, knownAt, include, versions } = material;
  const names = /^[\w~-]+$/.test(asked) ? asked : `"${asked.replace(/["\\$`]/g, '\\$&')}"`;
  const again = `amur brief ${names} --valid-at ${validAt} --known-at ${knownAt}${include === 'all' ? '' : ' --reviewed'}${lang === 'en' ? '' : ` --lang ${lang}`}`;
  return [
    { label: w.state.knownAt, words: [{ kind: 'code', text: knownAt }] },
    { label: w.state.validAt, words: [{ kind: 'code', text: validAt }] },
    { label: w.state.include, words: [include === 'all' ? w.state.all : w.state.reviewed] },
    {
      label: w.state.versions,
      words: [
        `${w.state.amur} ${versions.amur}${w.semicolon}${w.state.codebook} ${versions.codebook}${w.semicolon}${w.state.gazetteer} ${versions.gazetteer}${w.semicolon}${w.state.rules} ${tieRules}`,
      ],
    },
    { label: w.state.again, words: [{ kind: 'code', text: again }] },
    { label: w.state.id, words: [{ kind: 'code', text: id }] },
  ];
}

/** The cases whose facts the brief rests on; all of them where it rests on none. */
function behind({ builtIn, ties }: BriefMaterial): BriefMaterial['builtIn'] {
  const cases = new Set(ties.flatMap(({ pieces }) => pieces.flatMap(({ held }) => held.fact?.case ?? [])));
  return cases.size === 0 ? builtIn : builtIn.filter(({ id }) => cases.has(id));
}

const textOf = (said: Inline): string => (typeof said === 'string' ? said : 'text' in said ? said.text : '');
