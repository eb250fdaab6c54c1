/** Where a document appeared, in a line: outlet, else site, and author; never the name of a file. */
import { t } from '../i18n/t.ts';

/** The words; that nothing is given where nothing is. */
export function sourceOf({
  outlet,
  author,
  sources,
}: {
  readonly outlet: string | null;
  readonly author: string | null;
  readonly sources: readonly string[];
}): string {
  const site = sources.map(siteIn).find((each) => each !== null);
  const known = [outlet ?? site, author].filter(Boolean);
  return known.length === 0 ? t('reading.source.none') : known.join(t('terms.comma'));
}

const siteIn = (source: string): string | null =>
  /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(source.trim())?.[1]?.toLowerCase() ?? null;
