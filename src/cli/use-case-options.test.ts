import { Command } from 'commander';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { useCases } from '../app/use-cases.ts';
import { parametersOf, withParameters } from './use-case-options.ts';

const input = z.strictObject({
  region: z.string().meta({ description: 'A region.', example: 'RU-SA' }),
  confirmed: z.string().optional().meta({ description: 'Last confirmed, EDTF; `../2021`: none since. See `validAt`.' }),
  type: z.array(z.string()).optional().meta({ description: 'Types.', example: 'visit,forum' }),
  inForce: z.boolean().optional().meta({ description: 'Only those in force.' }),
  order: z.enum(['first', 'last']).optional().meta({ description: 'What comes first.' }),
  limit: z.int().min(1).max(50).optional().meta({ description: 'How many.' }),
});

function parsed(use: z.ZodObject, args: readonly string[]): object {
  const command = withParameters(new Command('x').exitOverride().configureOutput({ writeErr: () => {} }), use);
  return parametersOf(use, command.parse(args, { from: 'user' }).opts());
}

it('are called and said as the parameters are, and give what was asked alone', () => {
  const asked = ['--region', 'RU-SA', '--type', 'visit, forum', '--in-force', '--limit', '5', '--confirmed', '../2021'];
  expect(parsed(input, asked)).toEqual({
    ...{ region: 'RU-SA', type: ['visit', 'forum'], inForce: true, limit: 5, confirmed: '../2021' },
  });
  const help = withParameters(new Command('x'), input).helpInformation().replace(/\s+/g, ' ');
  expect(help).toContain('--confirmed <time> last confirmed, EDTF; ../2021: none since. See --valid-at');
  expect(help).toContain('--type <words> types, as in visit,forum');
});

it.each([
  [['--limit', '5'], /required option '--region <name>' not specified/],
  [['--region', 'x', '--limit', '51'], /"51" is no whole number from 1 to 50/],
  [['--region', 'x', '--order', 'middle'], /Allowed choices are first, last/],
  [['--region', 'x', '--confirmed', 'soon'], /"soon" is no EDTF date/],
])('%j is refused before anything is opened', (args, why) => {
  expect(() => parsed(input, args)).toThrow(why);
});

it('has a flag for each parameter of the table, and no two that are the same', () => {
  for (const [name, { input: own }] of Object.entries(useCases)) {
    const flags = withParameters(new Command(name), own).options.map(({ long }) => long);
    expect(new Set(flags).size, name).toBe(Object.keys(own.shape).length);
  }
});
