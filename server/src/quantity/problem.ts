/** Everything that can be wrong with the text of a quantity. The words for it belong to whoever shows it. */
import type { Dimension } from './dimension.js';

interface At {
  /** The stretch at fault, as offsets into the parsed text. Never empty unless the whole text is. */
  readonly start: number;
  readonly end: number;
  /** The stretch belongs to what follows an `@`, not to the value itself. */
  readonly inCondition: boolean;
}

export type QuantityProblem = At &
  (
    | { readonly kind: 'empty' }
    /** No number where one has to be; `found` is what stands there. */
    | { readonly kind: 'not-a-number'; readonly found: string }
    /** Too large for a number, or divided by zero. */
    | { readonly kind: 'not-finite' }
    /** `3,2`; `newText` is the number with a point. */
    | { readonly kind: 'decimal-comma'; readonly newText: string }
    /** `1,000`, `1 000`, `1'000`, `1_000`; `newText` is the number without separators. */
    | { readonly kind: 'thousands-separator'; readonly newText: string }
    /** `1.2 × 10^-4`; `newText` is `1.2e-4`. */
    | { readonly kind: 'power-of-ten'; readonly newText: string }
    /** A number that needs a unit; `example` is that number with the usual unit of the first dimension expected. */
    | { readonly kind: 'bare-number'; readonly expected: readonly Dimension[]; readonly example: string }
    /** `suggestion` is a unit of an expected dimension with a similar spelling. */
    | {
        readonly kind: 'unknown-unit';
        readonly unit: string;
        readonly expected: readonly Dimension[];
        readonly suggestion?: string;
      }
    /** A unit of something else. `usual` is how the first expected dimension is usually written, empty for plain numbers. */
    | {
        readonly kind: 'wrong-dimension';
        readonly unit: string;
        readonly found: Dimension;
        readonly expected: readonly Dimension[];
        readonly usual: string;
        readonly suggestion?: string;
      }
    /** Readable in more than one way, such as `25 C` or `30 %`; `suggestions` are the clear spellings. */
    | { readonly kind: 'ambiguous-unit'; readonly unit: string; readonly suggestions: readonly string[] }
    /** `40..20 um`; `newText` has the ends swapped. */
    | { readonly kind: 'out-of-order-range'; readonly newText: string }
    /** A range written `20-40`, `20 to 40`, `20…40`; the stretch is the separator and `newText` is `..`. */
    | { readonly kind: 'bad-range'; readonly newText: string }
    /** A tolerance below zero, or in percent of a temperature. */
    | { readonly kind: 'bad-tolerance'; readonly reason: 'negative' | 'percent-of-temperature' }
    /** Bound, range and tolerance in one: `>= 1..2`, `1..2 +- 3`. The stretch is the second operator. */
    | { readonly kind: 'mixed-forms' }
    /** Nothing behind an `@` or a comma, or no value there: `@ room temperature`. */
    | { readonly kind: 'bad-condition'; readonly found: string }
    | { readonly kind: 'below-absolute-zero' }
  );

export type QuantityProblemKind = QuantityProblem['kind'];
