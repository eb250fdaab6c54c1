/**
 * Bytes to characters where the encoding may be undeclared or declared wrongly: byte order marks, UTF-16 by its pattern,
 * UTF-8 by its own rules, then the declared encoding against what the bytes look like (chardet).
 */
import { analyse } from 'chardet';
import type { DecodeBytes } from '../model/engine.ts';
import { looksUtf16 } from '../text/media-type.ts';

/** How many bytes the detector gets, from the first that is not ASCII on. */
const sampleLength = 32_768;
/** A declared encoding stands unless another is surer by this much (of 100). */
const doubt = 20;
/** Below this the detector's word is no reason to leave the declared encoding. */
const leastSure = 40;

/** What is looked for, by the labels of the WHATWG encoding standard. */
const labels: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  ascii: 'windows-1252',
  gb2312: 'gb18030',
  gbk: 'gb18030',
};
const labelOf = (name: string): string => labels[name.toLowerCase()] ?? name.toLowerCase();

export const decodeBytes: DecodeBytes = (bytes, declared) => {
  const utf16 = looksUtf16(bytes);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), encoding: utf16 };
  const utf8 = strictly('utf-8', bytes) ?? mostlyUtf8(bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  const encoding = legacyEncoding(bytes, declared);
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
};

function legacyEncoding(bytes: Uint8Array, declared: string | null): string {
  const found = analyse(sampleOf(bytes))
    .map((match) => ({ label: labelOf(match.name), confidence: match.confidence }))
    .filter(({ label }) => isSupported(label) && !label.startsWith('utf-'));
  const best = found[0] ?? { label: 'windows-1252', confidence: 0 };
  const named = declared === null ? null : whatwgLabel(declared);
  if (named === null || named.startsWith('utf-')) return best.label;
  if (strictly(named, bytes) === null) return best.label;
  const own = found.find((match) => match.label === labelOf(named))?.confidence ?? 0;
  return best.confidence >= leastSure && best.confidence > own + doubt ? best.label : named;
}

/** UTF-8 with a few broken bytes: cut off at the end, or damaged here and there. */
function mostlyUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = (text.match(/\uFFFD/g) ?? []).length;
  const whole = (text.match(/[\u0080-\uFFFC]/g) ?? []).length;
  return whole > 0 && broken <= 0.01 * whole + 1 && whole >= 10 * broken ? text : null;
}

function strictly(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The standard's name for a declared label, null where no such encoding is known. */
function whatwgLabel(declared: string): string | null {
  try {
    return labelOf(new TextDecoder(declared.trim()).encoding);
  } catch {
    return null;
  }
}

const isSupported = (label: string): boolean => whatwgLabel(label) !== null;

function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((b) => b >= 0x80);
  const start = Math.max(0, first - 256);
  return bytes.subarray(start, start + sampleLength);
}
