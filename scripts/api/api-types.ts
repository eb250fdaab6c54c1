/** The types of the REST interface, made from its OpenAPI document. */
import openapiTS, { astToString } from 'openapi-typescript';

const head =
  '/** The REST interface in types, made from its OpenAPI document: `npm run docs:api`. Not to be edited. */\n';

/** The text of src/web/rest/api-types.ts. */
export async function apiTypes(document: object): Promise<string> {
  const made = astToString(await openapiTS(structuredClone(document) as never, { immutable: true }));
  // What a path does not have, a line for each, is half of it.
  const short = made
    .replace(/^ +readonly \w+\?: never;\n/gm, '')
    .replace(/^export type .*Record<string, never>;\n/gm, '');
  return head + short.replaceAll('    ', '  ');
}
