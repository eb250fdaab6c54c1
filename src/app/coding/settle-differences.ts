/** What two coders differ on as lines of a file: written out to be decided, and taken back with who is right. */
import { z } from 'zod';
import { parseJson } from '../../formats/parse-json.ts';
import { InvalidInput } from '../../model/errors.ts';
import { type Settlement, settlements } from '../../model/evidence.ts';
import type { Ports } from '../ports.ts';
import { judge } from '../review/judge.ts';
import { type AgreementView, showAgreement } from './show-agreement.ts';

/** The differences that nobody has settled, a line each, with `settle` and `reason` to be filled in. */
export function differenceLines({ first, second, differences }: AgreementView): readonly string[] {
  return differences.flatMap(({ settled, ...difference }) =>
    settled === null ? [JSON.stringify({ coders: [first, second], ...difference, settle: null, reason: null })] : [],
  );
}

/** What became of the lines of such a file. */
export interface Settled {
  readonly settled: number;
  /** Decided in the same words before. */
  readonly already: number;
  /** Still without an answer. */
  readonly open: number;
}

const answer = z.object({
  id: z.string(),
  settle: z.enum(settlements as readonly [Settlement, ...Settlement[]]).nullable(),
  reason: z.string().max(2000).nullish(),
});

/**
 * Settles what the lines of a file say of two coders, as `differenceLines` wrote them; what else stands in a line is not looked at. All lines
 * or none: throws InvalidInput that names the first line which is wrong, or whose difference the two do not have.
 */
export async function settleDifferences(
  ports: Ports,
  coders: readonly [first: string, second: string],
  file: string,
): Promise<Settled> {
  const view = await showAgreement(ports, ...coders);
  const differences = new Map(view.differences.map((difference) => [difference.id, difference]));
  const answers = file
    .split('\n')
    .flatMap((line, i) => (line.trim() === '' ? [] : [answerIn(line, `Line ${i + 1}`, differences, coders)]));
  if (answers.length === 0) {
    throw new InvalidInput('There is no difference in the file', {
      hint: '"amur coding agreement A B --differences FILE" writes those to settle.',
    });
  }
  const decided = answers.filter(({ settle }) => settle !== null);
  const changed = decided.filter(({ id, settle, reason }) => {
    const before = differences.get(id)?.settled;
    return before?.settle !== settle || (reason && reason !== before?.reason);
  });
  for (const { id, settle, reason } of changed)
    await judge(ports, 'settle', id, { settle: settle!, ...(reason ? { reason } : {}) });
  return {
    settled: changed.length,
    already: decided.length - changed.length,
    open: answers.length - decided.length,
  };
}

function answerIn(
  line: string,
  where: string,
  differences: ReadonlyMap<string, unknown>,
  [first, second]: readonly [string, string],
): z.infer<typeof answer> {
  const parsed = answer.safeParse(parseJson(line, where));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new InvalidInput(`${where}: ${issue?.path.join('.') || 'the line'} is wrong: ${issue?.message}`, {
      hint: `"settle" is one of ${settlements.join(', ')}, or null while it is open. Nothing was settled.`,
    });
  }
  if (differences.has(parsed.data.id)) return parsed.data;
  throw new InvalidInput(`${where}: ${first} and ${second} have no difference ${parsed.data.id.slice(0, 60)}`, {
    hint: 'Name the coders in the order of the file. If one of them has coded again since, write the differences anew. Nothing was settled.',
  });
}
