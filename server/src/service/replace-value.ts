/** The smallest edit that gives a field another value: its token, in its own quotes, and nothing around it. */
import type { Analysis } from '../lint/analyze.js';
import { parseTree } from '../syntax/parse.js';
import { applyEdits } from '../text/edits.js';
import type { Edit } from '../text/span.js';
import { type ValueField, valueFields } from './value-fields.js';

/** What every reader of YAML takes for the start of a plain scalar, in a list between braces, too. */
const startsPlain = /^(?:[\p{L}\p{N}.+<=~]|-\S)/u;

/** Undefined where the field is not there, or where no way of writing the value is read as that value. */
export function replaceValue(analysis: Analysis, path: string, value: string): Edit | undefined {
  const field = fieldAt(analysis, path);
  const wanted = value.trim();
  if (field === undefined || /[\p{Cc}\u2028\u2029]/u.test(wanted)) return undefined;
  const { text } = analysis.document;
  const { span, style } = field.node;
  const quote = style === 'quoted' ? text.charAt(span.start) : '';
  const single = `'${wanted.replace(/'/g, "''")}'`;
  const double = JSON.stringify(wanted);
  const own = quote === '"' ? [double] : quote === "'" ? [single] : [];
  return [...own, ...(startsPlain.test(wanted) ? [wanted] : []), double]
    .map((newText): Edit => ({ span, newText }))
    .find((edit) => reads(analysis, edit, path, wanted));
}

export function fieldAt(analysis: Analysis, path: string): ValueField | undefined {
  return valueFields(analysis).find((field) => field.path === path);
}

function reads({ document, reading }: Analysis, edit: Edit, path: string, wanted: string): boolean {
  const tree = parseTree(applyEdits(document.text, [edit]));
  const { shape } = reading;
  return valueFields({ reading: { ...reading, tree, shape } }).some(
    (field) => field.path === path && field.node.span.start === edit.span.start && field.node.text === wanted,
  );
}
