/** The look of a brief in HTML: calm, light and dark, and on paper. Contrast as in the workbench. */
export const briefStyle = `:root {
  --ground: #fbfbf9; --ink: #1a1d21; --muted: #565d66; --link: #0b5cad; --line: #d5d7d3; --sunken: #f1f1ee; --star: #8a3b00;
}
@media (prefers-color-scheme: dark) {
  :root { --ground: #14171a; --ink: #e8eaed; --muted: #a7afb8; --link: #7db7f0; --line: #363c42; --sunken: #1d2125; --star: #f0b37d; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.55 "Source Sans 3", "Source Sans Pro", system-ui, "Noto Sans", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
main { max-width: 52rem; margin: 0 auto; padding: 2.2rem 1.2rem 4rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .3rem; }
h2 { font-size: 1.25rem; margin: 2.4rem 0 .6rem; padding-bottom: .2rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .4rem; }
p { margin: .5rem 0; max-width: 46rem; }
p.tie { margin: 1rem 0 .2rem; }
ul { margin: .3rem 0 .8rem; padding-inline-start: 1.2rem; }
li { margin: .25rem 0; }
a { color: var(--link); text-decoration: underline 1px; text-underline-offset: .16em; }
nav a { text-decoration: none; }
a:hover { text-decoration-thickness: 2px; }
a:focus-visible, .wide:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
code { font: .88em/1.4 ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
q { quotes: "“" "”"; }
q:lang(ru) { quotes: "«" "»"; }
.muted, .subtitle { color: var(--muted); }
.subtitle { margin-top: 0; }
.star { color: var(--star); font-weight: 700; }
sup { font-size: .72em; line-height: 0; white-space: nowrap; }
.state { margin: 1rem 0; padding: .7rem .9rem; background: var(--sunken); border-radius: 6px; font-size: .88rem; }
.state div { display: flex; gap: .8rem; padding: .1rem 0; }
.state dt { flex: 0 0 9.5rem; color: var(--muted); }
.state dd { margin: 0; min-width: 0; }
nav ul { display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; list-style: none; padding: 0; font-size: .92rem; }
.wide { overflow-x: auto; margin: .6rem 0; }
table { border-collapse: collapse; font-size: .9rem; font-variant-numeric: tabular-nums; }
th, td { padding: .25rem .9rem .25rem 0; text-align: start; vertical-align: top; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th { color: var(--muted); vertical-align: bottom; }
.number { text-align: end; }
tbody th, tbody td:last-child:not(.number) { white-space: nowrap; }
[role="doc-endnotes"] li, [role="doc-bibliography"] li { font-size: .88rem; overflow-wrap: anywhere; }
[role="doc-bibliography"] ul { list-style: none; padding: 0; }
.unreviewed::marker { color: var(--star); }
:target { background: var(--sunken); box-shadow: 0 0 0 .3rem var(--sunken); }
footer { margin-top: 3rem; font-size: .85rem; color: var(--muted); }
@media print {
  @page { size: A4; margin: 18mm 17mm 20mm; @bottom-center { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #555; } }
  :root { --ground: #fff; --ink: #000; --muted: #444; --link: #000; --line: #bbb; --sunken: #fff; --star: #000; }
  html { font-size: 9.4pt; }
  body { line-height: 1.4; }
  tbody th { white-space: normal; }
  table { font-size: .82rem; }
  th, td { padding-inline-end: .6rem; }
  p { max-width: none; }
  main { max-width: none; padding: 0; }
  nav, [role="doc-backlink"] { display: none; }
  a { text-decoration: none; }
  .state { padding: 0; }
  h2, h3, p.tie { break-after: avoid; }
  li, tr { break-inside: avoid; }
  .wide { overflow: visible; }
}
`;
