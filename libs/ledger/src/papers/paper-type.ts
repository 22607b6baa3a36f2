import { isArchive, isJpeg, isPdf, isPng } from './file-formats';

/** What a paper may be (domain C.4), with the ending of such a file. */
export const paperEndings = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' } as const;
export type PaperType = keyof typeof paperEndings;
export const paperTypes = Object.keys(paperEndings) as PaperType[];

/** 5 MB (domain C.4). */
export const MAX_PAPER_BYTES = 5 * 1024 * 1024;

/**
 * What the bytes are, whatever their sender calls them; undefined when they are none of the three from end to end, or
 * something else besides: a file that is also an archive shows one thing to an officer and another to a program.
 */
export function findPaperType(bytes: Buffer): PaperType | undefined {
  if (isArchive(bytes)) return undefined;
  if (isPdf(bytes)) return 'application/pdf';
  if (isJpeg(bytes)) return 'image/jpeg';
  return isPng(bytes) ? 'image/png' : undefined;
}
