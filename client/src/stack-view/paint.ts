/** The drawing as a PNG: painted from its SVG on a canvas, in memory, twice as large as it is shown. */

const enlarged = 2;

/** A data URL; null where the browser refuses. */
export async function paint(svg: string): Promise<string | null> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * enlarged;
    canvas.height = image.naturalHeight * enlarged;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/png');
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(address);
  }
}
