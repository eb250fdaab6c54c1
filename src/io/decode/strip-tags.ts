/** The text of a page that is too large or too broken to be parsed in reasonable time: tags off, one pass. */

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  laquo: '«',
  raquo: '»',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  shy: '',
};

/** The lines of a page: block tags break them, other tags go. */
export function stripTags(html: string): readonly string[] {
  const text = withoutUnseen(html)
    .replace(
      /<\/?(?:p|div|br|li|ul|ol|tr|table|h[1-6]|section|article|blockquote|figcaption|dd|dt)\b[^<>]{0,5000}>/gi,
      '\n',
    )
    .replace(/<[a-z/!?][^<>]{0,5000}>/gi, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
      if (code === null) return named[String(name).toLowerCase()] ?? whole;
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
  return text
    .split('\n')
    .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim())
    .filter((line) => line !== '');
}

/** Without comments and the elements whose text nobody sees. */
function withoutUnseen(html: string): string {
  const opening = /<(script|style|noscript|template|head)\b|<!--/gi;
  // What does not close once does not close later either: each is looked for in vain only once.
  const neverCloses = new Set<string>();
  let out = '';
  let at = 0;
  for (let found = opening.exec(html); found; found = opening.exec(html)) {
    const name = found[1]?.toLowerCase() ?? '--';
    if (neverCloses.has(name)) continue;
    const closings = name === '--' ? ['-->'] : [`</${name}`, `</${name.toUpperCase()}`];
    const ends = closings.map((closing) => html.indexOf(closing, found.index)).filter((end) => end >= 0);
    if (ends.length === 0) {
      neverCloses.add(name);
      continue;
    }
    out += `${html.slice(at, found.index)} `;
    at = Math.min(...ends) + (name === '--' ? 3 : 0);
    opening.lastIndex = at;
  }
  return out + html.slice(at);
}
