/** Where things stand on the sheet, in units of the drawing. */

/** Height of the layers of known thickness, in units of the drawing, where the labels beside them need no more. */
export const leastRoom = 360;

export const width = 680;
export const left = 76;
export const bandWidth = 176;
export const right = left + bandWidth;
export const labels = right + 46;
export const margin = 14;
export const head = 62;
/** Of a layer that nothing says the thickness of. */
export const unknownHeight = 26;
