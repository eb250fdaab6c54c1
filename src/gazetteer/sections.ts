/**
 * The file of the gazetteer: named sections of typed numbers after a table of contents, so that opening it copies
 * nothing. Little-endian, each section at a multiple of eight bytes.
 */
import { InvalidInput } from '../model/errors.ts';

const magic = 0x52554d41; // "AMUR"
const align = 8;

const kinds = {
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  i32: Int32Array,
} as const;
type Kind = keyof typeof kinds;

/** A section: its values, as written or as read. */
export type SectionArray = Uint8Array | Uint16Array | Uint32Array | Int32Array;

function kindOf(array: SectionArray): Kind {
  if (array instanceof Uint8Array) return 'u8';
  if (array instanceof Uint16Array) return 'u16';
  if (array instanceof Uint32Array) return 'u32';
  return 'i32';
}

interface Entry {
  readonly name: string;
  readonly kind: Kind;
  readonly offset: number;
  readonly length: number;
}

function roundUp(value: number): number {
  return Math.ceil(value / align) * align;
}

/** ASCII only: the table of contents. */
function asciiBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** Writes the sections in the order given. */
export function writeSections(sections: Readonly<Record<string, SectionArray>>): Uint8Array {
  let offset = 0;
  const entries: Entry[] = Object.entries(sections).map(([name, array]) => {
    const entry = { name, kind: kindOf(array), offset, length: array.length };
    offset = roundUp(offset + array.byteLength);
    return entry;
  });
  const table = asciiBytes(JSON.stringify(entries));
  const body = roundUp(8 + table.length);
  const bytes = new Uint8Array(body + offset);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, table.length, true);
  bytes.set(table, 8);
  for (const entry of entries) {
    const array = sections[entry.name];
    if (array) bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), body + entry.offset);
  }
  return bytes;
}

/** The sections of a file, as views of it. */
export function readSections(bytes: Uint8Array): (name: string) => SectionArray {
  const whole = bytes.byteOffset % align === 0 ? bytes : bytes.slice();
  const view = new DataView(whole.buffer, whole.byteOffset, whole.byteLength);
  if (whole.length < 8 || view.getUint32(0, true) !== magic) {
    throw new InvalidInput('The gazetteer file does not begin as one.', {
      hint: 'Give the unpacked bytes of data/gazetteer/gazetteer.bin.br.',
    });
  }
  const tableLength = view.getUint32(4, true);
  const table = String.fromCharCode(...whole.subarray(8, 8 + tableLength));
  const entries = new Map((JSON.parse(table) as readonly Entry[]).map((entry) => [entry.name, entry]));
  const body = whole.byteOffset + roundUp(8 + tableLength);
  return (name) => {
    const entry = entries.get(name);
    if (!entry) throw new InvalidInput(`The gazetteer file has no section "${name}".`, { hint: 'Build it again.' });
    return new kinds[entry.kind](whole.buffer as ArrayBuffer, body + entry.offset, entry.length);
  };
}
