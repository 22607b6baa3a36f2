import { block, choice, type Label, labelled, matching } from '@lienthong/form';
import { Type } from '@sinclair/typebox';

/** What citizens upload where no database has it (domain C.2–C.5). */
export const paperKinds = [
  // Giấy chứng sinh, or what stands in its place (Law on Civil Status 2014 Art 16).
  'birth-notice',
  'witness-statement',
  'written-undertaking',
  'abandonment-record',
  'surrogacy-certificate',
  // Giấy báo tử, or what stands in its place (domain C.5 `gbtLoai`).
  'death-notice',
  'court-judgment',
  'forensic-document',
  'evidence-of-death',
  'marriage-certificate',
  'parent-child-evidence',
  'identity-paper',
  'dwelling-proof',
  // Form CT01 signed by hand, instead of the consent in VNeID (RB-13).
  'signed-consent',
  'mandate',
  'heirs-agreement',
  'minutes-of-relatives',
  'impairment-record',
  'other',
] as const;

export type PaperKind = (typeof paperKinds)[number];

/** Domain C.4. */
const MOST_PAPERS = 20;

/** A number of ours, as an upload was answered with. */
const paperId = matching(
  {
    title: 'Mã tệp',
    en: 'Id of the file',
    rule: 'C.4',
    expects: { vi: 'Vui lòng tải tệp lên trước.', en: 'Please upload the file first.' },
  },
  '^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
);

/**
 * Papers uploaded beforehand, named by id. Stands at `/papers` in every form: what takes a declaration finds them there.
 * Which ones there are tells something of a person already, hence sensitive.
 */
export const papers = (label: Partial<Label> = {}) =>
  Type.Array(
    block(
      { title: 'Tệp', en: 'File' },
      {
        paperId,
        kind: choice({ title: 'Loại giấy tờ', en: 'Kind of paper', rule: 'C.4', sensitivity: 'sensitive' }, paperKinds),
      },
    ),
    labelled(
      {
        title: 'Giấy tờ kèm theo',
        en: 'Papers',
        rule: 'C.4',
        sensitivity: 'sensitive',
        expects: { vi: `Tối đa ${MOST_PAPERS} tệp.`, en: `At most ${MOST_PAPERS} files.` },
        ...label,
      },
      { maxItems: MOST_PAPERS },
    ),
  );
