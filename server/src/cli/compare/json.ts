/** A comparison for programs. Its form is a contract, as that of findings is: fields are added, never renamed. */
import type { Comparison } from '../../service/compare.js';
import { figureJson, targetJson } from '../compute/json.js';

export function compareJson({ designs, fields, rewritten, figures, findings, targets }: Comparison): string {
  const json = {
    version: 1,
    designs: designs.map(({ name, title }) => ({ file: name, name: title })),
    fields,
    rewritten,
    figures: figures.map(({ id, group, title, rows, changes }) => ({
      id,
      group,
      title,
      designs: rows.map((row) => row && figureJson(row)),
      changes,
    })),
    findings: findings.map(({ rule, path, states }) => ({ rule, path, designs: states })),
    targets: targets.map(({ name, title, rows }) => ({
      name,
      title,
      designs: rows.map((row) => row && targetJson(row)),
    })),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}
