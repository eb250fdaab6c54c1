/**
 * Refuses JSON that is nested without a reasonable depth or holds more values than anybody sends, before it is parsed: 32 MiB of brackets
 * took the one process that serves everybody seven seconds to parse. Looking through a body of the largest size takes hundredths of one.
 */
import { InvalidInput } from '../model/errors.ts';
import { deepestValue } from '../model/storable.ts';

/** So many values and names of values may stand in one body; the largest that the page sends has some thousands. */
const mostValues = 200_000;

const [quote, backslash, comma, colon] = Array.from('"\\,:', (sign) => sign.charCodeAt(0));
const opening = new Set(Array.from('[{', (sign) => sign.charCodeAt(0)));
const closing = new Set(Array.from(']}', (sign) => sign.charCodeAt(0)));

/** Throws InvalidInput where a text of JSON is too deep or holds too much; whether it is JSON at all is not asked. */
export function checkJsonBounds(text: string): void {
  let depth = 0;
  let values = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === quote) i = endOfString(text, i);
    else if (c === comma || c === colon) values++;
    else if (closing.has(c)) depth--;
    else if (opening.has(c)) {
      values++;
      if (++depth > deepestValue) {
        throw new InvalidInput(`What was sent is nested more than ${deepestValue} levels deep`, {
          hint: 'Nothing that Amur takes is as deep: check the program that wrote it.',
        });
      }
    }
    if (values > mostValues) {
      throw new InvalidInput(`What was sent holds more than ${mostValues} values`, {
        hint: 'Nothing that Amur takes holds as many: check the program that wrote it.',
      });
    }
  }
}

/** The place of the quotation mark that ends the string that begins at `start`; the end of the text where none does. */
function endOfString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === backslash) i++;
    else if (c === quote) return i;
  }
  return text.length;
}
