/** `amur import forecasts`: a table of forecasts, and those that ship. */
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { importForecasts } from '../../app/import/import-forecasts.ts';
import { rejectLine, rejectsHeader } from '../../formats/rejects.ts';
import { UsageError } from '../exit.ts';
import { addShippedForecasts } from '../load-built-in.ts';
import { type StoreOptions, withPorts } from '../open-ports.ts';
import { counted, type Output } from '../output.ts';

interface Options extends StoreOptions {
  readonly dryRun?: boolean;
  readonly report?: string;
  readonly shipped?: boolean;
  readonly json?: boolean;
}

/** Takes a table of forecasts in, as `amur export forecasts` writes it; without a file those that ship. Twice is once. */
export async function takeForecasts(file: string | null, options: Options, output: Output): Promise<void> {
  const { dryRun = false, report, json, ...store } = options;
  if (file === null) {
    await withPorts(store, async (ports) => {
      const { forecasts, newForecasts } = await addShippedForecasts(ports);
      output.data(`forecasts: ${forecasts}; ${newForecasts} new`);
    });
    return;
  }
  await withPorts(store, async (ports) => {
    const done = await importForecasts(ports, piecesOf(file), { dryRun });
    if (json) output.data(JSON.stringify(done, null, 2));
    else {
      const { rows, created, changed, resolved, held, refused } = done;
      const would = dryRun ? ' (nothing is written)' : '';
      output.data(
        `${counted(rows, 'row')}: ${created} added, ${changed} corrected, ${resolved} resolved, ${held} already held, ${refused.length} not added${would}`,
      );
      for (const { line, why, todo } of refused.slice(0, 20)) output.message(`  line ${line}: ${why}. ${todo}`);
      if (refused.length > 20) output.message(`  and ${refused.length - 20} more; --report FILE writes them all`);
    }
    const [first] = done.refused;
    if (report !== undefined && first) {
      await writeFile(report, rejectsHeader(first.row) + done.refused.map(rejectLine).join(''));
      output.message(`wrote ${report}`);
    }
  });
}

async function* piecesOf(file: string): AsyncGenerator<string> {
  const stream = createReadStream(file, { encoding: 'utf8' });
  try {
    for await (const piece of stream) yield piece as string;
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    throw new UsageError(`${file}: ${code === 'ENOENT' ? 'no such file' : message}`);
  }
}
