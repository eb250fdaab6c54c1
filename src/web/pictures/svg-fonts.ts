/** The fonts of a drawing within it, so that it looks the same where they are not installed. */

/** The code points of a CSS unicode-range: `U+0-FF, U+131, U+4??`. */
export function rangesOf(unicodeRange: string): readonly (readonly [number, number])[] {
  return [...unicodeRange.matchAll(/U\+([0-9A-F?]+)(?:-([0-9A-F]+))?/gi)].map(([, from = '', to]) => [
    Number.parseInt(from.replaceAll('?', '0'), 16),
    Number.parseInt(to ?? from.replaceAll('?', 'F'), 16),
  ]);
}

const isIn = (point: number, ranges: ReturnType<typeof rangesOf>): boolean =>
  ranges.some(([from, to]) => point >= from && point <= to);

async function asData(address: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return `data:font/woff2;base64,${btoa(text)}`;
}

/** The page’s own fonts of a `font-family`, as far as a text needs them, as rules with the fonts in them. */
export async function fontRules(text: string, family: string): Promise<string> {
  const points = [...new Set(text)].map((letter) => letter.codePointAt(0)!);
  const rules = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) =>
      rule instanceof CSSFontFaceRule ? [{ style: rule.style, from: sheet.href ?? document.baseURI }] : [],
    ),
  );
  const needed = rules.filter(({ style }) => {
    const ranges = rangesOf(style.getPropertyValue('unicode-range'));
    return (
      family.includes(style.getPropertyValue('font-family').replaceAll(/["']/g, '')) &&
      !style.getPropertyValue('font-style').includes('italic') &&
      points.some((point) => isIn(point, ranges))
    );
  });
  const written = await Promise.all(
    needed.map(async ({ style, from }) => {
      const [, address = ''] = /url\(["']?([^"')]+)/.exec(style.getPropertyValue('src')) ?? [];
      const kept = ['font-family', 'font-weight', 'unicode-range'].map(
        (name) => `${name}:${style.getPropertyValue(name)}`,
      );
      return `@font-face{${kept.join(';')};src:url(${await asData(new URL(address, from).href)}) format("woff2")}`;
    }),
  );
  return written.join('');
}
