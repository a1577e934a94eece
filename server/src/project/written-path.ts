/** What can be wrong with the path to another file before anybody looks for the file. */
import { kindOf, type SpecKind } from '../spec/read.js';

/** Which of the two the file is wanted for: `extends` or `use`. */
export type LinkRole = 'base' | 'library';

export interface PathFault {
  readonly rule: 'structure/file-path' | 'structure/file-kind';
  readonly grade?: string;
  readonly message: string;
}

/** With forward slashes, as it leads to the same file on every machine. */
export function portable(path: string): string {
  return path.replaceAll('\\', '/');
}

export function faultOf(path: string, role: LinkRole): PathFault | undefined {
  return placeFault(path) ?? kindFault(path, role);
}

function placeFault(path: string): PathFault | undefined {
  const rule = 'structure/file-path';
  const relative = 'Write the path from this file, such as `./base.cell.yaml` or `../base.cell.yaml`.';
  if (path.trim() === '') return { rule, message: `No file is named. ${relative}` };
  // A control character is in no name anybody typed.
  if ([...path].some((sign) => sign < ' ' || sign === '\u007f'))
    return { rule, message: `The path holds signs that no file name has. ${relative}` };
  if (/^[a-z][a-z\d+.-]+:/i.test(path))
    return { rule, message: `\`${path}\` is an address, and only files are read. ${relative}` };
  if (/^(?:[a-z]:|[\\/]|~)/i.test(path))
    return {
      rule,
      message: `\`${path}\` leads to a place on one machine, so the next reader does not find it. ${relative}`,
    };
  return undefined;
}

const specName = /\.(?:cell|celllib)\.ya?ml$/i;

function kindFault(path: string, role: LinkRole): PathFault | undefined {
  const rule = 'structure/file-kind';
  const found: SpecKind | undefined = specName.test(path) ? kindOf(path) : undefined;
  if (role === 'base') {
    if (found === 'cell') return undefined;
    const why =
      found === 'library'
        ? `\`${path}\` is a library of materials, not a cell to start from. Name it under \`use\`.`
        : `\`${path}\` is not the name of a cell spec: these end in \`.cell.yaml\`.`;
    return { rule, message: why };
  }
  if (found === 'library') return undefined;
  const why =
    found === 'cell'
      ? `\`${path}\` is a cell spec, not a library. To start from its values name it under \`extends\`; to share its materials move them into a \`.celllib.yaml\` file.`
      : `\`${path}\` is not the name of a library: these end in \`.celllib.yaml\`.`;
  return { rule, message: why };
}
