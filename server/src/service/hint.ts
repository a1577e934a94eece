/** What stands behind a value without being written: an inlay hint. */
import type { Edit, Span } from '../text/span.js';

export interface Hint {
  /** Offset behind which it stands. */
  readonly at: number;
  readonly kind: 'units' | 'figures' | 'inherited';
  readonly parts: readonly HintPart[];
  /** What writes it in the place of the value, where nothing is lost by that. */
  readonly edit?: Edit;
}

export interface HintPart {
  readonly label: string;
  /** Markdown. Made when somebody asks: most are never read. */
  readonly tooltip: () => string;
  /** Where it is written, in another document. */
  readonly place?: Span;
}

/** What a hint says, of all its parts. */
export function labelOf({ parts }: Hint): string {
  return parts.map(({ label }) => label).join('');
}
