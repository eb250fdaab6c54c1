/** Feasts and public days in Russian texts. */
import { rule } from '../../../dates/build.ts';
import type { Meaning } from '../../../dates/meaning.ts';
import type { Match, Rule } from '../../../dates/pattern.ts';
import { year, yearField } from './calendar-rules.ts';

/** A feast with the year that follows it, if one does. */
function feastOf(match: Match, name: string): Meaning | null {
  const field = yearField(match);
  return field === null ? null : { is: 'holiday', name, year: field };
}

/** Rules for feasts. */
export const ruFeastRules: readonly Rule[] = [
  rule(`f:feast ${year}?`, (m) => {
    const field = yearField(m);
    return field === null ? null : { is: 'holiday', name: m.token('f')?.of ?? '', year: field };
  }),
  rule('new u:unit', (m) =>
    m.token('u')?.of === 'year' && /^(under|by|on)?$/.test(m.run[m.from - 1]?.kind ?? '')
      ? { is: 'holiday', name: 'new-year' }
      : null,
  ),
  rule(`u:unit ofFeast? f:(feastDay|feastDayLow) ${year}?`, (m) => {
    const field = yearField(m);
    if (field === null || m.token('u')?.of !== 'day') return null;
    // "на сегодняшний день России" is no feast; in small letters only where nothing else is said.
    if (/^(todayAdj|this|that|every|last|next|latest|O)$/.test(m.run[m.from - 1]?.kind ?? '')) return null;
    if (m.token('f')?.kind === 'feastDayLow' && m.run.length > m.to) return null;
    return { is: 'holiday', name: m.token('f')?.of ?? '', year: field };
  }),
  rule(`catholic feast ${year}?`, (m) => feastOf(m, 'christmas')),
  rule(`old new u:unit ${year}?`, (m) => (m.token('u')?.of === 'year' ? feastOf(m, 'old-new-year') : null)),
  rule(`goodFriday w:weekday ${year}?`, (m) => (m.value('w') === 5 ? feastOf(m, 'good-friday-orthodox') : null)),
  rule(`palmSunday w:weekday ${year}?`, (m) => (m.value('w') === 7 ? feastOf(m, 'palm-sunday-orthodox') : null)),
  rule(`womens u:unit ${year}?`, (m) => {
    const field = yearField(m);
    return field === null || m.token('u')?.of !== 'day' ? null : { is: 'holiday', name: 'women-day', year: field };
  }),
  rule('u:unit saint valentine', (m) => (m.token('u')?.of === 'day' ? { is: 'holiday', name: 'valentine' } : null)),
];
