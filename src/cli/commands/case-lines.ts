/** What a case file changed, in lines of text. */
import type { LoadedCase } from '../../app/cases/load-case.ts';
import { counted, oneLine } from '../output.ts';

/** What says how a record was come by, and nothing of the world. */
const ofTheCoding: ReadonlySet<string> = new Set(['key', 'restsOn', 'read', 'confidence']);
/** Changed records that are listed one by one; the rest with `--json`. */
const mostChanges = 12;

/** What was added, changed and withdrawn, and which of these people had decided on. */
export function loadedLines({ id, facts, events, newFacts, newEvents, changes }: LoadedCase, dryRun: boolean) {
  const all = `${counted(facts, 'coded fact')}, ${newFacts} of them new; ${counted(events, 'event')}, ${newEvents} of them new`;
  const head = `${id}: ${all}${dryRun ? ' (nothing is written)' : ''}`;
  if (changes.length === 0) return [head];
  const sums = (['changed', 'back', 'withdrawn'] as const).flatMap((what) => {
    const n = changes.filter((each) => each.what === what).length;
    return n === 0 ? [] : [`${n} ${what === 'back' ? 'taken back in' : what}`];
  });
  const decided = changes.filter((each) => each.decided !== null).length;
  const stands = decided === 0 ? [] : [`${counted(decided, 'decision')} of people on them stand`];
  // What people decided on is looked at first, then what says something else of the world.
  const weight = ({ decided: by, differs }: LoadedCase['changes'][number]): number =>
    by !== null ? 0 : differs.some((name) => !ofTheCoding.has(name)) ? 1 : 2;
  const first = [...changes].sort((a, b) => weight(a) - weight(b));
  return [
    head,
    `  of what was held: ${[...sums, ...stands].join('; ')}`,
    ...first.slice(0, mostChanges).map(changeLine),
    ...(changes.length > mostChanges ? [`  … and ${changes.length - mostChanges} more; --json has them all`] : []),
  ];
}

function changeLine({ id, what, differs, statement, decided }: LoadedCase['changes'][number]): string {
  const of = what === 'changed' ? ` ${differs.join(', ')}` : '';
  return `  ${what}${of}: ${oneLine(statement, 100)}${decided === null ? '' : ` [${decided}]`}  ${id}`;
}
