/** docs/formats/errors.md: the errors of the interface by their codes. */

/** An error as data/words/errors.json has it. */
interface ErrorEntry {
  readonly code: string;
  readonly en: string;
}

const head = `# Errors

An error of the interface is a problem document (RFC 9457): \`type\` and \`status\` tell its kind, \`detail\` one English sentence, \`hint\`
what can be done. Where the sentence is one of those below, \`code\` names it whatever it is filled with, and \`values\` holds what it is
filled with, by the names in braces. A code stays when its sentence is worded better. Messages of the database, and of checks of a
request's shape (which stand in \`errors\`, field by field), have none.

\`\`\`json
{
  "type": "urn:amur:problem:not-found",
  "title": "Not found",
  "status": 404,
  "detail": "The gazetteer holds no unit XX-YY",
  "code": "the-gazetteer-holds-no-unit",
  "values": { "written": "XX-YY" }
}
\`\`\`

\`GET /api/v1/words/ru\` and \`/zh\` give the sentences, hints included, in the other languages ([words](words.md)).

This page is written by \`npm run docs:errors\` from [data/words/errors.json](../../data/words/errors.json).

| code | sentence |
|---|---|
`;

/** The page, errors by code. */
export function errorsPage(errors: readonly ErrorEntry[]): string {
  const rows = [...errors]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, en }) => `| \`${code}\` | ${en.replace(/\|/g, '\\|')} |`);
  return `${head}${rows.join('\n')}\n`;
}
