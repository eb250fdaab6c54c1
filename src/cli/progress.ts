/** A progress bar with rate and time left: only for long runs, and only where a terminal is there. */
import { SingleBar } from 'cli-progress';
import { printable } from './output.ts';

export interface Progress {
  step(label: string): void;
  end(): void;
}

/** Shows nothing for fewer than `from` steps or without a terminal on standard error. */
export function progress(total: number, unit: string, from = 5): Progress {
  if (!process.stderr.isTTY || total < from) return { step: () => {}, end: () => {} };
  const bar = new SingleBar({
    format: `{bar} {value}/{total} ${unit} · {rate}/s · {left} left · {label}`,
    hideCursor: true,
    clearOnComplete: true,
    stream: process.stderr,
  });
  const started = Date.now();
  let done = 0;
  bar.start(total, 0, { rate: '–', left: '–', label: '' });
  return {
    step(label) {
      done++;
      const seconds = (Date.now() - started) / 1000;
      const rate = done / Math.max(seconds, 0.001);
      bar.update(done, { rate: rate.toFixed(1), left: duration((total - done) / rate), label: printable(label) });
    },
    end: () => bar.stop(),
  };
}

/** Seconds as people say them. */
function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  if (seconds < 5400) return `${Math.ceil(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}
