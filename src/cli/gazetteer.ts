/** `amur gazetteer`: places and names of the user's own, and what a name can mean. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { resolveDataFolder } from '../adapters/data-folder.ts';
import { additionsFile, isEmpty, readAdditions, withOwnPlaces, writeAdditions } from '../adapters/own-places.ts';
import { ownLevels } from '../adapters/own-places-format.ts';
import type { AddedPlace, GazetteerAdditions } from '../gazetteer/additions.ts';
import type { OpenedGazetteer } from '../gazetteer/open.ts';
import { InvalidInput } from '../model/errors.ts';
import type { Place } from '../model/place.ts';
import { UsageError } from './exit.ts';
import { wholeNumber, withStore } from './options.ts';
import { type Output, table } from './output.ts';
import { addNames, addPlace, type PlaceDescription, removeAdditions } from './own-places-change.ts';

interface Options {
  readonly data?: string;
  readonly json?: boolean;
}

interface AddOptions extends Options {
  readonly id?: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly level?: AddedPlace['level'];
  readonly region?: string;
  readonly country?: string;
  readonly population?: number;
  readonly lang?: PlaceDescription['lang'];
}

export function gazetteerCommand(output: Output): Command {
  // Options after a subcommand's name are the subcommand's.
  return withStore(new Command('gazetteer').enablePositionalOptions())
    .description('Look a place up; add places and names of your own to read by.')
    .argument('[name]', 'a name in any language, or an id; without one, what you added is listed')
    .option('--json', 'JSON')
    .addHelpText(
      'after',
      `
Shows what a name can mean, the likeliest first, with ids. What you add, every text that is read from then on is searched for.

Examples:
  $ amur gazetteer Якутск
  $ amur gazetteer add Olonkholand Олонхия --id RU-SA
  $ amur gazetteer`,
    )
    .action((name: string | undefined, options: Options) =>
      name === undefined ? listAdded(options, output) : showName(name, options, output),
    )
    .addCommand(addCommand(output))
    .addCommand(removeCommand(output));
}

function addCommand(output: Output): Command {
  return withStore(new Command('add'))
    .description('Add names to a known place (--id), or a new place.')
    .argument('<names...>', 'names in any of the three languages; of a new place the first of each language is shown')
    .option('--id <id>', 'the place that the names mean; "amur gazetteer NAME" finds it')
    .option('--lat <degrees>', 'latitude of a new place', degrees(90))
    .option('--lon <degrees>', 'longitude of a new place', degrees(180))
    .addOption(new Option('--level <level>', 'what a new place is').choices(ownLevels))
    .option('--region <code>', 'the first-level unit it lies in (ISO 3166-2)')
    .option('--country <code>', 'the country it lies in, where no region is given (ISO 3166-1)')
    .option(
      '--population <number>',
      'its inhabitants; the more, the surer texts are read to mean it',
      wholeNumber(0, 4_000_000_000),
    )
    .addOption(
      new Option('--lang <language>', 'the language of the names (default: by script)').choices(['en', 'ru', 'zh']),
    )
    .option('--json', 'JSON')
    .addHelpText(
      'after',
      `
A new place takes --lat, --lon, --level, and --region or --country. Names are found where a text begins them with a capital, Russian ones in all their cases. A first-level unit or a country cannot be new; give it another name with --id.

Examples:
  $ amur gazetteer add Olonkholand Олонхия --id RU-SA
  $ amur gazetteer add "Vostochny Cosmodrome" "Космодром Восточный" --lat 51.88 --lon 128.33 --level city --region RU-AMU --population 6000`,
    )
    .action(async (names: string[], options: AddOptions) => {
      if (names.some((name) => name.trim() === '')) throw new UsageError('a name must not be empty');
      const target = describe(names, options);
      const { folder, additions, gazetteer } = await openOwn(options);
      const { next, id, added, known } =
        typeof target === 'string'
          ? addNames(additions, gazetteer, target, names)
          : addPlace(additions, gazetteer, target);
      // Laid over once before it is kept, so that nothing is kept that could not be used.
      const laid = withOwnPlaces(await loadBuilt(), next, folder);
      const place = laid.place(id);
      const lost = added.find((name) => !laid.named(name).some((found) => found.id === id));
      if (lost !== undefined) {
        throw new InvalidInput(`“${lost}” has more words than a name can have.`, { hint: 'Give a shorter name.' });
      }
      await writeAdditions(folder, next);
      if (options.json) output.data(JSON.stringify({ place, names: added }, null, 2));
      else {
        for (const line of table([[id, place?.level ?? '', place?.names.en ?? '', added.join(', ')]]))
          output.data(line);
        for (const name of known) output.message(`“${name}” meant it already`);
        for (const name of added) sayOthers(name, id, gazetteer, output);
        if (
          typeof target !== 'string' &&
          place?.population === 0 &&
          (place.level === 'city' || place.level === 'district')
        ) {
          output.message('without inhabitants (--population) it is passed over where the text around says little');
        }
        output.message(`kept in ${additionsFile(folder)}; a server that runs takes it up when it is started again`);
      }
    });
}

/** The places and names that were added. */
async function listAdded(options: Options, output: Output): Promise<void> {
  const folder = resolveDataFolder(options.data);
  const additions = await readAdditions(folder);
  if (options.json) output.data(JSON.stringify(additions, null, 2));
  else if (isEmpty(additions)) output.message('nothing added yet');
  else {
    const built = await loadBuilt();
    const places = additions.places.map((place) => [
      place.id,
      place.level,
      place.region ?? place.country ?? '–',
      `${place.lat}, ${place.lon}`,
      allNames(place).join(', '),
    ]);
    const names = additions.names.map(({ place, names }) => [
      place,
      'names',
      built.place(place)?.names.en ?? additions.places.find(({ id }) => id === place)?.names.en ?? 'not held',
      '',
      names.join(', '),
    ]);
    for (const line of table([...places, ...names])) output.data(line);
  }
}

function removeCommand(output: Output): Command {
  return withStore(new Command('remove'))
    .description('Take out an added place or name. What ships with Amur stays.')
    .argument('<id-or-name>', 'an added place, all names added to a place, or one added name')
    .option('--json', 'JSON: what is left, as in the file')
    .addHelpText('after', '\nExample:\n  $ amur gazetteer remove Olonkholand')
    .action(async (what: string, options: Options) => {
      const folder = resolveDataFolder(options.data);
      const { next, removed } = removeAdditions(await readAdditions(folder), what);
      await writeAdditions(folder, next);
      if (options.json) output.data(JSON.stringify(next, null, 2));
      else for (const line of removed) output.message(`removed ${line}`);
    });
}

/** What a name can mean, or the place of an id. */
async function showName(name: string, options: Options, output: Output): Promise<void> {
  if (name.trim() === '') throw new UsageError('a name must not be empty');
  const { gazetteer } = await openOwn(options);
  const code = gazetteer.currentCode(name);
  const one = gazetteer.place(name) ?? (code === null ? null : gazetteer.place(code));
  const found = one ? [one] : gazetteer.named(name);
  if (options.json) output.data(JSON.stringify(found, null, 2));
  else {
    if (found.length === 0) output.message('no place of that name or id');
    for (const line of table(found.map(row))) output.data(line);
  }
}

/** What is to be added: the id of a place held, or a new place. */
function describe(names: readonly string[], options: AddOptions): string | PlaceDescription {
  const { id, lat, lon, level, region, country, population, lang } = options;
  if (id !== undefined) {
    const given = Object.entries({ lat, lon, level, region, country, population, lang }).filter(
      ([, v]) => v !== undefined,
    );
    if (given.length > 0) throw new UsageError(`--id names a place that is held; leave out --${given[0]?.[0]}`);
    return id;
  }
  if (lat === undefined || lon === undefined || level === undefined) {
    throw new UsageError('give --id for a place that is held, or --lat, --lon and --level for a new one');
  }
  if (region === undefined && country === undefined && (level === 'city' || level === 'district')) {
    throw new UsageError(`say where the ${level} lies: --region CODE, or --country CODE`);
  }
  if (region !== undefined && country !== undefined) throw new UsageError('give --region or --country, not both');
  return {
    names,
    level,
    lat,
    lon,
    ...(region === undefined ? {} : { region: region.toUpperCase() }),
    ...(country === undefined ? {} : { country: country.toUpperCase() }),
    ...(population === undefined ? {} : { population }),
    ...(lang === undefined ? {} : { lang }),
  };
}

/** Degrees within ±`most`. */
function degrees(most: number): (value: string) => number {
  return (value) => {
    const number = value.trim() === '' ? Number.NaN : Number(value);
    if (!(Math.abs(number) <= most)) {
      throw new InvalidArgumentError(`"${value}" is no number of degrees from -${most} to ${most}.`);
    }
    return number;
  };
}

async function loadBuilt(): Promise<OpenedGazetteer> {
  const { loadGazetteer } = await import('../adapters/gazetteer-files.ts');
  return loadGazetteer();
}

/** The additions of the data folder and the gazetteer with them. */
async function openOwn(
  options: Options,
): Promise<{ readonly folder: string; readonly additions: GazetteerAdditions; readonly gazetteer: OpenedGazetteer }> {
  const folder = resolveDataFolder(options.data);
  const additions = await readAdditions(folder);
  return { folder, additions, gazetteer: withOwnPlaces(await loadBuilt(), additions, folder) };
}

function allNames({ names, aliases = [] }: AddedPlace): readonly string[] {
  return [names.en, names.ru, names.zh, names.local, ...aliases].filter((name) => name !== undefined);
}

function row({ id, level, names, region, country, lat, lon, population }: Place): readonly string[] {
  return [
    id,
    level,
    [names.en, names.ru, names.zh].filter(Boolean).join(' · '),
    region ?? country ?? '–',
    `${lat.toFixed(2)}, ${lon.toFixed(2)}`,
    population > 0 ? `${population} inhabitants` : '',
  ];
}

/** Says what else the name means, since the added place now comes first. */
function sayOthers(name: string, id: string, gazetteer: OpenedGazetteer, output: Output): void {
  const others = gazetteer.named(name).filter((place) => place.id !== id);
  if (others.length === 0) return;
  const some = others.slice(0, 3).map((place) => `${place.names.en} (${place.id})`);
  output.message(
    `“${name}” can also mean ${some.join(', ')}${others.length > 3 ? ` and ${others.length - 3} more` : ''}`,
  );
}
