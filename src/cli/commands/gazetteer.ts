/** `amur gazetteer`: places and names of the ledger's own, and what a name can mean. */

import { Command, InvalidArgumentError, Option } from 'commander';
import {
  addAll,
  addNames,
  addPlace,
  type PlaceDescription,
  removeAdditions,
} from '../../app/regions/change-own-places.ts';
import { ownPlaces, recordPlaces } from '../../app/regions/own-places.ts';
import { ownLevels } from '../../app/regions/own-places-format.ts';
import {
  type AddedPlace,
  fittingAdditions,
  type GazetteerAdditions,
  withAdditions,
} from '../../gazetteer/additions.ts';
import type { OpenedGazetteer } from '../../gazetteer/open.ts';
import { fileResource } from '../../io/input-files.ts';
import { InvalidInput } from '../../model/errors.ts';
import { languages } from '../../model/languages.ts';
import type { Place } from '../../model/place.ts';
import { UsageError } from '../exit.ts';
import { ownPlacesHere, type StoreOptions, withPorts } from '../open-ports.ts';
import { wholeNumber, withStore } from '../options.ts';
import { counted, type Output, table } from '../output.ts';

interface Options extends StoreOptions {
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
  return withStore(new Command('gazetteer'))
    .description('Look a place up; add places and names of your own to read by.')
    .argument('[name]', 'a name in any language, or an id; without one, what you added is listed')
    .option('--json', 'JSON')
    .addHelpText(
      'after',
      `
Shows what a name can mean, the likeliest first, with ids. What you add stands in the ledger: every text that is read from then on, by
whichever server or worker, is searched for it.

Examples:
  $ amur gazetteer Якутск
  $ amur gazetteer add Olonkholand Олонхия --id RU-SA
  $ amur gazetteer`,
    )
    .action((name: string | undefined, options: Options) =>
      name === undefined ? listAdded(options, output) : showName(name, options, output),
    );
}

export function gazetteerAddCommand(output: Output): Command {
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
      new Option('--lang <language>', 'the language of the names (default: by script)').choices([...languages]),
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
      const { place, id, added, known, before } = await change(options, ({ additions, gazetteer, laid }) => {
        const made =
          typeof target === 'string'
            ? addNames(additions, gazetteer, target, names)
            : addPlace(additions, gazetteer, target);
        // Laid over once before it is recorded, so that nothing is that could not be used.
        const after = laid(made.next);
        const lost = made.added.find((name) => !after.named(name).some((found) => found.id === made.id));
        if (lost !== undefined) {
          throw new InvalidInput(`“${lost}” has more words than a name can have.`, { hint: 'Give a shorter name.' });
        }
        return { ...made, place: after.place(made.id), before: gazetteer };
      });
      if (options.json) output.data(JSON.stringify({ place, names: added }, null, 2));
      else {
        for (const line of table([[id, place?.level ?? '', place?.names.en ?? '', added.join(', ')]]))
          output.data(line);
        for (const name of known) output.message(`“${name}” meant it already`);
        for (const name of added) sayOthers(name, id, before, output);
        if (
          typeof target !== 'string' &&
          place?.population === 0 &&
          (place.level === 'city' || place.level === 'district')
        ) {
          output.message('without inhabitants (--population) it is passed over where the text around says little');
        }
        output.message('every text is read by it from now on; "amur reread" reads those again that were read before');
      }
    });
}

/** The places and names that were added. */
async function listAdded(options: Options, output: Output): Promise<void> {
  const additions = await ownPlacesHere(options);
  if (options.json) output.data(JSON.stringify(additions, null, 2));
  else if (additions.places.length + additions.names.length === 0) output.message('nothing added yet');
  else {
    const gazetteer = laidOver(await loadShipped(), additions);
    const unused = (id: string): readonly string[] =>
      gazetteer.place(id) ? [] : ['not used: it does not fit the gazetteer'];
    const places = additions.places.map((place) => [
      place.id,
      place.level,
      place.region ?? place.country ?? '–',
      `${place.lat}, ${place.lon}`,
      allNames(place).join(', '),
      ...unused(place.id),
    ]);
    const names = additions.names.map(({ place, names }) => [
      place,
      'names',
      gazetteer.place(place)?.names.en ?? '–',
      '',
      names.join(', '),
      ...unused(place),
    ]);
    for (const line of table([...places, ...names])) output.data(line);
  }
}

export function gazetteerRemoveCommand(output: Output): Command {
  return withStore(new Command('remove'))
    .description('Take out an added place or name. What ships with Amur stays.')
    .argument('<id-or-name>', 'an added place, all names added to a place, or one added name')
    .option('--json', 'JSON: what is left')
    .addHelpText('after', '\nExample:\n  $ amur gazetteer remove Olonkholand')
    .action(async (what: string, options: Options) => {
      const { next, removed } = await change(options, ({ additions }) => removeAdditions(additions, what));
      if (options.json) output.data(JSON.stringify(next, null, 2));
      else for (const line of removed) output.message(`removed ${line}`);
    });
}

export function gazetteerImportCommand(output: Output): Command {
  return withStore(new Command('import'))
    .description('Add the places and names of a file, of another ledger or an older Amur.')
    .argument('<file>', 'what "amur gazetteer --json" prints (docs/formats/gazetteer-additions.md)')
    .option('--json', 'JSON: all that is added now')
    .addHelpText('after', '\nExample:\n  $ amur gazetteer import ~/.local/share/amur/gazetteer-additions.json')
    .action(async (file: string, options: Options) => {
      const { parseAdditions } = await import('../../app/regions/own-places-format.ts');
      const { bytes } = await fileResource(file);
      const given = parseAdditions(new TextDecoder().decode(bytes), file);
      const { next, records } = await change(options, ({ additions, gazetteer }) => {
        withAdditions(gazetteer, given);
        return { next: addAll(additions, given) };
      });
      if (options.json) output.data(JSON.stringify(next, null, 2));
      else
        output.message(
          records === 0
            ? 'all of it was added before'
            : `added ${counted(records, 'place or name', 'places and names')}`,
        );
    });
}

/** What a name can mean, or the place of an id. */
async function showName(name: string, options: Options, output: Output): Promise<void> {
  if (name.trim() === '') throw new UsageError('a name must not be empty');
  const gazetteer = laidOver(await loadShipped(), await ownPlacesHere(options));
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

async function loadShipped(): Promise<OpenedGazetteer> {
  const { loadGazetteer } = await import('../../io/gazetteer-files.ts');
  return loadGazetteer();
}

function laidOver(shipped: OpenedGazetteer, additions: GazetteerAdditions): OpenedGazetteer {
  return withAdditions(shipped, fittingAdditions(shipped, additions));
}

interface OwnGazetteer {
  readonly additions: GazetteerAdditions;
  /** With the additions. */
  readonly gazetteer: OpenedGazetteer;
  /** The gazetteer with other additions. */
  readonly laid: (additions: GazetteerAdditions) => OpenedGazetteer;
}

/** Changes what the ledger adds: `how` says what stands from then on, and how many records that takes is counted. */
async function change<T extends { readonly next: GazetteerAdditions }>(
  options: Options,
  how: (held: OwnGazetteer) => T,
): Promise<T & { readonly records: number }> {
  const shipped = await loadShipped();
  const laid = (additions: GazetteerAdditions): OpenedGazetteer => laidOver(shipped, additions);
  return withPorts(options, async (ports) => {
    const additions = await ownPlaces(ports);
    const changed = how({ additions, gazetteer: laid(additions), laid });
    return { ...changed, records: await recordPlaces(ports, additions, changed.next) };
  });
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
