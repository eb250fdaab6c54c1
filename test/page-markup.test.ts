/** How the build shortens the markup of components: messages in templates, templates in place, nothing for markup made elsewhere. */
import fc from 'fast-check';
import { compile } from 'svelte/compiler';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { branchesInPlace } from '../scripts/markup/branches.ts';
import { effectsApart } from '../scripts/markup/effects.ts';
import { shortest } from '../scripts/markup/html.ts';
import { unhydrated } from '../scripts/markup/hydration.ts';
import { templatesInPlace } from '../scripts/markup/templates.ts';
import { marked } from '../scripts/messages/in-markup.ts';
import { worded } from '../scripts/messages/in-templates.ts';
import { lettersFor } from '../scripts/messages/letters.ts';
import { swapped, unpacked } from '../src/web/i18n/packed.ts';

const numbers = new Map([
  ['ties.none', 7],
  ['ties.all', 8],
]);
const tree = (code: string): object => parseSync('component.js', code).program;
const compiled = (source: string): string => {
  const marks = marked(`<script>let { n, name } = $props();</script>${source}`, numbers);
  return compile(marks, { runes: true, generate: 'client', dev: false }).js.code;
};
const shown = (source: string): string => {
  const code = compiled(source);
  return worded(code, tree(code));
};
/** As the page has it, without what is the same for every component. */
const built = (source: string): string => {
  let code = shown(source);
  for (const each of [unhydrated, templatesInPlace, effectsApart, branchesInPlace]) code = each(code, tree(code));
  return code.replace(/\s+/g, ' ');
};

describe('messages in markup', () => {
  it('stand in templates, in texts and in attributes that show words', () => {
    expect(shown(`<p title={t('ties.all')}>{t('ties.none')}</p>`)).toContain('from_html(`<p title="~8">~7</p>`)');
    expect(shown(`<p>{t('ties.none')} <b>{n}</b></p>`)).toContain('<p>~7 <b> </b></p>');
  });

  it('stay calls where something else stands in the same text, and follow the language there', () => {
    expect(shown(`<p>{t('ties.none')}: {n}</p>`)).toMatch(/`\$\{\$t\(7\)\}: \$\{/);
  });

  it('are read anew by what a component is given', () => {
    expect(shown(`<Empty what={t('ties.none')} />`)).toContain('get what() { return $t(7); }');
  });

  it('stay as written with arguments, with a name put together, as a value, and where they are not numbered', () => {
    const sources = [
      "<p>{t('ties.none', { n })}</p>",
      "<p>{t('ties.' + name)}</p>",
      "<input value={t('ties.none')} />",
      "<textarea>{t('ties.none')}</textarea>",
      "<p>{t('ties.other')}</p>",
    ];
    for (const source of sources) expect(marked(source, numbers)).toBe(source);
  });

  it('are an error where they would stay in one language', () => {
    const source = marked("<p>{t('ties.none')}</p>", numbers).replace(/<p>(.*)<\/p>/, '<p>$1{" "}<b>x</b></p>');
    const code = compile(source, { runes: true, generate: 'client' }).js.code;
    expect(() => worded(code, tree(code))).toThrow(/first language/);
  });
});

describe('compiled markup', () => {
  it('has no steps for markup that a server made', () => {
    const code = compiled('<ul><li>{n}</li><li><b>{name}</b></li></ul>');
    expect(code).toContain('$.reset(');
    expect(unhydrated(code, tree(code))).not.toMatch(/\$\.(reset|next|only_child)|, true\)/);
    expect(unhydrated(code, tree(code))).toContain('var li_1 = $.sibling(li);');
  });

  it('has its templates where nodes are made of them, with marks at those that it works on', () => {
    const code = built(
      '<div><p class="small">{n}</p> <b>x</b><input bind:value={name} />{#if n}<svg><circle r="1"/></svg>{/if}</div>',
    );
    expect(code).toContain('var [div, text, input, node] = $made(`<div><p class=small>^</p> <b>x</b><input ^><!>`);');
    expect(code).toContain('var [svg] = $madeSvg(`<svg><circle r=1>`);');
    expect(code).not.toMatch(/from_html|var root|\$\.(child|sibling|first_child)/);
  });

  it('has the branches of a choice beside their conditions, one within another', () => {
    const code = built('{#if n > 1}<p>many</p>{:else if n}{#if name}<b>one</b>{/if}{:else}<i>none</i>{/if}');
    expect(code).toMatch(/\$if\(node, \(\) => \$\$props\.n > 1, \(\$\$anchor\) => \{.*<p>many/);
    expect(code).toMatch(
      /\(\) => \$\$props\.n, \(\$\$anchor\) => \{.*\$if\(node_1, \(\) => \$\$props\.name, .*<b>one.*<i>none/,
    );
    expect(code).not.toMatch(/consequent|alternate|\$\$render/);
  });

  it('has an effect for each text or attribute with calls, and one for all others', () => {
    const code = built('<p title={String(n)}>{name.trim()}</p><p>{n}</p>');
    expect(code).toContain("$attribute(p, 'title', () => (String($$props.n)));");
    expect(code).toContain('$text(text, () => ($$props.name.trim()));');
    expect(code).toContain('$.template_effect(() => { $.set_text(text_1, $$props.n); });');
  });
});

describe('the shortest HTML', () => {
  it('has no end tags at its end, none that the next tag implies, and quotes where they are needed', () => {
    expect(shortest('<div class="page"><p>a</p></div>')).toBe('<div class=page><p>a');
    expect(shortest('<ul><li>a</li><li>b</li></ul><b></b>')).toBe('<ul><li>a<li>b</ul><b>');
    expect(shortest('<tr><td class="a b">1</td><th>2</th></tr>')).toBe('<tr><td class="a b">1<th>2');
    expect(shortest('<p>a</p> <p>b</p>')).toBe('<p>a</p> <p>b');
    expect(shortest('<input type="text"/><br/>')).toBe('<input type=text><br>');
  });

  it('keeps what closes itself outside HTML, and values with a slash or an equals sign', () => {
    expect(shortest('<svg><path d="M0"/></svg><a href="/x" rel="a=b">c</a>d')).toBe(
      '<svg><path d="M0"/></svg><a href="/x" rel="a=b">c</a>d',
    );
  });
});

describe('words of a language', () => {
  it('have their frequent letters in the place of rare ones of ASCII, and come back whole', () => {
    const text = JSON.stringify(['Связи двух областей: {n}', 'Ни одной связи', '"Связь"\n']);
    const letters = lettersFor(text);
    const packed = swapped(text, letters);
    expect(Buffer.byteLength(packed)).toBeLessThan(Buffer.byteLength(text) * 0.7);
    expect(swapped(packed, letters)).toBe(text);
    expect(lettersFor('Ties of two regions')).toBe('');
  });

  it('come back whole, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        const text = JSON.stringify([{ a: words }, [words, 'б']]);
        const letters = lettersFor(text);
        expect(unpacked([swapped(text, letters), letters, 5])).toEqual({ a: words, 5: words, 6: 'б' });
      }),
    );
  });
});
