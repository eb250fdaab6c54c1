/** What stands above an article about where it appeared and who wrote it: publication, volume, issue, author. */
import type { Masthead } from '../model/reading.ts';
import type { Byline } from './byline.ts';

const label = /\bpublication\s*[:：]\s*(.+?)(?=\s+(?:vol(?:ume|\.)|issue|no\.)\s*[:：]?\s*\d|\s*\||$)/i;
const volume = /\b(?:volume|vol\.?)\s*[:：]?\s*(\d{1,4}|[IVXLC]{1,7})\b/i;
const issue = /(?:\b(?:issue|no\.)\s*[:：]?\s*|№\s*|第)(\d{1,6})(?:\s*期)?(?!\s*(?:条|章|届|号文|次|轮))/i;
/** A weekly's own line: its name in quotes beside a number, a date or the word for a periodical. */
const quotedName =
  /^[«“"]([^»”"\n]{3,60})[»”"][\s.,|•]*(?:.{0,30}?)(?:№|еженедельник|газета|журнал|weekly|daily|journal|\d{4}|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)/i;

/**
 * Reads publication, volume and issue from the lines above the article; null where they say nothing of the kind. The name that a paper
 * prints of itself goes before a credit.
 */
export function readMasthead(
  lines: readonly string[],
  title: string | null,
  { author, outlet }: Byline,
): Masthead | null {
  let publication: string | null = null;
  let vol: string | null = null;
  let number: string | null = null;
  for (const line of lines) {
    const named = label.exec(line)?.[1] ?? quotedName.exec(line)?.[1];
    const titled = named !== undefined || volume.test(line);
    publication ??= named?.trim() ?? null;
    if (titled) {
      vol ??= volume.exec(line)?.[1] ?? null;
      number ??= issue.exec(line)?.[1] ?? null;
    }
  }
  publication ??= outlet;
  if (author === null && publication === null && vol === null && number === null && title === null) return null;
  return { title, publication, volume: vol, issue: number, author };
}
