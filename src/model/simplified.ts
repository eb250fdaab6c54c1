/** Traditional Chinese characters as simplified ones, one for one, so that offsets hold. */
import traditional from '../../data/codebook/lexicon/traditional.json' with { type: 'json' };

/** The simplified unit of each; 0 for those that are their own. */
const simpler = new Uint16Array(0x10000);
for (let i = 0; i + 1 < traditional.pairs.length; i += 2)
  simpler[traditional.pairs.charCodeAt(i)] = traditional.pairs.charCodeAt(i + 1);

/** The text in simplified characters, as long as before; most texts are in them already. */
export function simplified(text: string): string {
  let out = '';
  let kept = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = simpler[text.charCodeAt(i)]!;
    if (unit === 0) continue;
    out += text.slice(kept, i) + String.fromCharCode(unit);
    kept = i + 1;
  }
  return kept === 0 ? text : out + text.slice(kept);
}
