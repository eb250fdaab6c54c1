/**
 * Bytes to characters where the encoding may be undeclared or declared wrongly: UTF-16 and UTF-8 by their own rules, then
 * Cyrillic by its letters, then what a detector finds (chardet) against what is declared. Decoded with iconv-lite: the
 * TextDecoder of Node.js 20 reads windows-1252 as Latin-1.
 */
import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import type { DecodeBytes } from '../../model/engine.ts';
import { looksUtf16 } from '../../text/media-type.ts';

/** How many bytes the detectors get, from the first that is not ASCII on. */
const sampleLength = 32_768;
/** A declared encoding stands unless another is surer by this much (of 100), and sure at all. */
const doubt = { by: 20, least: 40 };

/** Names that mean the same, as the WHATWG encoding standard has them. */
const labels: Readonly<Record<string, string>> = {
  ascii: 'windows-1252',
  'us-ascii': 'windows-1252',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  cp1252: 'windows-1252',
  cp1251: 'windows-1251',
  'x-cp1251': 'windows-1251',
  koi8: 'koi8-r',
  koi8r: 'koi8-r',
  cp866: 'ibm866',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'x-gbk': 'gb18030',
  'big5-hkscs': 'big5',
};
const labelOf = (name: string): string => labels[name.trim().toLowerCase()] ?? name.trim().toLowerCase();

const cyrillic = ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'maccyrillic'];
/** What the detector may find; on short texts it sees Hebrew or Greek in Russian bytes. */
const expected = new Set([
  ...cyrillic,
  'windows-1252',
  'windows-1250',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
]);

export const decodeBytes: DecodeBytes = (bytes, declared) => {
  const utf16 = looksUtf16(bytes);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), encoding: utf16 };
  const utf8 = readAsUtf8(bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  const encoding = legacyEncoding(bytes, declared === null ? null : labelOf(declared));
  return { text: iconv.decode(bytes, encoding), encoding };
};

function legacyEncoding(bytes: Uint8Array, declared: string | null): string {
  const sample = sampleOf(bytes);
  const letters = cyrillicEncoding(sample);
  if (letters !== null) return letters;
  const found = analyse(sample)
    .map((match) => ({ label: labelOf(match.name), confidence: match.confidence }))
    .filter(({ label }) => expected.has(label));
  const best = found[0] ?? { label: 'windows-1252', confidence: 0 };
  // Servers declare Latin-1 for whatever they hold.
  if (declared === null || declared === 'windows-1252' || declared.startsWith('utf-')) return best.label;
  if (!iconv.encodingExists(declared) || iconv.decode(sample, declared).slice(0, -2).includes('\uFFFD'))
    return best.label;
  const own = found.find((match) => match.label === declared)?.confidence ?? 0;
  return best.confidence >= doubt.least && best.confidence > own + doubt.by ? best.label : declared;
}

/** The Cyrillic encoding in which the bytes give the common small letters of Russian; null where none does. */
function cyrillicEncoding(sample: Uint8Array): string | null {
  let best: string | null = null;
  let most = 0.55;
  for (const encoding of cyrillic) {
    const text = iconv.decode(sample, encoding);
    const beyond = (text.match(/[\u0080-\uffff]/g) ?? []).length;
    const common = (text.match(/[оеаинтсрвлкмдпу]/g) ?? []).length;
    const inside = (text.match(/[а-яё][А-ЯЁ]/g) ?? []).length;
    const share = (common - 2 * inside) / (beyond || 1);
    // Russian letters stand in words; accents stand alone among Latin ones.
    const inWords = (text.match(/[\u0080-\uffff]{3,}/g) ?? []).reduce((sum, word) => sum + word.length, 0);
    if (inWords >= 0.6 * beyond && share > most) [best, most] = [encoding, share];
  }
  return best;
}

/** The text where the bytes are UTF-8, but for a few damaged or cut-off ones; else null. */
function readAsUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes);
    const broken = (text.match(/\uFFFD/g) ?? []).length;
    const whole = (text.match(/[\u0080-\uFFFC]/g) ?? []).length;
    return broken <= 0.01 * whole + 1 && whole >= 10 * broken ? text : null;
  }
}

function sampleOf(bytes: Uint8Array): Buffer {
  const first = bytes.findIndex((b) => b >= 0x80);
  const start = Math.max(0, first - 256);
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, Math.min(sampleLength, bytes.length - start));
}
