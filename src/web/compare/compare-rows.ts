/** The numbers of a comparison as rows, a cell a column: the table behind the pictures, and the tables of the files. */
import type { CompareColumn, CompareView } from '../../app/compare/compare-view.ts';
import { stageOfAnyType, stageText } from '../../model/stage-words.ts';
import { type Stage, stages } from '../../model/stages.ts';
import { type TieType, tieTypes } from '../../model/tie-types.ts';
import { dateText } from '../dates.ts';
import { spoken, t } from '../i18n/t.ts';
import { figureAmount, figureName } from '../regions/figure-name.ts';
import { typeName } from '../terms.ts';
import { capital } from '../words.ts';

export interface CompareRow {
  /** What the row is of, for files: `type:twinning`, `stage:signed`. */
  readonly key: string;
  readonly label: string;
  readonly cells: readonly string[];
}

export interface RowGroup {
  readonly id: 'types' | 'phases' | 'figures';
  readonly title: string;
  readonly rows: readonly CompareRow[];
}

/** How the stages of the day are told one under the other: what is over first. */
const place: Readonly<Record<Stage, number>> = {
  ended: 0,
  suspended: 1,
  active: 2,
  signed: 3,
  announced: 4,
  proposed: 5,
};
const nowInOrder = stages.toSorted((a, b) => place[a] - place[b]);

const none = '—';
const number = (value: number): string => String(value);

/** The rows of a comparison in their groups; a row that no column has a value for is left out. */
export function rowsOf({ kind, columns }: CompareView): readonly RowGroup[] {
  const row = (key: string, label: string, cell: (column: CompareColumn) => string | null): CompareRow[] => {
    const cells = columns.map((column) => cell(column) ?? none);
    return cells.every((each) => each === none) ? [] : [{ key, label, cells }];
  };
  const stageSaid = (stage: Stage): string =>
    kind === 'tie' ? stageOfAnyType(spoken(), stage) : stageText(spoken(), 'twinning', stage);
  const groups: readonly RowGroup[] = [
    {
      id: 'types',
      title: t('compare.group.types'),
      rows:
        kind === 'tie'
          ? []
          : tieTypes.flatMap((type: TieType) =>
              row(`type:${type}`, typeName(type), ({ types }) => {
                const found = types.find((each) => each.type === type);
                return found ? number(found.ties) : null;
              }),
            ),
    },
    {
      id: 'phases',
      title: t('compare.group.phases'),
      rows: [
        ...row('first', t('compare.row.first'), ({ first }) => (first === null ? null : dateText(first.date))),
        ...stages.flatMap((stage: Stage) =>
          row(`stage:${stage}`, capital(stageSaid(stage)), ({ phases }) => {
            const phase = phases.find((each) => each.stage === stage);
            if (phase === undefined) return null;
            const [from, to] = [phase.first[0]?.slice(0, 4) ?? '?', phase.last[1]?.slice(0, 4) ?? '?'];
            return t('compare.phase', { n: phase.ties, years: from === to ? from : `${from}–${to}` });
          }),
        ),
        ...nowInOrder.flatMap((stage) =>
          row(`now:${stage}`, t('compare.row.now', { stage: stageSaid(stage) }), ({ stages: now }) => {
            const found = now.find((each) => each.stage === stage);
            return found ? number(found.ties) : null;
          }),
        ),
      ],
    },
    {
      id: 'figures',
      title: t('compare.group.figures'),
      rows: [
        ...new Set(
          columns.flatMap(({ figures }) => figures.filter((f) => f.counterpart === null).map((f) => f.indicator)),
        ),
      ]
        .sort()
        .flatMap((indicator) =>
          row(`figure:${indicator}`, capital(figureName(indicator)), ({ figures }) => {
            const found = figures.find((each) => each.indicator === indicator && each.counterpart === null);
            return found ? `${figureAmount(found)} (${found.year})` : null;
          }),
        ),
    },
  ];
  return groups.filter(({ rows }) => rows.length > 0);
}
