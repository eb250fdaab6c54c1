/** Texts with coded ties, one JSON object a line (docs/formats/coding.md). Pure: a file comes as a string. */
import type { Modality } from '../model/codebook.ts';
import type { AcceptedValues, CodedText, CodedTie } from '../model/coded-text.ts';
import { isEdtf } from '../model/edtf.ts';
import { InvalidInput } from '../model/errors.ts';
import { type Stage, stages } from '../model/stages.ts';
import { type TieType, tieTypes } from '../model/tie-types.ts';
import { parseLine } from './ndjson.ts';

const modalities: readonly Modality[] = ['fact', 'attributed', 'assessment', 'forecast'];
const party = /^[A-Z]{2}(?:-[A-Z0-9]{1,3}(?:\/.+)?)?$|^X-[A-Z0-9-]+(?:\/.+)?$/;

type Fields = Readonly<Record<string, unknown>>;

/**
 * The texts of a file. Throws InvalidInput at the first line that is not a coded text, naming file, line and what is
 * wrong with it: a measure over part of a coding would be no measure of it.
 */
export function parseCodedTexts(content: string, file: string): readonly CodedText[] {
  const texts = content.split('\n').flatMap((line, i) => {
    const where = `${file}, line ${i + 1}`;
    const parsed = parseLine(line, i + 1);
    if (parsed === null) return [];
    if ('error' in parsed) throw new InvalidInput(`${file}: ${parsed.error.message}`, { hint });
    const record = JSON.parse(line) as Fields;
    return [{ ...parsed.input, regions: regionsOf(record, where), ties: tiesOf(record, parsed.input.text, where) }];
  });
  if (texts.length === 0) throw new InvalidInput(`${file} holds no coded text.`, { hint });
  const seen = new Set<string>();
  for (const { id } of texts) {
    if (seen.has(id))
      throw new InvalidInput(`${file} has two texts with the id "${id}".`, { hint: 'Give each its own.' });
    seen.add(id);
  }
  return texts;
}

const hint =
  'docs/formats/coding.md shows a line: {"id", "text", "ties": [{"parties", "type", "stage", "evidence", …}]}.';

function regionsOf(record: Fields, where: string): readonly string[] | null {
  const { regions } = record;
  if (regions === undefined || regions === null) return null;
  if (!Array.isArray(regions)) throw new InvalidInput(`${where}: "regions" is no list.`, { hint });
  return regions.map((entry: unknown) => {
    const code = typeof entry === 'string' ? entry : (entry as Fields | null)?.code;
    if (typeof code !== 'string')
      throw new InvalidInput(`${where}: "regions" holds ${brief(entry)}, which names no code.`, { hint });
    return code;
  });
}

function tiesOf(record: Fields, text: string, where: string): readonly CodedTie[] {
  if (!Array.isArray(record.ties))
    throw new InvalidInput(`${where} has no list "ties"; a text without ties has an empty one.`, { hint });
  return record.ties.map((entry: unknown, i) => tieOf(entry as Fields, text, `${where}, tie ${i + 1}`));
}

function tieOf(tie: Fields, text: string, where: string): CodedTie {
  const parties = strings(tie.parties, 'parties', where);
  const odd = parties.find((p) => !party.test(p));
  if (odd !== undefined)
    throw new InvalidInput(`${where}: "${odd}" is no party.`, { hint: 'Write RU-SA, CN-HL/Harbin or CN.' });
  if (new Set(parties.map((p) => p.split('-')[0])).size < 2 && !parties.some((p) => p.startsWith('X-')))
    throw new InvalidInput(`${where}: ${parties.join(', ') || 'no party'} is not two countries.`, {
      hint: 'A tie joins places of two countries or more, as in ["CN-HL/Harbin", "RU-KHA"].',
    });
  const evidence = string(tie.evidence, 'evidence', where);
  if (!text.includes(evidence))
    throw new InvalidInput(`${where}: its evidence does not stand in the text: ${brief(evidence)}.`, {
      hint: 'Copy it from the text character for character.',
    });
  return {
    parties,
    type: oneOf<TieType>(tie.type, tieTypes, 'type', where),
    stage: oneOf<Stage>(tie.stage, stages, 'stage', where),
    date: dateOf(tie.date, where),
    modality: oneOf<Modality>(tie.modality ?? 'fact', modalities, 'modality', where),
    evidence,
    optional: tie.optional === true,
    accept: acceptedOf(tie.accept, where),
    places: tie.places === undefined || tie.places === null ? null : strings(tie.places, 'places', where),
  };
}

function acceptedOf(value: unknown, where: string): AcceptedValues {
  if (value === undefined || value === null) return {};
  const { stage, date, modality } = value as Fields;
  const list = (given: unknown): readonly unknown[] => (Array.isArray(given) ? given : [given]);
  return {
    ...(stage === undefined ? {} : { stage: list(stage).map((s) => oneOf<Stage>(s, stages, 'stage', where)) }),
    ...(date === undefined ? {} : { date: list(date).map((d) => dateOf(d, where)) }),
    ...(modality === undefined
      ? {}
      : { modality: list(modality).map((m) => oneOf<Modality>(m, modalities, 'modality', where)) }),
  };
}

function dateOf(value: unknown, where: string): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value !== 'string' || !isEdtf(value))
    throw new InvalidInput(`${where}: ${brief(value)} is no EDTF date.`, {
      hint: 'Write 2019-06-17, 2019-06 or 2019.',
    });
  return value;
}

function oneOf<T extends string>(value: unknown, of: readonly T[], name: string, where: string): T {
  if (!of.includes(value as T))
    throw new InvalidInput(`${where}: ${brief(value)} is no ${name}.`, { hint: `There are: ${of.join(', ')}.` });
  return value as T;
}

function string(value: unknown, name: string, where: string): string {
  if (typeof value !== 'string' || value === '') throw new InvalidInput(`${where} has no "${name}".`, { hint });
  return value;
}

function strings(value: unknown, name: string, where: string): readonly string[] {
  if (!Array.isArray(value) || value.some((v) => typeof v !== 'string'))
    throw new InvalidInput(`${where}: "${name}" is no list of strings.`, { hint });
  return value as readonly string[];
}

function brief(value: unknown): string {
  const shown = JSON.stringify(value) ?? 'nothing';
  return shown.length > 80 ? `${shown.slice(0, 79)}…` : shown;
}
