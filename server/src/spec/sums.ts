/** Compositions add up to the whole. */
import type { Quantity } from '../quantity/quantity.js';
import type { Report } from './lower.js';
import type { DictShape, Field } from './shape.js';
import type { Located, LocatedDict } from './view.js';

/** Percentages are rounded when they are written down: 99.5 to 100.5 passes. Part of the format, so it stands here. */
const rounding = 0.5;

type Parts = LocatedDict<Located<Quantity>>;

/** Whether nothing can be said against the parts as a whole of mass fractions: a sum that is wrong is one mistake, not several. */
export function addsUp(parts: Parts | undefined): boolean {
  const shares = parts?.entries.map(({ value }) => value?.value) ?? [];
  if (shares.some((share) => share === undefined || share.form === 'bound' || share.form === 'range'))
    return true;
  const percent = shares.reduce((total, share) => total + (share?.value ?? 0) * 100, 0);
  return shares.length === 0 || Math.abs(percent - 100) <= rounding;
}

/** Silent while a part is unreadable or open (`>= 2 wt%`): then no sum can be formed. */
export function checkSum(
  record: Readonly<Record<string, unknown>>,
  field: Field,
  shape: DictShape,
  report: Report,
): void {
  // The caller lowered these by the same shape, whose values are quantities where a sum is asked for.
  const own = record[field.name] as Parts;
  const others = (shape.sumWith ?? []).map((name) => record[name] as Parts | undefined);
  const entries = [own, ...others].flatMap((parts) => parts?.entries ?? []);
  const first = entries[0]?.value?.value;
  if (first === undefined || own.where.key === undefined || shape.sum === undefined) return;
  let sum = 0;
  for (const { value } of entries) {
    if (value === undefined || value.value.form === 'bound' || value.value.form === 'range') return;
    if (value.value.dimension !== first.dimension) {
      report({
        rule: 'structure/composition-sum',
        at: value.where,
        message: `\`${value.text}\` and \`${first.text}\` are fractions of different things and cannot be added up. Give every part in the same unit.`,
      });
      return;
    }
    sum += value.value.value * 100;
  }
  if (Math.abs(sum - shape.sum) <= rounding) return;
  const total = Number(sum.toFixed(2));
  const gap = Number((shape.sum - sum).toFixed(2));
  const difference = gap > 0 ? `${gap} ${first.unit} are missing` : `${-gap} ${first.unit} too much`;
  report({
    rule: 'structure/composition-sum',
    at: { span: own.where.key },
    message: `The parts of \`${field.name}\` add up to ${total} ${first.unit}, not ${shape.sum}: ${difference}.`,
  });
}
