import { expect, it } from 'vitest';
import { allAtOnce } from './all-at-once.ts';

/** A server that tells `question:state`, or nothing, once it is let; and a clock. */
function desk(tells: boolean | null = true) {
  const asked: string[] = [];
  let clock = 0;
  const all = allAtOnce<string, string>(
    (question) => {
      asked.push(question);
      if (tells === null) return Promise.reject(new Error('no answer'));
      return Promise.resolve(tells ? (state) => `${question}:${state}` : null);
    },
    () => clock,
  );
  return {
    all,
    asked,
    pass: (milliseconds: number) => {
      clock += milliseconds;
    },
  };
}

it('tells every state of the question that was prepared, and of no other', async () => {
  const { all, asked } = desk();
  expect(all.told('a', '1990', '1990')).toBeNull();
  expect(await all.prepare('a')).toBe(true);
  expect([all.told('a', '1990', '1990'), all.told('a', '1991', '1991'), all.told('b', '1990', '1990')]).toEqual([
    'a:1990',
    'a:1991',
    null,
  ]);
  expect(asked).toEqual(['a']);
});

it('works out a picture once, and anew from a new answer', async () => {
  const { all, pass } = desk();
  await all.prepare('a');
  expect(all.told('a', '1990', 'a window')).toBe('a:1990');
  // Only the name is looked at by now.
  expect(all.told('a', '1991', 'a window')).toBe('a:1990');
  pass(3000);
  await all.prepare('a');
  expect(all.told('a', '1991', 'a window')).toBe('a:1991');
});

it('fetches anew before what it has is too old, and then tells nothing of it', async () => {
  const { all, asked, pass } = desk();
  await all.prepare('a');
  pass(2000);
  await all.prepare('a');
  expect(asked).toEqual(['a']);
  pass(1000);
  await all.prepare('a');
  expect(asked).toEqual(['a', 'a']);
  pass(3999);
  expect(all.told('a', 'x', 'x')).toBe('a:x');
  pass(1);
  expect(all.told('a', 'x', 'x')).toBeNull();
});

it('asks once for what is on its way', async () => {
  const { all, asked } = desk();
  const both = [all.prepare('a'), all.prepare('a')];
  expect(await Promise.all(both)).toEqual([true, true]);
  expect(asked).toEqual(['a']);
});

it('says so where there is too much to tell, and where no answer came', async () => {
  const { all, asked } = desk(false);
  expect([await all.prepare('a'), await all.prepare('a')]).toEqual([false, false]);
  expect([all.told('a', 'x', 'x'), asked]).toEqual([null, ['a']]);
  const silent = desk(null);
  expect([await silent.all.prepare('a'), await silent.all.prepare('a')]).toEqual([false, false]);
  expect(silent.asked).toEqual(['a', 'a']);
});

it('forgets what it has and what is on its way', async () => {
  const { all } = desk();
  await all.prepare('a');
  all.forget();
  expect(all.told('a', 'x', 'x')).toBeNull();
  const late = all.prepare('a');
  all.forget();
  await late;
  expect(all.told('a', 'x', 'x')).toBeNull();
});
