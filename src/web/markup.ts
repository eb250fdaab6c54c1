/** What the markup of the built page calls in place of Svelte's own functions (scripts/markup, decision 0044). */
import { from_html, from_svg, set_attribute, set_text, template_effect } from 'svelte/internal/client';
import { worded } from './i18n/worded.ts';

/** Makes the nodes of a template, which is read once; `of` is Svelte's maker of such templates. */
function keeping(of: typeof from_html): (html: string, flags?: number) => Node {
  // Apart by flags, so that the text itself is the key.
  const kept: Map<string, () => Node>[] = [];
  return (html, flags = 0) => {
    const alike = (kept[flags] ??= new Map());
    let make = alike.get(html);
    if (!make) alike.set(html, (make = worded(of(html, flags))));
    return make();
  };
}

/** The nodes of a template of HTML, with its messages. */
export const made = keeping(from_html);

/** The nodes of a template of SVG, with its messages. */
export const madeSvg = keeping(from_svg);

/** Keeps a text as what is given. */
export const putText = (node: Text, give: () => unknown): void => template_effect(() => set_text(node, give()));

/** Keeps an attribute as what is given. */
export const putAttribute = (element: Element, name: string, give: () => unknown): void =>
  template_effect(() => set_attribute(element, name, give()));
