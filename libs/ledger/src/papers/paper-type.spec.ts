import fc from 'fast-check';
import { findPaperType, MAX_PAPER_BYTES } from './paper-type';
import { sampleJpeg, samplePdf, samplePng } from './samples';

const join = (...parts: (Buffer | string)[]): Buffer => Buffer.concat(parts.map((part) => Buffer.from(part)));
/** An empty ZIP: its end record alone. */
const zip = join(Buffer.from('504b0506', 'hex'), Buffer.alloc(18));

describe('what a paper is (C.4)', () => {
  it.each([
    ['application/pdf', samplePdf()],
    ['application/pdf', join(samplePdf(), '\r\n\0\0')],
    ['image/jpeg', sampleJpeg()],
    ['image/png', samplePng()],
  ])('is told from its bytes: %s', (type, bytes) => {
    expect(findPaperType(bytes)).toBe(type);
  });

  it('takes photos as phones write them, with more behind the picture', () => {
    expect(findPaperType(join(sampleJpeg(), 'MotionPhoto_Data', Buffer.alloc(100, 3)))).toBe('image/jpeg');
  });

  it.each([
    ['nothing at all', Buffer.alloc(0)],
    ['a text', join('Giấy chứng sinh')],
    ['a page of HTML', join('<html><script>alert(1)</script></html>')],
    ['an SVG', join('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a GIF', join('GIF89a', Buffer.alloc(20))],
    ['a program', join('MZ', Buffer.alloc(200))],
    ['an archive', zip],
    ['a name only', join('%PDF-1.7')],
    ['HTML that begins like a PDF', join('%PDF-1.7\n<script>alert(1)</script>')],
    ['a PDF behind HTML', join('<script>alert(1)</script>', samplePdf())],
    ['a PDF with a page of HTML behind it', join(samplePdf(), '<script>alert(1)</script>')],
    ['a PDF cut short', samplePdf().subarray(0, -10)],
    ['a PNG by its first bytes only', join(samplePng().subarray(0, 8), '<?php echo 1; ?>')],
    ['a PNG with more behind it', join(samplePng(), '<?php echo 1; ?>')],
    ['a PNG cut short', samplePng().subarray(0, -12)],
    ['a PNG whose chunk is longer than the file', join(samplePng().subarray(0, 33), Buffer.alloc(12, 0x49))],
    ['a JPEG by its first bytes only', join(Buffer.of(0xff, 0xd8, 0xff, 0xe0), '<script>alert(1)</script>')],
    ['a JPEG cut short', sampleJpeg().subarray(0, -1)],
    ['a JPEG without a picture', join(Buffer.from('ffd8ffda0008010100003f00ffd9', 'hex'))],
    ['a JPEG that is also an archive', join(sampleJpeg(), zip)],
    ['a PDF that is also an archive', join(samplePdf().subarray(0, -6), zip)],
  ])('refuses %s', (_story, bytes) => {
    expect(findPaperType(bytes)).toBeUndefined();
  });

  it('looks at anything without stumbling', () => {
    const start = fc.constantFrom(samplePdf(), sampleJpeg(), samplePng(), Buffer.alloc(0));
    fc.assert(
      fc.property(start, fc.nat(200), fc.uint8Array({ maxLength: 300 }), (sample, kept, rest) => {
        findPaperType(join(sample.subarray(0, kept), Buffer.from(rest)));
      }),
    );
  });

  // Whatever went over the rest again at each byte would not end today.
  it('comes to an end of the largest file, however it is made', () => {
    const filled = (hex: string) => Buffer.alloc(MAX_PAPER_BYTES, Buffer.from(hex, 'hex'));
    expect(findPaperType(join(samplePng().subarray(0, 33), filled('0000000061416161')))).toBeUndefined();
    expect(findPaperType(join(sampleJpeg().subarray(0, 20), filled('ff')))).toBeUndefined();
    expect(findPaperType(filled('504b0506'))).toBeUndefined();
    expect(findPaperType(samplePdf(MAX_PAPER_BYTES))).toBe('application/pdf');
  });
});
