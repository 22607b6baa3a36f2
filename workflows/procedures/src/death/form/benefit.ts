import { block, choice, matching, text, yesNo } from '@lienthong/form';
import { Type } from '@sinclair/typebox';

import { funeralCategoryCodes } from '../benefit';
import { personalId } from '../../fields/person';
import { relations } from './relations';

/** Người hoặc tổ chức lo mai táng: the benefit is theirs, whoever files (Luật BHXH 41/2024/QH15 Điều 85). */
const payee = block(
  { title: 'Người lo mai táng', en: 'Who bore the burial', domain: 'nguoiLoMaiTang' },
  {
    /** Of a person a name as on papers (DF-01), of an organisation any line of text. */
    fullName: text({ title: 'Họ và tên, hoặc tên tổ chức', en: 'Name', domain: 'nguoiLoMaiTang.hoTen' }, 100),
    /** Of a person, not of an organisation: DF-50. */
    personalId: Type.Optional(personalId({ domain: 'nguoiLoMaiTang.soDDCN' })),
    relation: choice(
      { title: 'Quan hệ với người mất', en: 'Relation to the deceased', domain: 'nguoiLoMaiTang.quanHe' },
      relations,
    ),
  },
);

const asPrinted = { vi: 'Vui lòng ghi như ngân hàng cung cấp.', en: 'Please write it as the bank gave it.' };

/** Account data are asked for an account only: DF-52, DF-53. */
const payment = block(
  { title: 'Nhận tiền', en: 'Payment' },
  {
    method: choice({ title: 'Cách nhận tiền', en: 'How to be paid', domain: 'hinhThucNhan' }, [
      'account',
      'cash',
      'post',
    ]),
    /** DF-08: the bank's six-digit BIN. */
    bank: Type.Optional(
      matching(
        {
          title: 'Mã ngân hàng',
          en: 'Bank code',
          domain: 'maNganHang',
          rule: 'DF-08',
          expects: { vi: 'Gồm 6 chữ số, chọn trong danh sách.', en: 'Six digits, from the list.' },
        },
        '^\\d{6}$',
      ),
    ),
    /** DF-09 */
    account: Type.Optional(
      matching(
        {
          title: 'Số tài khoản',
          en: 'Account number',
          domain: 'soTaiKhoan',
          rule: 'DF-09',
          sensitivity: 'sensitive',
          expects: { vi: 'Gồm 6 đến 19 chữ số.', en: 'Six to nineteen digits.' },
        },
        '^\\d{6,19}$',
      ),
    ),
    accountHolder: Type.Optional(
      text({ title: 'Tên chủ tài khoản', en: 'Account holder', domain: 'tenChuTK', expects: asPrinted }, 100),
    ),
    /** Ticked when the holder is somebody else on purpose; an officer then looks (C.5, DF-54). */
    accountHolderConfirmed: Type.Optional(
      yesNo({
        title: 'Tôi xác nhận tài khoản đứng tên người khác',
        en: 'I confirm that the account is in another name',
      }),
    ),
  },
);

/** Mai táng phí (domain C.5, C.6). The claim only pre-selects: databases say what is due, and the highest is paid (RC-01). */
export const benefit = block(
  { title: 'Mai táng phí', en: 'Funeral benefit' },
  {
    claimedCategory: choice(
      {
        title: 'Chế độ đề nghị hưởng',
        en: 'Benefit claimed',
        domain: 'nhomDoiTuong',
        rule: 'RC-01',
        expects: {
          vi: 'Vui lòng chỉ chọn một chế độ trong danh sách: mỗi người mất được hưởng một khoản mai táng phí.',
          en: 'Please choose one from the list: there is one funeral benefit per death.',
        },
      },
      funeralCategoryCodes,
    ),
    alreadyReceived: Type.Optional(
      yesNo({
        title: 'Đã nhận hoặc đã xin mai táng phí cho người này ở nơi khác',
        en: 'A funeral benefit for this death was claimed elsewhere',
      }),
    ),
    payee,
    payment,
  },
);
