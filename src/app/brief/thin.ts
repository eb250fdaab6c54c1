/** What the brief rests on thinly, found by rules and said in plain words. */

import { compareDays } from '../../model/edtf-days.ts';
import { type CodedFact, howSure, type RestsOn } from '../../model/evidence.ts';
import { datedSpan } from '../../ties/tie-summary.ts';
import type { Section, Words } from './document.ts';
import type { BriefMaterial, BriefTie } from './material.ts';
import type { Writing } from './writing.ts';

/** The section. */
export function thin(writing: Writing): Section {
  const { w } = writing;
  return {
    id: 'thin',
    title: w.thin.title,
    blocks: [{ kind: 'list', items: [...rests(writing), ...leftOut(writing), [w.thin.held]] }],
  };
}

function rests({ w, material }: Writing): readonly Words[] {
  const { ties } = material;
  const reviewed = ties.filter(({ tie }) => tie.reviewed);
  const single = reviewed.filter(({ tie }) => tie.counts.sources <= 1).length;
  const coded = reviewed.filter(({ pieces }) => pieces.every(({ held }) => held.kind === 'fact')).length;
  const steps = reviewed.flatMap(({ tie }) => tie.steps.filter((step) => step.reviewed));
  const dated = steps.filter(({ bounds }) => bounds[0] !== null || bounds[1] !== null);
  const vague = dated.filter(
    ({ bounds: [from, to] }) => from === null || to === null || from.slice(0, 7) !== to.slice(0, 7),
  );
  const held = facts(reviewed);
  const weak = held.filter(({ confidence }) => confidence === 'contested' || confidence === 'unverified').length;
  const from = (what: RestsOn): number => held.filter((fact) => howSure(fact).restsOn === what).length;
  const [listed, excerpts] = [from('list'), from('excerpt')];
  const latest = reviewed
    .flatMap(({ tie }) => datedSpan(tie.steps).last ?? [])
    .sort(compareDays)
    .at(-1);
  const quiet = latest !== undefined && year(material.validAt) - year(latest) >= 1;
  return [
    ...(single === 0 ? [] : [w.thin.oneSource(single, reviewed.length)]),
    ...(coded === 0 ? [] : [w.thin.noQuote(coded, reviewed.length)]),
    ...(vague.length === 0 ? [] : [w.thin.vague(vague.length, dated.length)]),
    ...(steps.length === dated.length ? [] : [w.thin.undated(steps.length - dated.length)]),
    ...(weak === 0 ? [] : [w.thin.weak(weak)]),
    ...(listed === 0 ? [] : [w.thin.listed(listed, held.length)]),
    ...(excerpts === 0 ? [] : [w.thin.excerpts(excerpts, held.length)]),
    ...(quiet ? [w.thin.quiet(String(year(latest)))] : []),
    ...languages(material).map((list) => w.thin.langs(list)),
    ...(material.measures.length === 0 || hasTrade(material) ? [] : [w.thin.noTrade]),
    ...(ties.length === 0 || ties.some(isGraded) ? [] : [w.thin.ungraded]),
  ].map((text) => [text]);
}

function leftOut({ w, material }: Writing): readonly Words[] {
  const { rejected, laterSteps, redacted } = material;
  return [
    ...(rejected === 0 ? [] : [w.thin.rejected(rejected)]),
    ...(laterSteps === 0 ? [] : [w.thin.later(laterSteps)]),
    ...(redacted === 0 ? [] : [w.thin.redacted(redacted)]),
  ].map((text) => [text]);
}

/** Each once: a restriction bears several ties. */
function facts(ties: readonly BriefTie[]): readonly CodedFact[] {
  const all = ties.flatMap(({ pieces }) => pieces.flatMap(({ held }) => held.fact ?? []));
  return [...new Map(all.map((fact) => [fact.id, fact])).values()];
}

const year = (day: string): number => Number(day.slice(0, day.indexOf('-', 1)));

const isGraded = ({ pieces }: BriefTie): boolean =>
  pieces.some(({ view }) => view.sources.some(({ reliability }) => reliability !== undefined));

const hasTrade = ({ figures }: BriefMaterial): boolean =>
  figures.some(
    ({ indicator, counterpart }) => ['trade', 'exports', 'imports'].includes(indicator) && counterpart !== null,
  );

/** `en 2, ru 1`; nothing where no document is quoted. */
function languages({ documents }: BriefMaterial): readonly string[] {
  const counts = new Map<string, number>();
  for (const { lang } of documents.values()) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  if (counts.size === 0) return [];
  return [
    [...counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([lang, count]) => `${lang} ${count}`)
      .join(', '),
  ];
}
