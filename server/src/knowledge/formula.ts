/**
 * Chemical formulas as sums: `Li(Ni0.80Co0.10Mn0.10)O2` and `LiNi0.8Mn0.1Co0.1O2` are one composition, however the
 * elements are ordered, grouped and rounded.
 */
const elements = new Set(
  (
    'H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr ' +
    'Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir ' +
    'Pt Au Hg Tl Pb Bi'
  ).split(' '),
);

/** Longer texts are no formulas that anybody would look up. */
const longest = 80;
const token = /([A-Z][a-z]?)|([([])|([)\]])|(\d+(?:\.\d+)?(?:\/\d+)?)/y;

/** One spelling for a composition of at least two elements, or undefined where the text is no plain formula. */
export function foldFormula(text: string): string | undefined {
  if (text.length > longest || !/\d/.test(text.normalize('NFKC'))) return undefined;
  const plain = text.normalize('NFKC').replace(/[\s_]/g, '');
  let group: Map<string, number> = new Map();
  const outer: Map<string, number>[] = [];
  let last: Map<string, number> | undefined;
  token.lastIndex = 0;
  while (token.lastIndex < plain.length) {
    const [, letters, open, close, amount] = token.exec(plain) ?? [];
    if (letters !== undefined) {
      add(group, last);
      // `Co` is an element, and `CO` two: where the two letters are none, the second one is read again.
      const symbol = elements.has(letters) ? letters : letters.slice(0, 1);
      if (!elements.has(symbol)) return undefined;
      token.lastIndex -= letters.length - symbol.length;
      last = new Map([[symbol, 1]]);
    } else if (open !== undefined) {
      add(group, last);
      last = undefined;
      outer.push(group);
      group = new Map();
    } else if (close !== undefined) {
      add(group, last);
      last = group;
      const around = outer.pop();
      if (around === undefined) return undefined;
      group = around;
    } else if (amount !== undefined && last !== undefined) {
      add(group, last, numberOf(amount));
      last = undefined;
    } else return undefined;
  }
  add(group, last);
  if (outer.length > 0 || group.size < 2) return undefined;
  const parts = [...group].map(([symbol, amount]) => `${symbol}${Math.round(amount * 100) / 100}`);
  return parts.sort().join('');
}

function add(group: Map<string, number>, part: Map<string, number> | undefined, times = 1): void {
  for (const [symbol, amount] of part ?? []) group.set(symbol, (group.get(symbol) ?? 0) + amount * times);
}

function numberOf(text: string): number {
  const [over = '', under = '1'] = text.split('/');
  return Number(over) / Number(under);
}
