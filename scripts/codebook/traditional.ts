/** The table of traditional characters, from OpenCC's (package opencc-js). */
import { Converter } from 'opencc-js/t2cn';

/** data/codebook/lexicon/traditional.json: characters that OpenCC gives a simplified one of the same length, so that offsets hold. */
export function traditionalTable(version: string): string {
  const convert = Converter({ from: 't', to: 'cn' });
  let pairs = '';
  for (let unit = 0; unit <= 0xffff; unit++) {
    const character = String.fromCharCode(unit);
    if (!/\p{Script=Han}/u.test(character)) continue;
    const simplified = convert(character);
    if (simplified !== character && simplified.length === 1) pairs += character + simplified;
  }
  const what =
    'Traditional characters and the simplified ones that stand for them, in pairs; one for one, so that offsets hold.';
  return `${JSON.stringify({ version, what, pairs }, null, 2)}\n`;
}
