/** A brief as one HTML file that needs nothing else: no script, no font, no picture from outside; light, dark and on paper. */
import { languageFacts } from '../../model/languages.ts';
import type { Block, Brief, Inline, Mark, Note, Source, Words } from './document.ts';
import { sourceParts } from './source-parts.ts';
import { briefStyle } from './style.ts';
import { briefWords } from './words.ts';
import type { BriefWords } from './words-en.ts';

/** The file. */
export function briefHtml(brief: Brief): string {
  const w = briefWords(brief.lang);
  const { sections, notes, sources } = brief;
  // The first mark of a note is where its way back leads.
  const marked = new Set<number>();
  const mark = ({ number, unreviewed }: Mark): string => {
    const id = marked.has(number) ? '' : ` id="m${number}"`;
    marked.add(number);
    const star = unreviewed ? `<span class="star">*</span>` : '';
    return `<a href="#n${number}"${id} role="doc-noteref">${number}${star}</a>`;
  };
  const inline = (words: Words): string => words.map((word) => one(word, mark)).join('');
  const body = sections.map(
    ({ id, title, blocks }) =>
      `<section aria-labelledby="${id}"><h2 id="${id}">${text(title)}</h2>\n${blocks.map((each) => block(each, inline)).join('\n')}\n</section>`,
  );
  const contents = [
    ...sections.map(({ id, title }) => [id, title] as const),
    ...(notes.length === 0 ? [] : [['notes', w.notes.title] as const]),
    ...(sources.length === 0 ? [] : [['sources', w.sources.title] as const]),
  ];
  return `<!doctype html>
<html lang="${languageFacts[brief.lang].tag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Amur">
<meta name="date" content="${text(brief.knownAt)}">
<title>${text(brief.title)}</title>
<style>
${briefStyle}</style>
</head>
<body>
<main>
<header>
<h1>${text(brief.title)}</h1>
<p class="subtitle">${inline(brief.subtitle)}</p>
<dl class="state">
${brief.state.map(({ label, words }) => `<div><dt>${text(label)}</dt><dd>${inline(words)}</dd></div>`).join('\n')}
</dl>
<nav aria-label="${text(w.contents)}"><ul>${contents.map(([id, title]) => `<li><a href="#${id}">${text(title)}</a></li>`).join('')}</ul></nav>
</header>
${body.join('\n')}
${notes.length === 0 ? '' : noteList(notes, w, inline)}
${sources.length === 0 ? '' : sourceList(sources, w, brief.lang)}
<footer><p>${text(w.generated)}</p></footer>
</main>
</body>
</html>
`;
}

function noteList(notes: readonly Note[], w: BriefWords, inline: (words: Words) => string): string {
  const items = notes.map(
    ({ number, words, unreviewed, id }) =>
      `<li id="n${number}" value="${number}"${unreviewed ? ' class="unreviewed"' : ''} data-record="${text(id)}">${inline(words)} <a href="#m${number}" role="doc-backlink" aria-label="↩ ${number}">↩</a></li>`,
  );
  return `<section role="doc-endnotes" aria-labelledby="notes"><h2 id="notes">${text(w.notes.title)}</h2>\n<ol>\n${items.join('\n')}\n</ol>\n</section>`;
}

function sourceList(sources: readonly Source[], w: BriefWords, lang: Brief['lang']): string {
  const items = sources.map((source) => {
    const { title, told } = sourceParts(source, w, lang);
    const parts = [
      ...(title === null ? [] : [spoken(title, source.lang)]),
      ...told.map(text),
      ...(source.address === null ? [] : [link(source.address, source.address)]),
    ];
    const notes = source.notes.map((number) => `<a href="#n${number}">${number}</a>`).join(', ');
    return `<li id="s-${text(source.key)}"><code>${text(source.key)}</code> ${parts.join(text(w.comma))} <span class="muted">(${text(w.sources.notes)} ${notes})</span></li>`;
  });
  return `<section role="doc-bibliography" aria-labelledby="sources"><h2 id="sources">${text(w.sources.title)}</h2>\n<ul>\n${items.join('\n')}\n</ul>\n</section>`;
}

function block(each: Block, inline: (words: Words) => string): string {
  switch (each.kind) {
    case 'heading':
      return `<h3>${text(each.text)}</h3>`;
    case 'paragraph':
      return `<p${each.id === undefined ? '' : ` id="${text(each.id)}" class="tie"`}>${inline(each.words)}</p>`;
    case 'list':
      return `<ul>\n${each.items.map((words) => `<li>${inline(words)}</li>`).join('\n')}\n</ul>`;
    case 'table': {
      const side = (i: number): string => (each.numbers.includes(i) ? ' class="number"' : '');
      const head = each.head.map((title, i) => `<th scope="col"${side(i)}>${text(title)}</th>`).join('');
      const rows = each.rows.map(
        (row) =>
          `<tr>${row.map((words, i) => (i === 0 ? `<th scope="row">${inline(words)}</th>` : `<td${side(i)}>${inline(words)}</td>`)).join('')}</tr>`,
      );
      // It scrolls where it is too wide, and by keyboard too.
      return `<div class="wide" tabindex="0" role="group"><table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table></div>`;
    }
  }
}

function one(word: Inline, mark: (mark: Mark) => string): string {
  if (typeof word === 'string') return text(word);
  switch (word.kind) {
    case 'strong':
      return `<strong>${text(word.text)}</strong>`;
    case 'muted':
      return `<span class="muted">${text(word.text)}</span>`;
    case 'quote':
      return `<q${langOf(word.lang)}>${text(word.text)}</q>`;
    case 'words':
      return spoken(word.text, word.lang);
    case 'code':
      return `<code>${text(word.text)}</code>`;
    case 'link':
      return link(word.text, word.href);
    case 'place':
      return `<a href="#${text(word.to)}">${text(word.text)}</a>`;
    case 'marks':
      return `<sup>[${word.marks.map(mark).join(', ')}]</sup>`;
  }
}

const langOf = (lang: string | null): string => (lang === null || lang === 'und' ? '' : ` lang="${text(lang)}"`);

const spoken = (words: string, lang: string | null): string => `<span${langOf(lang)}>${text(words)}</span>`;

/** Only http and https lead outside, whatever a source says. */
function link(words: string, href: string): string {
  return /^https?:\/\//i.test(href) ? `<a href="${text(href)}" rel="noreferrer">${text(words)}</a>` : text(words);
}

/** Words that mean themselves, in text and in attributes. */
function text(words: string): string {
  return words.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
