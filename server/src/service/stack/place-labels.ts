/** Puts labels beside what they name: in order, without overlap, each as near to its place as its neighbours let it. */

export interface Wanted {
  /** Where its middle should be. */
  readonly middle: number;
  readonly height: number;
}

interface Block {
  readonly first: number;
  readonly count: number;
  /** Top of the block if nothing pushed it: the mean of what its labels want. */
  readonly top: number;
  readonly height: number;
}

/** Tops, in the given order, none above `least`. Labels in each other's way move as one block around their common middle. */
export function placeLabels(wanted: readonly Wanted[], least: number): readonly number[] {
  const blocks: Block[] = [];
  for (const [first, { middle, height }] of wanted.entries()) {
    let block: Block = { first, count: 1, top: Math.max(least, middle - height / 2), height };
    for (let above = blocks.at(-1); above && above.top + above.height > block.top; above = blocks.at(-1)) {
      blocks.pop();
      block = joined(above, block, least);
    }
    blocks.push(block);
  }
  return blocks.flatMap(({ first, count, top }) => {
    let y = top;
    return wanted.slice(first, first + count).map(({ height }) => {
      const here = y;
      y += height;
      return here;
    });
  });
}

function joined(above: Block, below: Block, least: number): Block {
  const count = above.count + below.count;
  // Where the top of the joint block would be by the wish of each part.
  const top = (above.top * above.count + (below.top - above.height) * below.count) / count;
  return { first: above.first, count, top: Math.max(least, top), height: above.height + below.height };
}
