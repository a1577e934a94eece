/** Figures for a design document, one section a spec. */
import { figureMarkdown } from '../../service/figure-markdown.js';
import type { ComputeReport } from './computed.js';

export function computeMarkdown({ specs }: ComputeReport): string {
  return specs.map(figureMarkdown).join('\n');
}
