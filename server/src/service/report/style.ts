/** How a report looks: on a screen by day and by night, and on paper. */

const day = `
--paper: #fff; --ink: #1b2026; --faint: #59636e; --line: #d6dbe1; --tint: #f4f6f8; --link: #0b5cad;
--error: #a3001c; --warning: #8f5a00; --info: #0a66a0; --hint: #59636e; --good: #00704f;
--mark: #ffe9a8; --mark-ink: #1b2026;
--collector: #d5d9de; --cathode: #c7daf0; --anode: #ddd3c6; --metal: #e3e6ea; --plated: #eceff2;
--interlayer: #dccfee; --electrolyte: #f3e9c3; --separator: #f2f5f7; --plate: #e4eadf; --ring: #6b3fa0;
--v-stable: #00704f; --v-kinetic: #0a66a0; --v-limited: #8f5a00; --v-reactive: #b84300; --v-incompatible: #a3001c;`;

const night = `
--paper: #16191d; --ink: #e4e8ec; --faint: #9aa5b1; --line: #343b43; --tint: #1f242a; --link: #7db8f5;
--error: #ff8a94; --warning: #e8b45a; --info: #74b9ee; --hint: #9aa5b1; --good: #4cc79d;
--mark: #5c4a10; --mark-ink: #fff3cf;
--collector: #565d66; --cathode: #27435f; --anode: #55483a; --metal: #5d646c; --plated: #757d86;
--interlayer: #4b3a63; --electrolyte: #5c5227; --separator: #33383e; --plate: #36423a; --ring: #c9a6ff;
--v-stable: #4cc79d; --v-kinetic: #74b9ee; --v-limited: #e8b45a; --v-reactive: #ff9d66; --v-incompatible: #ff8a94;`;

export const style = `
:root { color-scheme: light dark; ${day} }
@media screen and (prefers-color-scheme: dark) { :root { ${night} } }
* { box-sizing: border-box; }
html { scroll-padding-top: 3.5rem; }
body { margin: 0 auto; padding: 0 1.5rem 4rem; max-width: 76rem; color: var(--ink); background: var(--paper);
  font: .94rem/1.5 system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 2.2rem 0 .3rem; }
h2 { font-size: 1.35rem; margin: 3rem 0 .6rem; padding-bottom: .3rem; border-bottom: 2px solid var(--ink); }
h3 { font-size: 1.08rem; margin: 1.6rem 0 .4rem; }
h4 { font-size: 1rem; margin: 1.3rem 0 .4rem; }
h5 { font-size: .95rem; margin: .8rem 0 .2rem; }
p, ul, ol { margin: .35rem 0; }
ul, ol { padding-left: 1.4rem; }
a { color: var(--link); text-underline-offset: 2px; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
code, pre { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: .87em; }
code { overflow-wrap: anywhere; } pre code { font-size: 1em; }
.faint, .cites a { color: var(--faint); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
header > p { color: var(--faint); margin: 0 0 1.2rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; list-style: none; padding: 0; margin: 1.2rem 0 0; }

.tiles { display: flex; flex-wrap: wrap; gap: .7rem; margin: 0; }
.tile { display: flex; flex-direction: column-reverse; justify-content: flex-end; min-width: 7.2rem; padding: .6rem .9rem;
  border: 1px solid var(--line); border-top: 4px solid var(--faint); border-radius: 4px; background: var(--tint); }
.tile dt { font-size: .92rem; order: 1; }
.tile dd { margin: 0; display: contents; }
.tile dd b { font-size: 1.7rem; line-height: 1.2; font-weight: 600; order: 2; font-variant-numeric: tabular-nums; }
.tile dd span { font-size: .85rem; color: var(--faint); order: 0; }
.tile.error { border-top-color: var(--error); } .tile.error b { color: var(--error); }
.tile.warning { border-top-color: var(--warning); } .tile.warning b { color: var(--warning); }
.tile.info { border-top-color: var(--info); } .tile.info b { color: var(--info); }
.tile.none { border-top-color: var(--good); }

.scroll { overflow-x: auto; margin: .5rem 0 1rem; }
table { border-collapse: collapse; width: 100%; font-size: .93rem; }
caption { text-align: left; font-weight: 600; padding: .3rem 0; }
th, td { text-align: left; vertical-align: top; padding: .32rem .8rem .32rem 0; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th { font-weight: 600; font-size: .87rem; color: var(--faint); vertical-align: bottom; border-bottom: 1.5px solid var(--faint); }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.overview .path { display: block; font-size: .84rem; color: var(--faint); overflow-wrap: anywhere; }
.overview tbody th { min-width: 15rem; }
b.error { color: var(--error); } b.warning { color: var(--warning); } b.info { color: var(--info); }
.matrix { width: auto; min-width: 40%; font-size: .88rem; }
.matrix tbody td, .matrix thead th { padding-right: 1.2rem; }
.matrix tbody th { font-weight: 600; max-width: 15rem; } .matrix thead th { max-width: 9rem; }
.sign { display: block; text-decoration: none; white-space: nowrap; color: var(--ink); }
.sign:hover { text-decoration: underline; }
.sign-mark { vertical-align: -5px; }
.behind { display: block; white-space: normal; padding-left: 1.6rem; line-height: 1.25; font-size: .84rem; color: var(--faint); }
.legend { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; list-style: none; padding: 0; font-size: .9rem; }
.pairs td:nth-child(3) { min-width: 18rem; } .pairs td:nth-child(4) { min-width: 11rem; } .pairs tbody th { min-width: 10rem; } .pairs td:nth-child(2) { min-width: 9.5rem; }
:target { background: var(--mark); color: var(--mark-ink); }
.cell > :target, article:target { background: none; color: inherit; box-shadow: -6px 0 0 -1px var(--link); }

.badge { white-space: nowrap; font-weight: 600; font-size: .88rem; }
.badge.error { color: var(--error); } .badge.warning { color: var(--warning); }
.badge.info { color: var(--info); } .badge.hint { color: var(--hint); }
.rule { margin: 0 0 1.2rem; padding-left: .9rem; border-left: 3px solid var(--line); }
.rule h4 { margin: .9rem 0 .2rem; } .rule h4 code { font-weight: 400; }
.rule h4 .faint { font-weight: 400; font-size: .9rem; }
summary { cursor: pointer; color: var(--link); width: fit-content; }
.places { list-style: none; padding-left: 0; } .places li { margin: .25rem 0; }
.why { margin: .3rem 0; } .why[open] { padding-bottom: .5rem; }

.cell { border-top: 1px solid var(--line); padding: .5rem 0; }
.cell > summary { color: var(--ink); } .cell > summary h3 { display: inline; margin: 0; }
.cell[open] { padding-bottom: 2rem; }
.where { margin-top: .1rem; }
.note { border-left: 4px solid var(--warning); background: var(--tint); padding: .4rem .8rem; margin: .8rem 0; }
.finding { margin: .7rem 0 1rem; padding-left: .9rem; border-left: 3px solid var(--hint); }
.finding.error { border-left-color: var(--error); } .finding.warning { border-left-color: var(--warning); }
.finding.info { border-left-color: var(--info); }
.finding p { margin: .15rem 0; max-width: 62rem; }
pre { margin: .35rem 0; padding: .35rem .6rem; background: var(--tint); overflow-x: auto; border-radius: 3px; }
.gutter { color: var(--faint); user-select: none; border-right: 1px solid var(--line); margin-right: .6em; }
mark { background: var(--mark); color: var(--mark-ink); border-bottom: 2px solid var(--warning); }
.finding.error mark { border-bottom-color: var(--error); }
.related, .accepted { font-size: .93rem; }
.target { white-space: nowrap; } .target.missed { color: var(--error); font-weight: 600; } .target.reached { color: var(--good); }
.target.open { color: var(--faint); }
.drawing { max-width: 52rem; }
.figures { columns: 2 26rem; column-gap: 2.5rem; } .figures .scroll { break-inside: avoid; margin-top: 0; }
.figures .number .faint { display: block; font-size: .88em; }
.sources { font-size: .92rem; } .sources li { margin: .2rem 0; }

.stack { display: block; width: 100%; height: auto; }
.stack .paper, .stack .fill-unknown { fill: none; }
.stack text { fill: var(--ink); }
.stack .line { fill: var(--faint); } .stack .missing { fill: var(--ink); }
.stack .edge, .stack .dimension, .stack .hatch, .stack .pore, .stack .tick-box, .stack .tick { stroke: var(--ink); }
.stack .arrow, .stack .grain { fill: var(--ink); }
.stack .ring { stroke: var(--ring); }
.stack .leader.of-layer { stroke: var(--faint); }
.stack .fill-collector { fill: var(--collector); } .stack .fill-cathode { fill: var(--cathode); }
.stack .fill-anode { fill: var(--anode); } .stack .fill-metal { fill: var(--metal); }
.stack .fill-plated { fill: var(--plated); } .stack .fill-interlayer { fill: var(--interlayer); }
.stack .fill-electrolyte { fill: var(--electrolyte); } .stack .fill-separator { fill: var(--separator); }
.stack .fill-plate { fill: var(--plate); }
${marks()}
.mark .letter { fill: var(--paper) !important; } .mark.hollow .shape { fill: none; stroke: var(--faint); }
.mark.hollow .letter { fill: var(--faint) !important; }

@media (max-width: 40rem) { body { padding: 0 1rem 3rem; } }
@page { margin: 16mm 14mm; }
@media print {
  :root { color-scheme: light; }
  html { font-size: 9pt; }
  body { max-width: none; padding: 0; font-size: 1rem; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  nav { display: none; }
  h1 { margin-top: 0; }
  h2, h3, h4, h5, caption, summary { break-after: avoid; }
  #materials, #findings, #specs { break-before: page; }
  .cell[open] { break-before: page; } h2 + .cell[open] { break-before: auto; }
  .finding, .drawing, .tile, tr, pre, .rule > h4 { break-inside: avoid; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
  .overview tbody th { min-width: 17rem; }
  .drawing { max-width: 42rem; }
  a { color: inherit; text-decoration: none; }
  .figures { columns: 2 26rem; column-gap: 2.5rem; } .figures .scroll { break-inside: avoid; margin-top: 0; }
.figures .number .faint { display: block; font-size: .88em; }
  details.why, details.aside { display: block; }
  details.why::details-content, details.aside::details-content { content-visibility: visible; block-size: auto; }
  pre { white-space: pre-wrap; }
  :target { background: none; box-shadow: none !important; }
}
`;

/** The colours of verdicts, for signs, for their words and for the lines that lead to them. */
function marks(): string {
  const names = [
    ['stable', 'stable'],
    ['kinetically-stabilised', 'kinetic'],
    ['limited', 'limited'],
    ['reactive', 'reactive'],
    ['incompatible', 'incompatible'],
  ];
  return names
    .map(
      ([verdict, colour]) =>
        `.verdict-${verdict} .shape, .stack .verdict-text.verdict-${verdict} { fill: var(--v-${colour}); } ` +
        `.stack .boundary.verdict-${verdict}, .stack .leader.verdict-${verdict} { stroke: var(--v-${colour}); }`,
    )
    .join('\n');
}
