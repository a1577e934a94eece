/** Several rounds of edits as one: each round is about the text the one before left, the result about the first text. */
import { inOrder } from './edits.js';
import type { Edit } from './span.js';

/** A stretch of the first text, or new words. */
type Piece = { readonly from: number; readonly to: number } | { readonly words: string };

export interface Pieces {
  apply(edits: readonly Edit[]): void;
  text(): string;
  /** In the order of the text, none touching another. */
  edits(): readonly Edit[];
}

export function piecesOf(first: string): Pieces {
  let pieces: readonly Piece[] = [{ from: 0, to: first.length }];
  return {
    apply: (edits) => {
      for (const edit of [...edits].sort(inOrder).reverse()) pieces = replaced(pieces, edit);
    },
    text: () => pieces.map((piece) => wordsOf(piece, first)).join(''),
    edits: () => asEdits(pieces, first.length),
  };
}

function wordsOf(piece: Piece, first: string): string {
  return 'words' in piece ? piece.words : first.slice(piece.from, piece.to);
}

const lengthOf = (piece: Piece): number => ('words' in piece ? piece.words.length : piece.to - piece.from);

function replaced(pieces: readonly Piece[], { span, newText }: Edit): readonly Piece[] {
  const head = cut(pieces, 0, span.start);
  const tail = cut(pieces, span.end, Number.POSITIVE_INFINITY);
  return [...head, ...(newText === '' ? [] : [{ words: newText }]), ...tail];
}

/** What lies between two places of the text as it is now. */
function cut(pieces: readonly Piece[], start: number, end: number): Piece[] {
  const kept: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const length = lengthOf(piece);
    const [low, high] = [Math.max(0, start - at), Math.min(length, end - at)];
    at += length;
    if (low >= high) continue;
    kept.push(
      'words' in piece
        ? { words: piece.words.slice(low, high) }
        : { from: piece.from + low, to: piece.from + high },
    );
  }
  return kept;
}

function asEdits(pieces: readonly Piece[], length: number): readonly Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  let words = '';
  const close = (from: number): void => {
    if (words !== '' || from > at) edits.push({ span: { start: at, end: from }, newText: words });
    words = '';
  };
  for (const piece of pieces) {
    if ('words' in piece) words += piece.words;
    else {
      close(piece.from);
      at = piece.to;
    }
  }
  close(length);
  return edits;
}
