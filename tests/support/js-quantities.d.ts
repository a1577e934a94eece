/** The little of js-quantities that the unit table is checked against; the package brings no types. */
declare module 'js-quantities' {
  interface Qty {
    readonly scalar: number;
    toBase(): Qty;
    isCompatible(other: Qty): boolean;
  }
  const Qty: {
    /** Null where the text cannot be read. */
    parse(text: string): Qty | null;
  };
  export default Qty;
}
