import { block, choice, type Label, text } from '@lienthong/form';
import { Type } from '@sinclair/typebox';

const contact = (title: string, en: string): Label => ({ title, en, section: 'contact' });

/** How results are handed over (domain B.11). Left out = electronic only. All of it is erasable contact data. */
export const delivery = block(contact('Nhận kết quả', 'Delivery'), {
  deathExtract: Type.Optional(choice(contact('Giấy tờ khai tử', 'Death extract'), ['electronic', 'post', 'commune'])),
  postTo: Type.Optional(text(contact('Địa chỉ nhận qua bưu điện', 'Postal address'), 300)),
});
