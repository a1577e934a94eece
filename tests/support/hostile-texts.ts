/** Texts made to make a reader fail: each by one trick, and small enough to be sent by anybody. */
import { hostileDesigns } from './hostile-designs.js';
import { type HostileText, lines } from './hostile-text.js';

const nested = (depth: number): string => `x-deep: ${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}\n`;

/** The smallest spec about which there is nothing to say but what is missing from it. */
const head = 'cellspec: 1\nname: hostile\n';

/** Names that every JavaScript object answers to. */
const inherited = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];

const brackets: readonly HostileText[] = [
  { name: 'list in a list, 3,000 times', text: '- '.repeat(3000) },
  { name: '100,000 opening brackets', text: '['.repeat(100_000) },
  { name: '90,000 opening brackets', text: '['.repeat(90_000) },
  { name: '100,000 closing brackets', text: ']'.repeat(100_000) },
  { name: '5,000 open maps', text: '{a: '.repeat(5000) },
  { name: 'nested 100 deep', text: head + nested(100) },
  { name: 'nested 101 deep', text: head + nested(101) },
  { name: 'indented 2,000 deep', text: lines(1000, (index) => `${' '.repeat(index)}a:`) },
  { name: '5,000 nested complex keys', text: '? '.repeat(5000) },
  { name: '20,000 complex keys', text: lines(20_000, () => '? [a]\n: b') },
  { name: '10,000 keys in one line', text: 'a: '.repeat(10_000) },
  { name: '40,000 pairs of brackets in a row', text: '[]'.repeat(40_000) },
  { name: '30,000 lines with a bracket too many', text: lines(30_000, () => 'a: []]') },
];

/** A tower of aliases, each level built of the one below. */
function tower(levels: number, level: (below: string) => string): string {
  return `${head}x-tower:\n${lines(levels, (index) => `  l${index}: &l${index} ${level(index === 0 ? 'lol' : `*l${index - 1}`)}`)}`;
}

const aliases: readonly HostileText[] = [
  { name: '50,000 aliases', text: `x-a: &a {b: 1}\nx-b:\n${lines(50_000, () => '- *a')}` },
  { name: '20,000 aliases', text: `x-a: &a {b: 1}\nx-b:\n${lines(20_000, () => '- *a')}` },
  {
    name: 'aliases of a long text',
    text: `x-a: &a "${'12,5 um '.repeat(60_000)}"\ncathode:\n  composition:\n${lines(5000, (index) => `    k${index}: *a`)}`,
  },
  { name: 'billion laughs, lists', text: tower(12, (below) => `[${Array(9).fill(below).join(', ')}]`) },
  {
    name: 'billion laughs, maps',
    text: tower(12, (below) => `{${[...'abcdefghi'].map((key) => `${key}: ${below}`).join(', ')}}`),
  },
  {
    name: 'billion laughs, merged maps',
    text: tower(16, (below) => (below === 'lol' ? '{a: 1}' : `{<<: [${below} , ${below} ], b: ${below} }`)),
  },
  {
    name: 'aliases that nest 6,000 deep',
    text: tower(63, (below) => `${'['.repeat(97)}${below} ${']'.repeat(97)}`),
  },
  { name: 'aliases that nest 600 deep', text: tower(600, (below) => `[${below} ]`) },
  { name: 'alias of itself', text: `${head}cathode: &a {coating: *a}\nanode: &b [*b, *b]\n` },
  { name: 'aliases in a circle', text: `${head}x-a: &a {x: *b}\nx-b: &b {x: *a}\nanode: {<<: *a}\n` },
  { name: 'anchor without an end', text: `${head}cathode: &` },
  { name: '50,000 anchors', text: '&a '.repeat(50_000) },
  { name: '30,000 stars', text: '*'.repeat(30_000) },
  { name: 'alias as a key', text: `${head}x-a: &a cathode\n*a : {active_material: LFP}\n` },
  {
    name: 'merges of everything but maps',
    text: `${head}cathode:\n  <<: 5\n  <<: [1, {a: 1}, *b]\n  <<:\nanode: {<<}\n`,
  },
];

const many: readonly HostileText[] = [
  { name: '100,000 keys', text: lines(100_000, (index) => `k${index}: 1`).slice(0, 999_990) },
  { name: '100,000 duplicate keys', text: lines(100_000, () => 'cathode: 1') },
  { name: '10,000 unknown keys', text: head + lines(10_000, (index) => `k${index}: 1`) },
  { name: '10,000 duplicate keys', text: head + lines(10_000, () => 'cathode: 1') },
  {
    name: '500 unknown materials',
    text: `${head}cathode:\n  composition:\n${lines(500, (index) => `    NMC${index}z: 1 wt%`)}`,
  },
  { name: '20,000 waivers of the wrong kind', text: `${head}waivers:\n${lines(20_000, () => '- 1')}` },
  {
    name: '3,000 waivers of rules that are not there',
    text: `${head}waivers:\n${lines(3000, (index) => `  - {rule: balance/ratio-${index}, reason: measured, by: me, until: 2027-01-01}`)}`,
  },
  {
    name: '15,000 comments that accept',
    text: head + lines(15_000, (index) => `# cellspec-disable-next-line balance/np-ratio -- ${index}`),
  },
  {
    name: 'one line with 20,000 comments that accept',
    text: `${head}anode: {}${' # cellspec-disable-next-line structure/a -- b'.repeat(20_000)}\n`,
  },
  {
    name: 'one line with 20,000 markers that are no comments',
    text: `${head}name: ${'cellspec-disable-next-line structure/a'.repeat(20_000)}\n`,
  },
  {
    name: '10,000 comments with keys between',
    text: head + lines(10_000, (index) => `# cellspec-disable-next-line structure/a-${index}\nk${index}: 1`),
  },
  {
    name: '5,000 layers',
    text: `${head}electrolyte:\n  layers:\n${lines(5000, () => '  - {material: LLZO, thickness: 1}')}`,
  },
  { name: '100,000 documents', text: lines(100_000, () => '---') },
  { name: '20,000 conflict markers', text: lines(20_000, () => '<<<<<<< ours') },
];

const long: readonly HostileText[] = [
  { name: 'a line of 5 MB', text: `name: ${'x'.repeat(5_000_000)}` },
  {
    name: 'a name of 900,000 characters',
    text: `${head}cathode: {active_material: ${'NMC811 '.repeat(128_000)}}`,
  },
  { name: 'a number of 900,000 digits', text: `${head}cathode: {thickness: ${'9'.repeat(900_000)} um}` },
  { name: 'a unit of 900,000 letters', text: `${head}cathode: {thickness: 70 ${'um'.repeat(450_000)}}` },
  { name: 'a key of 900,000 characters', text: `${'k'.repeat(900_000)}: 1` },
  { name: '1 MB of comment signs', text: '#'.repeat(1_000_000) },
  { name: '1 MB of double quotes', text: '"'.repeat(1_000_000) },
  { name: '1 MB of single quotes', text: "'".repeat(1_000_000) },
  { name: '1 MB of backslashes in quotes', text: `a: "${'\\'.repeat(999_000)}` },
  { name: '1 MB of spaces before a sign', text: `a:\n${' '.repeat(999_000)}@` },
  { name: '1 MB of blanks, dots and a sign', text: `${' . '.repeat(330_000)}%: @` },
  { name: '1 MB of tabs', text: `a:\n${'\t'.repeat(999_000)}b: 1` },
  { name: '1 MB of line breaks', text: `a:${'\n'.repeat(999_000)}]` },
  { name: '1 MB of lone carriage returns', text: `a: b${'\r'.repeat(999_000)}]` },
  { name: '1 MB of zero bytes', text: '\0'.repeat(1_000_000) },
  { name: '1 MB of halves of characters', text: `name: ${'\ud83d'.repeat(999_000)}` },
  { name: '1 MB of byte order marks', text: '\ufeff'.repeat(1_000_000) },
];

const odd: readonly HostileText[] = [
  { name: 'nothing', text: '' },
  { name: 'a byte order mark', text: '\ufeff' },
  { name: 'three dashes', text: '---' },
  { name: 'two documents', text: `${head}...\nb` },
  {
    name: 'tags that want to run',
    text: `${head}cathode: !!js/function "function () { process.exit(1) }"\nanode: !!python/object/apply:os.system [ls]\n`,
  },
  { name: '20,000 tags', text: '!!js/function '.repeat(20_000) },
  {
    name: 'directives',
    text: `%YAML 1.1\n%TAG ! tag:example.org,2000:\n%NONSENSE\n---\n${head}cathode: !x 1\n`,
  },
  { name: '20,000 directives', text: '%YAML 9.9\n'.repeat(20_000) },
  {
    name: 'inherited names as keys',
    text: lines(inherited.length, (index) => `${inherited[index]}: {polluted: 1}`),
  },
  {
    name: 'inherited names as nested keys',
    text: [
      'cathode',
      'cell',
      'electrolyte',
      'interfaces',
      'manufacturing',
      'materials',
      'references',
      'operation',
      'targets',
    ]
      .map((group) => `${group}: {${inherited.map((name) => `${name}: 1 um`).join(', ')}}\n`)
      .join(''),
  },
  ...inherited.map((name) => ({
    name: `${name} everywhere`,
    text: `${head}cell: {format: ${name}}\ncathode: {active_material: ${name}, composition: {${name}: 99 wt%}, thickness: 1 ${name}}\nelectrolyte: {type: ${name}, material: ${name}, salts: {${name}: 1 mol/L}}\nmaterials: {${name}: {base: ${name}, class: ${name}}}\nreferences: {${name}: {title: ${name}}}\nmanufacturing: {cathode: {process: ${name}}}\noperation: {voltage: {max: 4 V, reference: ${name}}}\nwaivers: [{rule: ${name}, reason: ${name}}]\n`,
  })),
  {
    name: 'a legal spec with hostile data of its own',
    legal: true,
    text: `cellspec: 1\nx-own: {__proto__: 1, constructor: "[x](command:evil)"}\ncathode: {active_material: LFP}\nanode: {active_material: graphite}\nelectrolyte: {type: liquid}\n`,
  },
];

export const hostileTexts: readonly HostileText[] = [
  ...brackets,
  ...aliases,
  ...many,
  ...long,
  ...odd,
  ...hostileDesigns,
];
