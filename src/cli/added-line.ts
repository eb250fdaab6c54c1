/** One line on a document that was added or read again. */
import type { JobResult } from '../ledger/work-port.ts';
import { counted, oneLine } from './output.ts';

/** Id, language, date, claims, ties, title. */
export function addedLine(
  document: string,
  { lang, published, claims, ties, title }: Pick<JobResult, 'lang' | 'published' | 'claims' | 'ties' | 'title'>,
): string {
  const { appended, held, unanchored } = claims;
  const parts = [
    counted(appended, 'claim'),
    ...(held > 0 ? [`${held} held before`] : []),
    ...(unanchored > 0 ? [`${unanchored} unanchored, not counted`] : []),
    `${counted(ties.length, 'tie')} changed`,
  ];
  return `${document}  ${lang}  ${published ?? 'no date'}  ${parts.join(', ')}  ${oneLine(title, 60)}`;
}
