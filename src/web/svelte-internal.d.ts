/** The part of Svelte's runtime that the markup of the built page calls (markup.ts). */
declare module 'svelte/internal/client' {
  export const from_html: (html: string, flags?: number) => () => Node;
  export const from_svg: (html: string, flags?: number) => () => Node;
  export const text: (value: string) => Text;
  export const set_text: (node: Text, value: unknown) => void;
  const if_block: (node: Node, choose: (render: (branch: (anchor: Node) => void, key: number) => void) => void) => void;

  export { if_block as if };
  export const set_attribute: (element: Element, name: string, value: unknown) => void;
  export const template_effect: (run: () => void) => void;
}
