/** One line on a document that was added or read again, was there already, or could not be read. */
import type { SecondReading } from '../app/language-models/second-reading.ts';
import type { JobResult } from '../store/ports/work.ts';
import { dateText } from './date-text.ts';
import { explain } from './exit.ts';
import { placeName } from './file-or-address.ts';
import { counted, type Output, oneLine } from './output.ts';

/** Id, language, date, claims, ties, title. */
export function addedLine(
  document: string,
  { lang, published, claims, ties, title }: Pick<JobResult, 'lang' | 'published' | 'claims' | 'ties' | 'title'>,
): string {
  const { appended, held, unanchored, possible = 0 } = claims;
  const parts = [
    counted(appended, 'claim'),
    ...(held > 0 ? [`${held} held before`] : []),
    ...(possible > 0 ? [`${possible} only possible`] : []),
    ...(unanchored > 0 ? [`${unanchored} unanchored, not counted`] : []),
    `${counted(ties.length, 'tie')} changed`,
  ];
  return `${document}  ${lang}  ${dateText(published)}  ${parts.join(', ')}  ${oneLine(title, 60)}`;
}

/** What a language model read of a document, as JSON: beside what the rules read. */
export function secondOf(second: SecondReading | undefined): object {
  if (second?.read !== 'now') return {};
  const { claims, reading } = second;
  const { answered, tokens, refused } = reading.model!;
  return { model: { answered, tokens, claims, refused: refused.length } };
}

/** The same as a line. */
export function secondLine({ claims, reading }: Extract<SecondReading, { read: 'now' }>): string {
  const { answered, tokens, refused } = reading.model!;
  const more = refused.length > 0 ? `, ${refused.length} refused` : '';
  const used = (tokens.input ?? 0) + (tokens.output ?? 0);
  return `  ${answered}: ${counted(claims.appended + claims.held, 'claim')}${more}, ${used} tokens`;
}

/** Says what a language model read of a document that was in the ledger already. */
export function reportSecond(file: string, second: SecondReading, json: boolean, output: Output): void {
  if (second.read !== 'now') return;
  if (json) output.data(JSON.stringify({ file, ok: true, held: second.id, ...secondOf(second) }));
  else output.data(`${second.id}${secondLine(second)}`);
}

/** Says that a file was in the ledger already, as this document: of a single one, or where each file is one JSON object. */
export function reportPresent(
  file: string,
  document: string,
  { single, json }: { readonly single: boolean; readonly json: boolean },
  output: Output,
): void {
  if (json) output.data(JSON.stringify({ file, ok: true, held: document }));
  else if (single) output.message(`${placeName(file)}: already held as ${document}`);
}

/** Says why a file was not added, with its name and what can be done. */
export function reportFailure(file: string, error: unknown, json: boolean, output: Output): void {
  const { lines } = explain(error);
  const said = lines[0]!.replace(/^amur: /, '');
  const hint = lines[1]?.trim();
  if (json) output.data(JSON.stringify({ file, ok: false, error: said, ...(hint ? { hint } : {}) }));
  else {
    const name = file === '-' ? 'standard input' : placeName(file);
    output.message(said.includes(name) || said.includes(file) ? said : `${name}: ${said}`);
    if (hint) output.message(`  ${hint}`);
  }
}
