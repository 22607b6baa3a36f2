/** Looks at a file's frame only: nothing is ever decoded, so nothing in it can be run or unfold. */

const PDF_TAIL = 1024;

/** ISO 32000-2 § 7.5: begins with its version; its last marker ends the file, but for blanks and padding. */
export function isPdf(bytes: Buffer): boolean {
  const head = bytes.toString('latin1', 0, 8);
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - PDF_TAIL));
  return /^%PDF-[12]\.\d/.test(head) && /startxref\s+\d{1,10}\s+%%EOF[\s\0]*$/.test(tail);
}

const pngSignature = Buffer.from('89504e470d0a1a0a', 'hex');

/** W3C PNG § 5: signature, header, chunk after chunk up to the end of image, and nothing behind it. */
export function isPng(bytes: Buffer): boolean {
  if (!bytes.subarray(0, 8).equals(pngSignature)) return false;
  let hasData = false;
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const next = at + 12 + length;
    if (next > bytes.length || !/^[A-Za-z]{4}$/.test(type)) return false;
    if (at === 8 && (type !== 'IHDR' || length !== 13)) return false;
    if (type === 'IEND') return hasData && length === 0 && next === bytes.length;
    hasData ||= type === 'IDAT' && length > 0;
    at = next;
  }
  return false;
}

const START_OF_IMAGE = 0xffd8;
const START_OF_SCAN = 0xda;
const endOfImage = Buffer.of(0xff, 0xd9);
/** Start of frame: every coding but the three markers in between that are tables. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** ITU-T T.81 annex B: segments with a frame among them, then the scan up to its end. Phones append to that: depth maps, clips. */
export function isJpeg(bytes: Buffer): boolean {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== START_OF_IMAGE) return false;
  let hasFrame = false;
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1]!;
    if (marker === 0xff) at += 1;
    else if (marker === START_OF_SCAN) return hasFrame && bytes.indexOf(endOfImage, at) > at;
    else if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd9)) return false;
    else {
      hasFrame ||= isFrame(marker);
      at += 2 + Math.max(2, bytes.readUInt16BE(at + 2));
    }
  }
  return false;
}

const zipEnd = Buffer.from('504b0506', 'hex');
const ZIP_END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;

/** ZIP, and so also JAR and DOCX: readers look for its directory at the end, whatever stands before. */
export function isArchive(bytes: Buffer): boolean {
  const earliest = Math.max(0, bytes.length - ZIP_END_BYTES - LONGEST_COMMENT);
  for (let at = bytes.lastIndexOf(zipEnd); at >= earliest; at = at > 0 ? bytes.lastIndexOf(zipEnd, at - 1) : -1) {
    if (at + ZIP_END_BYTES <= bytes.length && at + ZIP_END_BYTES + bytes.readUInt16LE(at + 20) === bytes.length)
      return true;
  }
  return false;
}
