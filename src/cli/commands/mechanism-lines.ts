/** Cases side by side as lines: the evidence first, then a part for each link of the chain. */

import type { MechanismAct, MechanismCase, MechanismShare, MechanismView } from '../../app/compare/mechanism-view.ts';
import {
  chiefShare,
  cutTies,
  fateOrder,
  milestones,
  ownActs,
  peakOf,
  reachedBy,
} from '../../app/compare/milestones.ts';
import { shareText, whenText } from '../../app/lean/lean-text.ts';
import { dateText } from '../date-text.ts';
import { counted, oneLine, table } from '../output.ts';

const percent = (n: number, of: number): string => `${of === 0 ? 0 : Math.round((100 * n) / of)} %`;
const signed = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '0');
const yearsText = (years: readonly [number, number] | null): string =>
  years === null
    ? ''
    : years[0] === years[1]
      ? `year ${signed(years[0])}`
      : `year ${signed(years[0])} to ${signed(years[1])}`;
const rangeText = ({ certain, atMost }: { certain: number; atMost: number }): string =>
  certain === atMost ? `${certain}` : `${certain}–${atMost}`;

/** The comparison. */
export function mechanismLines({ cases, validAt }: MechanismView): readonly string[] {
  const part = (title: string, of: (each: MechanismCase) => readonly string[]): readonly string[] => [
    '',
    title,
    ...cases.flatMap((each) => [`  ${each.names.en}`, ...of(each).map((line) => `    ${line}`)]),
  ];
  return [
    `As of ${validAt}. The cases are not equally well known: differences in numbers are differences of the record first.`,
    '',
    ...summary(cases),
    ...part('Evidence', depthLines),
    ...part('Year 0: the first dated tie of the two sides', zeroLines),
    ...part('1. Asymmetry: a country’s share of a region’s trade, first and last measured', asymmetryLines),
    ...part('2. Direct structures: ties in force between the two sides, institutions and works', structureLines),
    ...part('3. Turn', turnLines),
    ...part('4. What the centres did', actLines),
    ...part('5. Outcome', outcomeLines),
  ];
}

/** The chain at a glance: of each link a line a case. */
function summary(cases: readonly MechanismCase[]): readonly string[] {
  const rows: readonly (readonly [string, (each: MechanismCase) => string])[] = [
    ['evidence', briefDepth],
    ['year 0', ({ zero }) => (zero === null ? 'not named' : `${zero.year}`)],
    ['1 asymmetry', briefAsymmetry],
    ['2 structures', briefStructures],
    ['3 turn', ({ turn }) => (turn?.date ? `${dateText(turn.date)}, ${turn.sure ? 'sure' : 'not sure'}` : 'not known')],
    ['4 first reaction', briefReaction],
    ['  its acts', briefActs],
    ['5 ties cut', briefCuts],
  ];
  return table(rows.flatMap(([row, of]) => cases.map((each, i) => [i === 0 ? row : '', each.names.en, of(each)])));
}

const briefDepth = ({ depth: { facts, events, restsOn } }: MechanismCase): string =>
  `${facts + events} records, ${percent(restsOn.source, facts + events)} read`;

/** The largest share on either side that was measured at two times, else the largest. */
function briefAsymmetry({ asymmetry }: MechanismCase): string {
  const all = [asymmetry?.home ?? [], asymmetry?.partner ?? []].flatMap((side) => chiefShare(side) ?? []);
  return all.length === 0 ? 'not known' : all.map(shareLine).join('; ');
}

const pointText = (point: MechanismShare['first']): string => `${shareText(point)} in ${whenText(point)}`;
/** `RU-PRI on China 15.6 % in 1997, 70 % in 2025`. */
const shareLine = ({ region, country, of, first, last }: MechanismShare): string =>
  `${region.names.en} on ${country.names.en} ${pointText(first)}${last === null ? '' : `, ${pointText(last)}`}${of === 'trade' ? '' : ` (of ${of} alone)`}`;

function asymmetryLines({ asymmetry, zero }: MechanismCase): readonly string[] {
  if (asymmetry === null) return ['not known: the file of the case does not name its two sides'];
  const { home, partner, pairs, without } = asymmetry;
  const shares = [...home, ...partner];
  const years = (point: MechanismShare['first']): string =>
    zero === null ? '' : ` (${yearsText([point.year - zero.year, point.year - zero.year])})`;
  return [
    ...(shares.length === 0 ? ['not known: no share of trade is held for any region of the case in its years'] : []),
    ...shares.map((each) => `${shareLine(each)}${years(each.last ?? each.first)}`),
    ...pairs.map(({ first, second, year, lean: { value, low, high }, since }) => {
      const points = (value === null ? [low, high] : [value])
        .map((each) => Math.round(Math.abs(each) * 1000) / 10)
        .join('–');
      const more = (value ?? low) > 0 ? first : second;
      const turned =
        since === null || since.before === null
          ? 'no turn is known'
          : `it turned between ${since.before} and ${since.from}`;
      return `lean ${first.names.en} ~ ${second.names.en}, ${year}: ${more.names.en} leans more, by ${points} points; ${turned}`;
    }),
    `missing: ${counted(without, 'region')} of the case without a share`,
  ];
}

/** Institutions in year 0, at the most, and at the end. */
function briefStructures({ structures }: MechanismCase): string {
  const years = structures?.byYear ?? [];
  const [first, last] = [years.find(({ years: from }) => from === 0), years.at(-1)];
  if (last === undefined) return 'not known';
  const peak = peakOf(years);
  const at = ({ year, years: from }: typeof last): string => (from === null ? `${year}` : signed(from));
  return [...(first === undefined ? [] : [first]), ...(peak === undefined ? [] : [peak]), last]
    .filter((each, i, all) => all.indexOf(each) === i)
    .map((each) => `${rangeText(each.institutions)} (${at(each)})`)
    .join(' → ');
}

function briefReaction({ acts, outcome, records }: MechanismCase): string {
  const act = acts.find(({ id }) => id === outcome?.after?.act);
  if (act === undefined) return 'none is coded';
  return `${yearsText(act.years)} (${dateText(records.find(({ id }) => id === act.id)?.date ?? null)})`;
}

function briefActs(each: MechanismCase): string {
  const { own, limits, told, onTies } = ownActs(each);
  return `${limits.length} of ${own.length} against ties; ${onTies.length} of ${told.length} with a trigger answer ties`;
}

function briefCuts(of: MechanismCase): string {
  const { outcome } = of;
  const { all, institutions } = cutTies(of);
  const cuts = outcome?.cuts ?? [];
  return cuts.length === 0
    ? 'none is coded'
    : `${all} (${institutions} institutions): ` +
        cuts.map(({ by, ties }) => `${shortCut[by]} ${ties.length}`).join(', ');
}

const shortCut = {
  'home-centre': 'own centre',
  'partner-centre': 'state abroad',
  'both-centres': 'both states',
  'home-region': 'own region',
  'partner-region': 'region abroad',
  region: 'a region',
  untold: 'not told',
} as const;

function depthLines({ depth }: MechanismCase): readonly string[] {
  const { facts, events, sources, restsOn, from, until, years } = depth;
  const all = facts + events;
  const upon = [
    `${percent(restsOn.source, all)} read in the source`,
    `${percent(restsOn.excerpt, all)} seen in an excerpt`,
    `${percent(restsOn.list, all)} from a list`,
    ...(restsOn.untold === 0 ? [] : [`${percent(restsOn.untold, all)} not said`]),
  ];
  return [
    `${counted(facts, 'fact')}, ${counted(events, 'event')} from ${counted(sources, 'source')}; ${upon.join(', ')}`,
    from === null ? 'no year is known' : `${from} to ${until}, ${years} of these years with a record`,
  ];
}

const zeroLines = ({ zero }: MechanismCase): readonly string[] =>
  zero === null ? ['not named in the file of the case'] : [`${zero.year} (${dateText(zero.date)}): ${zero.why}`];

function structureLines({ structures, records: _ }: MechanismCase): readonly string[] {
  if (structures === null) return ['not known: the file of the case does not name its two sides'];
  if (structures.byYear.length === 0) return ['none is coded'];
  const rows = milestones(structures.byYear).map(({ year, years, institutions, works }) => [
    years === null ? `${year}` : `${signed(years)} (${year})`,
    `${rangeText(institutions)} ${institutions.atMost === 1 ? 'institution' : 'institutions'}`,
    `${rangeText(works)} works`,
  ]);
  const kinds = structures.kinds.map(({ type, known, first, atEnd }) => [
    type,
    `${known} known`,
    first === null ? 'no beginning dated' : `first ${dateText(first.date)}, ${yearsText(first.years)}`,
    `at the end ${rangeText(atEnd)}`,
  ]);
  const unbegun = structures.ties.filter(({ began }) => began === null).length;
  return [
    ...table(rows),
    ...table(kinds),
    ...(unbegun === 0
      ? []
      : [`missing: the beginning of ${counted(unbegun, 'tie')}, which are in none of these numbers`]),
    ...(structures.others === 0
      ? []
      : [`${counted(structures.others, 'other standing tie')} of the case do not join the two sides`]),
  ];
}

function turnLines({ turn, records }: MechanismCase): readonly string[] {
  if (turn === null) return ['not known: the file of the case says nothing of it'];
  const when =
    turn.date === null
      ? 'not known'
      : `${dateText(turn.date)}, ${yearsText(turn.years)}${turn.sure ? '' : ' (not sure)'}`;
  const own = records.filter(({ id }) => turn.records.includes(id));
  return [
    `${when}: ${turn.says}`,
    ...own.map(({ date, statement }) => `  ${dateText(date)}: ${oneLine(statement, 160)}`),
  ];
}

const who = { home: 'own centre', partner: 'abroad', both: 'both' } as const;

function actLines(of: MechanismCase): readonly string[] {
  const { acts, records } = of;
  if (acts.length === 0) return ['no act of a centre is coded'];
  const byId = new Map(records.map((record) => [record.id, record]));
  const { own, limits, told, onTies, before } = ownActs(of);
  const sums = [
    `the own centre: ${counted(own.length, 'act')}, ${limits.length} of them against ties; ${told.length} with a coded trigger, of these ${onTies.length} in answer to a tie of regions or what came of one`,
    ...(before.length === 0
      ? []
      : [`and ${counted(before.length, 'act')} begun before year 0, which no tie of the case can have called forth`]),
    `abroad: ${counted(acts.length - own.length - before.length, 'act')}`,
  ];
  const rows = acts.map((act) => {
    const record = byId.get(act.id);
    return [
      yearsText(act.years),
      dateText(record?.date ?? null),
      who[act.by],
      act.against === null ? 'other' : act.against ? 'limits' : 'opens',
      oneLine(record?.statement ?? act.id, 110),
      `${triggerText(act, record?.acted?.trigger ?? null)}${withinText(act)}${record?.confidence === 'contested' ? ' [contested]' : ''}`,
    ];
  });
  return [...sums, ...table(rows)];
}

function triggerText(act: MechanismAct, trigger: { readonly what: string } | null): string {
  if (trigger === null) return '[no trigger coded]';
  return `[upon ${oneLine(trigger.what, 70)}; ${lagText(act)}]`;
}

/** What the year after an act brought. */
const withinText = ({ within }: MechanismAct): string =>
  within === null
    ? ''
    : ` [ties before: ${rangeText(within.before)}; a year later: ${within.cut.length} ended or suspended, ${within.begun.length} begun]`;

/** `8 days`, `0 to 332 days, dated by the year`. */
function lagText({ lag, precision }: MechanismAct): string {
  if (lag === null) return 'no date, no lag';
  if (lag[0] === lag[1]) return counted(lag[0], 'day');
  return `${lag[0]} to ${counted(lag[1], 'day')}, since a date is known by the ${precision === 'month' ? 'month' : precision === 'year' ? 'year' : 'span'} only`;
}

const fateWords = {
  ended: 'ended',
  halted: 'suspended still',
  resumed: 'suspended and resumed',
  'went-on': 'told of as in force later',
  silent: 'nothing heard since',
} as const;
const cutWords = {
  'home-centre': 'the own centre',
  'partner-centre': 'a state abroad',
  'both-centres': 'both states',
  'home-region': 'a region or town of the own side',
  'partner-region': 'a region or town abroad',
  region: 'regions, of which side is not told',
  untold: 'nobody named',
} as const;

function outcomeLines(of: MechanismCase): readonly string[] {
  const { outcome, records } = of;
  if (outcome === null) return ['not known: the file of the case does not name its two sides'];
  const { after, fates, cuts, answered } = outcome;
  const cut = cuts.reduce((sum, { ties }) => sum + ties.length, 0);
  const ofAct = records.find(({ id }) => id === after?.act);
  const stood = reachedBy(fates);
  return [
    ...(after === null
      ? ['no dated act of the own centre against ties is coded after year 0']
      : [
          `of ${counted(stood, 'tie')} in force before ${dateText(ofAct?.date ?? after.since)} (${oneLine(ofAct?.statement ?? '', 80)}), by ${after.until}: ${fateOrder(
            fates,
          )
            .map(({ fate, ties }) => `${ties.length} ${fateWords[fate]}`)
            .join(', ')}`,
        ]),
    cut === 0
      ? 'no end or suspension of a tie is coded'
      : `ended or suspended at any time: ${counted(cut, 'tie')}, ${cutTies(of).institutions} of them institutions, by ${cuts.map(({ by, ties }) => `${cutWords[by]} ${ties.length}`).join(', ')}`,
    ...answered.map(
      ({ what, ties }) => `  ${ties} ${what === null ? 'with no trigger coded' : `upon ${oneLine(what, 120)}`}`,
    ),
  ];
}
