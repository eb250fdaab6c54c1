/** Russian decades and centuries: "90-е годы", "в начале девяностых", "в 60-х годах XIX века", "XIX–XX веков". */
import { beforeChrist, calendarDate, part, rule } from '../../../dates/build.ts';
import type { Meaning } from '../../../dates/meaning.ts';
import type { Rule } from '../../../dates/pattern.ts';
import { isYears, shade } from './calendar-rules.ts';
import { manyOf } from './lexicon.ts';

/** Rules for decades and centuries. */
export const ruCenturyRules: readonly Rule[] = [
  // 1990-е годы · в 90-х · девяностые годы · 1970–1980-е
  rule(`${shade} d:decade yw:(unit|yearsMark)? dot?`, (m) =>
    m.token('yw')?.kind === 'unit' && !isYears(m, 'yw') ? null : calendarDate({ decade: m.value('d') }),
  ),
  rule(`${shade} d:(ODdec|decadeWord) yw:(unit|yearsMark) dot? c:(roman|RANK) cu:(unit|at)`, (m) => {
    const [d, c] = [m.value('d') ?? 0, m.value('c') ?? 0];
    const of = m.token('cu')?.kind === 'at' || m.token('cu')?.of === 'century';
    return of && d % 10 === 0 && c >= 1 && c <= 21 ? calendarDate({ decade: (c - 1) * 100 + d }) : null;
  }),
  rule(`${shade} d:(ODdec|decadeWord|O) yw:(unit|yearsMark) (lk:last lu:unit)?`, (m) => {
    const token = m.run[m.to - 1];
    const named = m.token('yw');
    const d = m.value('d') ?? 0;
    if (named?.kind === 'unit' && named.of !== 'year') return null;
    if (
      d % 10 !== 0 ||
      (d < 10 && m.token('d')?.kind !== 'decadeWord') ||
      d > 90 ||
      (m.token('d')?.kind === 'O' && token?.kind !== 'unit')
    )
      return null;
    if (m.token('d')?.kind === 'O' && (named?.of !== 'year' || named.value !== manyOf)) return null;
    return calendarDate({ decade: d < 20 ? 2000 + d : 1900 + d });
  }),
  rule(`${shade} d:ODdec (?!other|Other|month|unit)`, (m) => {
    const before = m.run[m.from - 1]?.kind;
    const d = m.value('d') ?? 0;
    return (before === 'at' || m.to - m.from > 1) && d >= 20 ? calendarDate({ decade: 1900 + d }) : null;
  }),
  // в начале девяностых · семидесятые
  rule(`${shade} d:decadeWord (?!other|Other|month|unit|monthDay)`, (m) => {
    const d = m.value('d') ?? 0;
    const led = m.to - m.from > 1 || m.run.length === 1 || /^(at|by|from|until)$/.test(m.run[m.from - 1]?.kind ?? '');
    return led ? calendarDate({ decade: d < 20 ? 2000 + d : 1900 + d }) : null;
  }),
  rule(`${shade} d:decadeWord (?=other|Other)`, (m) => {
    const d = m.value('d') ?? 0;
    // "в девяностых город вырос", but no "в двадцатых томах"
    return d >= 30 && m.run[m.from]?.kind === 'edge' ? calendarDate({ decade: 1900 + d }) : null;
  }),
  // в 60–70-х годах · 1960–1970-е
  rule(`a:(N99|Y4|ODdec) cut:(dash|and) d:(ODdec|decade) yw:(unit|yearsMark)?`, (m) => {
    const [a, d] = [m.value('a') ?? 0, m.value('d') ?? 0];
    const first = a >= 1000 ? a : Math.floor((d >= 1000 ? d : 1900) / 100) * 100 + a;
    if (a % 10 !== 0 || !isYears(m, 'yw') || (m.at('yw') < 0 && d < 1000)) return null;
    const cut = m.at('cut');
    return [
      part(m.from, cut, calendarDate({ decade: first })),
      part(cut + 1, m.to, calendarDate({ decade: d >= 1000 ? d : Math.floor(first / 100) * 100 + d })),
    ];
  }),
  // XIX–XX веков
  rule(`a:roman cut:(dash|and) c:roman u:(unit|centuryMark)`, (m) => {
    if (m.token('u')?.kind === 'unit' && m.token('u')?.of !== 'century') return null;
    const cut = m.at('cut');
    const century = (n: number | undefined): Meaning => calendarDate({ century: (n ?? 1) * 100 - 99 });
    return [part(m.from, cut, century(m.value('a'))), part(cut + 1, m.to, century(m.value('c')))];
  }),
  // в XIX веке · двадцатый век · 19-м веке
  rule(`${shade} c:(roman|RANK|SMALL) u:(unit|at|centuryMark) (?!roman)`, (m) => {
    const u = m.token('u');
    const c = m.value('c') ?? 0;
    if (u?.kind === 'unit' && u.of !== 'century') return null;
    if (u?.kind === 'at' && (m.token('c')?.kind !== 'roman' || m.run[m.to]?.kind !== 'dot')) return null;
    if (m.token('c')?.kind === 'SMALL' && u?.kind !== 'unit') return null;
    return c >= 1 && c <= 21 ? calendarDate({ century: c * 100 - 99 }) : null;
  }),
  rule(`${shade} c:(roman|RANK|SMALL) u:(unit|at|centuryMark) dot? until letterN dot? letterE dot?`, (m) => {
    const u = m.token('u');
    const c = m.value('c') ?? 0;
    if ((u?.kind === 'unit' && u.of !== 'century') || c > 40) return null;
    return calendarDate({ century: beforeChrist(c * 100 - 50) });
  }),
];
