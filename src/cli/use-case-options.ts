/** Options of commands, made from the parameters of a use case: the same names, words and bounds as at the other doors. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { z } from 'zod';
import type { Given } from '../app/use-case.ts';
import { day, edtfDate, instant } from './options.ts';

type Shape = z.core.$ZodLooseShape;

/** How the value of a parameter is written in the help, and what is checked before anything is opened. */
const forms: Readonly<Record<string, readonly [placeholder: string, check?: (value: string) => string]>> = {
  validAt: ['day', day],
  knownAt: ['time', instant],
  since: ['time', instant],
  until: ['time', instant],
  before: ['day', day],
  within: ['time', edtfDate],
  confirmed: ['time', edtfDate],
  from: ['date', edtfDate],
  to: ['date', edtfDate],
  pair: ['A~B'],
  region: ['name'],
  case: ['id'],
  tie: ['id'],
  lang: ['code'],
  find: ['words'],
};

const flagOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Adds an option for each parameter but those that are left out: they are arguments, or options that the command has of its own. */
export function withParameters(command: Command, input: z.ZodObject, except: readonly string[] = []): Command {
  for (const [name, schema] of Object.entries(input.shape as Shape))
    if (!except.includes(name)) command.addOption(optionOf(name, schema as z.ZodType));
  return command;
}

function optionOf(name: string, schema: z.ZodType): Option {
  const inner = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
  const { description = '', example } = (schema.meta() ?? {}) as { description?: string; example?: unknown };
  // One word for a thing: parameters are named in the words of others as they are written here.
  const plain = description.replace(/`([^`]+)`/g, (_, word: string) => (word in forms ? `--${flagOf(word)}` : word));
  const beginning = /^[A-Z][a-z ]/.test(plain) ? plain.charAt(0).toLowerCase() : plain.charAt(0);
  const isShown = example === undefined || plain.includes(String(example));
  const says = `${beginning}${plain.slice(1).replace(/\.$/, '')}${isShown ? '' : `, as in ${example}`}`;
  if (inner instanceof z.ZodBoolean) return new Option(`--${flagOf(name)}`, says);
  const usual = inner instanceof z.ZodNumber ? 'number' : inner instanceof z.ZodEnum ? 'word' : 'words';
  const [placeholder = usual, check] = forms[name] ?? [];
  const option = new Option(`--${flagOf(name)} <${placeholder}>`, says);
  if (schema === inner) option.makeOptionMandatory();
  if (inner instanceof z.ZodEnum) return option.choices(inner.options.map(String));
  if (inner instanceof z.ZodNumber) return option.argParser(wholeNumberOf(inner));
  if (inner instanceof z.ZodArray)
    return option.argParser((value: string) => value.split(',').flatMap((each) => each.trim() || []));
  return option.argParser((value: string) => {
    const problem = check === undefined ? inner.safeParse(value).error?.issues[0] : undefined;
    if (problem !== undefined) throw new InvalidArgumentError(`"${value.slice(0, 40)}" ${problem.message}.`);
    return check === undefined ? value : check(value);
  });
}

function wholeNumberOf({ minValue, maxValue }: z.ZodNumber): (value: string) => number {
  const most = maxValue === null || maxValue >= Number.MAX_SAFE_INTEGER ? 999_999 : maxValue;
  const least = Math.max(0, minValue ?? 0);
  return (value) => {
    const number = Number(value);
    if (value.trim() === '' || !Number.isInteger(number) || number < least || number > most)
      throw new InvalidArgumentError(`"${value}" is no whole number from ${least} to ${most}.`);
    return number;
  };
}

/** What was asked, out of all options of a command. */
export function parametersOf<In extends z.ZodObject>(input: In, options: object): Given<In> {
  const names = Object.keys(input.shape as Shape);
  return Object.fromEntries(
    Object.entries(options).filter(([name, value]) => names.includes(name) && value !== undefined),
  ) as Given<In>;
}
