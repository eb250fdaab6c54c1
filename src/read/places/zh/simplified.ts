/** Traditional characters as simplified ones, one for one, for lists that have only these. */
import traditional from '../../../../data/codebook/lexicon/traditional.json' with { type: 'json' };

const pairs = new Map<string, string>();
for (let i = 0; i + 1 < traditional.pairs.length; i += 2) pairs.set(traditional.pairs[i]!, traditional.pairs[i + 1]!);

/** The text in simplified characters, as long as before. */
export function simplified(text: string): string {
  let out = '';
  for (const unit of text) out += pairs.get(unit) ?? unit;
  return out;
}
