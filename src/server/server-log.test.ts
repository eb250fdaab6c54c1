import { expect, it } from 'vitest';
import { jsonLog, textLog } from './server-log.ts';

const now = () => '2026-11-25T01:00:00.000Z';
const written = (tell: (log: ReturnType<typeof jsonLog>) => void): unknown[] => {
  const lines: string[] = [];
  tell(jsonLog((line) => lines.push(line), now));
  return lines.map((line) => JSON.parse(line) as unknown);
};

it('says things and answers one JSON object a line', () => {
  const answer = { method: 'GET', route: '/api/v1/ties/:id', status: 200, ms: 12, from: '192.0.2.1' };
  const lines = written((log) => {
    log.said('stopping…');
    log.answered(answer);
    log.answered({ ...answer, status: 503, problem: 'the-database-at-does-not-answer' });
  });
  const at = now();
  expect(lines).toEqual([
    { at, level: 'info', event: 'said', message: 'stopping…' },
    { at, level: 'info', event: 'answered', ...answer },
    { at, level: 'error', event: 'answered', ...answer, status: 503, problem: 'the-database-at-does-not-answer' },
  ]);
});

it('tells of a fault where it happened, and not its words', () => {
  const text = 'Heihe and Blagoveshchensk\n    at last became sister cities';
  const cause = Object.assign(new TypeError(`"${text}" is not valid JSON`), { code: '22P02' });
  const [line] = written((log) => log.fault(new Error(text, { cause })));
  expect(line).toMatchObject({
    level: 'error',
    event: 'fault',
    error: { name: 'Error', at: expect.any(Array), cause: { name: 'TypeError', code: '22P02' } },
  });
  expect(JSON.stringify(line)).toContain('server-log.test.ts:');
  expect(JSON.stringify(line)).not.toMatch(/Heihe|sister/);
  expect(written((log) => log.fault('Heihe'))).toMatchObject([{ error: { name: 'string', at: [] } }]);
  const named = Object.assign(new Error(''), { code: 'Heihe became a sister city' });
  expect(JSON.stringify(written((log) => log.fault(named)))).not.toContain('Heihe');
});

it('says sentences and faults to people, and no answers', () => {
  const lines: string[] = [];
  const log = textLog((line) => lines.push(line));
  log.said('stopping…');
  log.answered({ method: 'GET', route: null, status: 404, ms: 1, from: '192.0.2.1' });
  log.fault(new Error('no such thing'));
  expect(lines).toHaveLength(2);
  expect(lines[0]).toBe('stopping…');
  expect(lines[1]).toMatch(/please report it with these lines\nError: no such thing\n {4}at /);
});
