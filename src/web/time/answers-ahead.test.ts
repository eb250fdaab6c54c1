import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersAhead } from './answers-ahead.ts';

interface Answer {
  readonly question: string;
  /** How much had been written when it was given. */
  readonly written: number;
}

/** A server whose answers say what was asked and how much had been written by then. */
function server() {
  const state = { time: 0, written: 0, asked: [] as string[] };
  const ask = async (question: string): Promise<Answer> => {
    state.asked.push(question);
    return { question, written: state.written };
  };
  return { state, ahead: answersAhead(ask, () => state.time) };
}

describe('answers asked for ahead', () => {
  it('are given without asking again, for some seconds', async () => {
    const { state, ahead } = server();
    await ahead.prepare(['1990', '1991']);
    expect(await ahead.asked('1991')).toEqual({ question: '1991', written: 0 });
    expect(state.asked).toEqual(['1990', '1991']);
    state.time = 4000;
    await ahead.asked('1991');
    expect(state.asked).toEqual(['1990', '1991', '1991']);
  });

  it('are forgotten when the hand rests or something was written', async () => {
    const { state, ahead } = server();
    await ahead.prepare(['1990']);
    state.written = 1;
    ahead.forget();
    expect(await ahead.asked('1990')).toEqual({ question: '1990', written: 1 });
  });

  it('that fail are asked for again', async () => {
    let fails = true;
    const ahead = answersAhead(
      async (question) => {
        if (fails) throw new Error('no answer');
        return question;
      },
      () => 0,
    );
    await ahead.prepare(['1990']);
    await expect(ahead.asked('1990')).rejects.toThrow('no answer');
    fails = false;
    expect(await ahead.asked('1990')).toBe('1990');
  });

  it('are asked for one after the other, and no more once others are wanted', async () => {
    const given: (() => void)[] = [];
    const asked: string[] = [];
    const ahead = answersAhead(
      (question) => {
        asked.push(question);
        return new Promise<string>((resolve) => given.push(() => resolve(question)));
      },
      () => 0,
    );
    const first = ahead.prepare(['1990', '1991', '1992']);
    expect(asked).toEqual(['1990']);
    void ahead.prepare(['1980']);
    given[0]!();
    await first;
    expect(asked).toEqual(['1990', '1980']);
  });

  it('are the answer to the very question, and never older than they may be', async () => {
    const act = fc.oneof(
      fc.record({ kind: fc.constant('ask' as const), question: fc.nat(5) }),
      fc.record({ kind: fc.constant('prepare' as const), questions: fc.array(fc.nat(5), { maxLength: 4 }) }),
      fc.record({ kind: fc.constant('wait' as const), time: fc.nat(3000) }),
      fc.record({ kind: fc.constant('write' as const) }),
      fc.record({ kind: fc.constant('forget' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 40 }), async (acts) => {
        const { state, ahead } = server();
        const writes: number[] = [];
        let forgotten = 0;
        for (const each of acts) {
          if (each.kind === 'wait') state.time += each.time;
          else if (each.kind === 'prepare') await ahead.prepare(each.questions.map(String));
          else if (each.kind === 'write') {
            state.written += 1;
            writes.push(state.time);
          } else if (each.kind === 'forget') {
            ahead.forget();
            forgotten = state.written;
          } else {
            const { question, written } = await ahead.asked(String(each.question));
            const old = writes.filter((at) => at <= state.time - 4000).length;
            expect(question).toBe(String(each.question));
            expect(written).toBeGreaterThanOrEqual(Math.max(old, forgotten));
          }
        }
      }),
    );
  });
});
