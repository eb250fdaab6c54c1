/** A worker that is asked one thing at a time: what came meanwhile is asked when it is free, and only the newest of each kind. */
import type { RunAnswer, RunAsk } from './run-words.ts';

export interface Runner {
  /** Asks; a question of the same kind that still waits is dropped. */
  readonly ask: (question: RunAsk, kind?: string) => void;
  readonly close: () => void;
}

/** Starts a worker; `onanswer` hears each answer with its question. */
export function startRunner(onanswer: (answer: RunAnswer, of: RunAsk) => void): Runner {
  const worker = new Worker(new URL('./scenario.worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<string, RunAsk>();
  let asked: RunAsk | null = null;
  const next = (): void => {
    const [first] = waiting;
    asked = first?.[1] ?? null;
    if (!first) return;
    waiting.delete(first[0]);
    worker.postMessage(first[1]);
  };
  worker.addEventListener('message', (event: MessageEvent<RunAnswer>) => {
    if (!asked) return;
    onanswer(event.data, asked);
    if (event.data.is === 'done') next();
  });
  return {
    ask(question, kind = 'now') {
      waiting.set(kind, question);
      if (!asked) next();
    },
    close: () => worker.terminate(),
  };
}
