import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemDetails } from '../app/problem.ts';
import { openTestApp, type TestApp } from './app-for-tests.ts';

describe('what does not fit is said in the language asked for', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp();
  });
  afterAll(() => app.close());

  it.each([
    [{}, 'en', 'query reviewed: Invalid option: expected one of "true"|"false"'],
    [{ 'accept-language': 'fr' }, 'en', 'query reviewed: Invalid option: expected one of "true"|"false"'],
    [{ 'accept-language': 'ru' }, 'ru', 'query reviewed: Неверный вариант: ожидалось одно из "true"|"false"'],
    [{ 'accept-language': 'zh-CN,zh;q=0.9' }, 'zh', 'query reviewed: 无效选项：期望以下之一 "true"|"false"'],
  ])('a query, asked with %j', async (headers, language, detail) => {
    const response = await app.ask('/ties?reviewed=some', { headers });
    expect(response.headers.get('content-language')).toBe(language);
    expect(problemDetails.parse(await response.json()).detail).toBe(detail);
  });

  it.each([
    ['en', 'body /about: is missing'],
    ['ru', 'body /about: не указано'],
    ['zh', 'body /about: 缺少此项'],
  ])('a field that is not there, in %s', async (language, detail) => {
    const response = await app.ask('/items', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': language },
      body: '{}',
    });
    expect(problemDetails.parse(await response.json()).detail).toBe(detail);
  });
});
