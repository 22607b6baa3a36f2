import { block, choice, type Label, text } from '@lienthong/form';
import { Type } from '@sinclair/typebox';

const contact = (title: string, en: string): Label => ({ title, en, section: 'contact' });

/** How results are handed over (domain B.11). Left out = electronic only. All of it is erasable contact data. */
export const delivery = block(contact('Nhận kết quả', 'Delivery'), {
  birthCertificate: Type.Optional(
    choice(contact('Giấy khai sinh', 'Birth certificate'), ['electronic', 'post', 'commune']),
  ),
  healthCard: Type.Optional(
    choice(contact('Thẻ bảo hiểm y tế', 'Health insurance card'), ['electronic', 'post', 'insurer']),
  ),
  postTo: Type.Optional(text(contact('Địa chỉ nhận qua bưu điện', 'Postal address'), 300)),
});
