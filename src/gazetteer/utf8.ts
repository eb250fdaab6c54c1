/** UTF-8 to strings and back, without the platform: the pure folders know no TextDecoder. */

/** The string of UTF-8 bytes from `start` to `end`; the bytes are well-formed, since we wrote them. */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  const units: number[] = [];
  for (let i = start; i < end; ) {
    const a = bytes[i++] ?? 0;
    if (a < 0x80) units.push(a);
    else if (a < 0xe0) units.push(((a & 0x1f) << 6) | ((bytes[i++] ?? 0) & 0x3f));
    else if (a < 0xf0) {
      units.push(((a & 0xf) << 12) | (((bytes[i++] ?? 0) & 0x3f) << 6) | ((bytes[i++] ?? 0) & 0x3f));
    } else {
      const point =
        ((a & 7) << 18) |
        (((bytes[i++] ?? 0) & 0x3f) << 12) |
        (((bytes[i++] ?? 0) & 0x3f) << 6) |
        ((bytes[i++] ?? 0) & 0x3f);
      units.push(0xd800 + ((point - 0x10000) >> 10), 0xdc00 + ((point - 0x10000) & 0x3ff));
    }
    if (units.length >= 4096) {
      text += String.fromCharCode(...units);
      units.length = 0;
    }
  }
  return text + String.fromCharCode(...units);
}

/** Appends the UTF-8 bytes of a string. */
export function encodeUtf8(text: string, into: number[]): void {
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0;
    if (point < 0x80) into.push(point);
    else if (point < 0x800) into.push(0xc0 | (point >> 6), 0x80 | (point & 0x3f));
    else if (point < 0x10000) into.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f));
    else {
      into.push(
        0xf0 | (point >> 18),
        0x80 | ((point >> 12) & 0x3f),
        0x80 | ((point >> 6) & 0x3f),
        0x80 | (point & 0x3f),
      );
    }
  }
}
