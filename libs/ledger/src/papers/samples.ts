/** Small files that are what they claim to be. */

/** A page without a word; `bytes` pads it to exactly that size. */
export function samplePdf(bytes?: number): Buffer {
  const head = '%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n%';
  const tail = '\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n';
  return Buffer.from(head + 'x'.repeat(bytes ? bytes - head.length - tail.length : 0) + tail);
}

/** One pixel. */
export const samplePng = (): Buffer =>
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=', 'base64');

/** One pixel: markers of JFIF, quantisation, frame and scan, then two bytes of it. */
export const sampleJpeg = (): Buffer =>
  Buffer.concat([
    Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
    Buffer.from('ffdb004300', 'hex'),
    Buffer.alloc(64, 1),
    Buffer.from('ffc0000b080001000101011100', 'hex'),
    Buffer.from('ffda0008010100003f00', 'hex'),
    Buffer.from('d2cfffd9', 'hex'),
  ]);
