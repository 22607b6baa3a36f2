import { block, choice, type FormRule, type Label, text } from '@lienthong/form';
import { type TProperties, Type } from '@sinclair/typebox';

const contact = (title: string, en: string): Label => ({ title, en, section: 'contact' });

/** Where one result may be fetched; `post` needs an address. */
export const way = <const Ways extends readonly string[]>(title: string, en: string, ways: Ways) =>
  Type.Optional(choice(contact(title, en), ways));

/** How results are handed over (domain B.11). Left out = electronic only. All of it is erasable contact data. */
export const deliveryOf = <Ways extends TProperties>(ways: Ways) =>
  block(contact('Nhận kết quả', 'Delivery'), {
    ...ways,
    postTo: Type.Optional(text(contact('Địa chỉ nhận qua bưu điện', 'Postal address'), 300)),
  });

/** What is posted needs an address (domain B.11). */
export const postHasAddress = (
  id: string,
): FormRule<{ delivery?: { postTo?: string; [way: string]: string | undefined } }, unknown> => ({
  id,
  pointer: '/delivery/postTo',
  reads: ['/delivery'],
  check: ({ delivery: { postTo, ...ways } = {} }) => postTo !== undefined || !Object.values(ways).includes('post'),
  vi: 'Bạn chọn nhận qua bưu điện: vui lòng ghi địa chỉ nhận.',
  en: 'You chose delivery by post: please give the postal address.',
});
