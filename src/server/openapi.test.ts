import { validate } from '@apidevtools/swagger-parser';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { describe, expect, it } from 'vitest';
import { tieExportFormats } from '../app/export/export-ties.ts';
import { leastRole, may } from '../store/people/roles.ts';
import { openTestApp } from './app-for-tests.ts';
import { type RouteRule, routeRules, ruleOf } from './route-permissions.ts';

interface Operation {
  readonly operationId: string;
  readonly 'x-least-role'?: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly {
    readonly in: string;
    readonly name: string;
    readonly required?: boolean;
    readonly description?: string;
  }[];
  readonly responses: Readonly<Record<string, Answer | { readonly $ref: string }>>;
}

interface Answer {
  readonly description?: string;
  readonly content?: object;
}

interface Document {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, unknown>>;
    readonly responses: Readonly<Record<string, Answer>>;
  };
}

const leastRoleOf = (needs: RouteRule['needs'] = 'nobody'): string => (needs === 'nobody' ? 'none' : leastRole[needs]);

/** Every reference of the document. */
function* references(node: unknown): Generator<string> {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === '$ref' && typeof value === 'string') yield value;
    else yield* references(value);
  }
}

describe('the OpenAPI document', async () => {
  const app = await openTestApp();
  const host = '127.0.0.1:4680';
  const document = (await (await app.raw('/openapi.json', { headers: { host } })).json()) as Document;
  await app.close();
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, path, operation })),
  );

  it('says of every route in one table what it needs, and of no other', () => {
    expect(operations.map(({ name }) => name.replace('/api/v1', '')).sort()).toEqual(Object.keys(routeRules).sort());
    // What changes something is told in the trail; only signing in and out needs nobody.
    const silent = Object.entries(routeRules).filter(
      ([name, { act }]) => !name.startsWith('get ') && act === undefined,
    );
    expect(silent.map(([name]) => name)).toEqual([
      'post /session',
      'delete /session',
      'post /forecasts/check',
      'post /same/refresh',
      'post /visits',
    ]);
    const open = Object.entries(routeRules).filter(([, { needs }]) => needs === 'nobody');
    expect(open.map(([name]) => name)).toEqual([
      'get /session',
      'post /session',
      'delete /session',
      'get /words/{language}',
    ]);
    // Who may only look changes nothing but when they themselves were here.
    const changing = Object.entries(routeRules).filter(
      ([name, { needs }]) => !name.startsWith('get ') && needs !== 'nobody' && may('viewer', needs),
    );
    expect(changing.map(([name]) => name)).toEqual(['post /visits']);
    expect(ruleOf('get', '/brand/new')).toEqual({ needs: 'operate', act: 'get /brand/new' });
    for (const { name, operation } of operations)
      expect(operation['x-least-role']).toBe(leastRoleOf(routeRules[name.replace('/api/v1', '')]?.needs));
  });

  it('is OpenAPI 3.1', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(document.info).toMatchObject({ title: 'Amur', version: '0.0.0' });
  });

  it('exports ties in every format that there is', () => {
    const exported = operations.flatMap(({ path }) => /\/export\/ties\.(\w+)$/.exec(path)?.[1] ?? []);
    expect(exported.sort()).toEqual(Object.keys(tieExportFormats).sort());
  });

  it.each(operations)('$name says what it does, takes and answers', ({ path, operation }) => {
    expect(operation.summary).toBeTruthy();
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    const declared = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
    expect(declared.map((parameter) => parameter.name)).toEqual(inPath);
    expect(declared.every((parameter) => parameter.required === true)).toBe(true);
    for (const [status, answer] of Object.entries(operation.responses)) {
      const response = '$ref' in answer ? document.components.responses[answer.$ref.split('/').at(-1)!]! : answer;
      expect(response.description).toBeTruthy();
      if (Number(status) >= 400) expect(Object.keys(response.content ?? {})).toEqual(['application/problem+json']);
    }
    expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['400', '401', '403', '503']));
  });

  it('calls each operation by a name of its own, in words', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+([A-Z][a-z]+)*$/);
    expect(ids).toEqual(expect.arrayContaining(['listTies', 'getTie', 'exportTiesCsv', 'undoJudgement', 'judge']));
  });

  it('declares the tags that its operations bear, and no other', () => {
    const borne = operations.flatMap(({ operation }) => operation.tags ?? []);
    expect(document.tags.map(({ name }) => name).sort()).toEqual([...new Set(borne)].sort());
    expect(operations.every(({ operation }) => operation.tags?.length === 1)).toBe(true);
  });

  it('says of every parameter what it is', () => {
    const silent = operations.flatMap(({ name, operation }) =>
      (operation.parameters ?? []).flatMap((each) => (each.description ? [] : `${name} ${each.name}`)),
    );
    expect(silent).toEqual([]);
  });

  it('is valid, as a parser and a linter that others wrote see it', async () => {
    await validate(structuredClone(document) as never);
    const found = await lintFromString({
      source: JSON.stringify(document),
      config: await createConfig({ extends: ['recommended'] }),
    });
    expect(
      found.map(({ severity, ruleId, message, location }) => [severity, ruleId, message, location[0]?.pointer]),
    ).toEqual([]);
  });

  it('refers to nothing that it does not define', () => {
    const refs = [...new Set(references(document))];
    expect(refs.length).toBeGreaterThan(20);
    for (const ref of refs) {
      const [, kind, name = ''] = /^#\/components\/(schemas|responses)\/(\w+)$/.exec(ref) ?? [];
      expect(document.components[kind as 'schemas' | 'responses'], ref).toHaveProperty(name);
    }
  });

  it('names its schemas', () => {
    expect(document.components.schemas).toMatchObject({
      TieRow: { type: 'object' },
      ProblemDetails: { type: 'object' },
    });
  });
});
