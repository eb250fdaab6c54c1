/** The types of the REST interface, made from its OpenAPI document. */
import openapiTS, { astToString } from 'openapi-typescript';

const head =
  '/** The REST interface in types, made from its OpenAPI document: `npm run client:types`. Not to be edited. */\n';

/** The text of src/web/rest/api-types.ts. */
export async function apiTypes(document: object): Promise<string> {
  return head + astToString(await openapiTS(structuredClone(document) as never, { immutable: true }));
}
