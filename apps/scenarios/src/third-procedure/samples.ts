import { addDays, vietnamDay } from '@lienthong/form';
import type { Sample } from '@lienthong/plan';
import { variantsOf } from '@lienthong/procedures/toolkit';

/** Invented people; the adoption is relative to the instant of submission. */
const plain = (at: Date) => ({
  filer: { fullName: 'Trần Thị Thử Nghiệm', personalId: '001195000011', phone: '0912345678' },
  child: { fullName: 'Trần Mẫu An', bornOn: '2020-04-30', sex: 'male', personalId: '001220000066' },
  adoption: { number: '07/2026', issuedOn: addDays(vietnamDay(at), -20) },
  home: { province: '01', commune: '00004', detail: 'Số 1 phố Ví Dụ' },
  healthCard: 'TE1010123456789',
});

const { good, bad } = variantsOf({ facts: plain });
const owner = { fullName: 'Hoàng Thị Tưởng Tượng', personalId: '001170000055' };
const adult = { '/child/bornOn': '1996-04-30', '/child/personalId': '001096000066' };
const twice = ['identity-card-reissue', 'identity-card-reissue'];

export const samples: Record<string, Sample> = {
  plain: good('a child moves into its adoptive mother’s own home; both cards follow'),
  'others-home': good('the dwelling belongs to somebody, who is asked in VNeID', { '/owner': owner }),
  'residence-only': good('the cards stay as they are', { '/healthCard': undefined }, []),

  'nameless-child': bad('no name', '/child/fullName MV-01', { '/child/fullName': ' ' }),
  'adopted-on-no-day': bad('30 February', '/adoption/issuedOn MV-02', { '/adoption/issuedOn': '2026-02-30' }),
  'old-number': bad('nine digits', '/child/personalId RD-01', { '/child/personalId': '012345678' }),
  'no-such-province': bad('no such code', '/home/province MV-03', { '/home/province': '99' }),
  'no-such-commune': bad('four digits', '/home/commune MV-04', { '/home/commune': '0004' }),
  'short-phone': bad('a digit is missing', '/filer/phone MV-05', { '/filer/phone': '09123' }),
  'torn-card': bad('half a number', '/healthCard MV-06', { '/healthCard': 'TE101' }),
  'third-sex': bad('a value that is not offered', '/child/sex SCHEMA', { '/child/sex': 'x' }),
  'not-a-girl': bad('the number is a boy’s', '/child/personalId MV-11', { '/child/sex': 'female' }),
  'adopted-later': bad('adopted in future', '/adoption/issuedOn MV-12', { '/adoption/issuedOn': '2036-01-01' }),
  'grown-up': bad('adopted at thirty', '/adoption/issuedOn MV-13', adult),
  'own-dwelling': bad('the filer owns it', '/owner/personalId MV-14', {
    '/owner': { ...owner, personalId: '001195000011' },
  }),
  'card-missing': bad('the card is to be changed, but which?', '/healthCard MV-15', { '/healthCard': undefined }),
  'chosen-twice': bad('one branch twice', '/choose MV-16', {}, twice),
  'card-not-chosen': bad('a card that nobody changes', '/healthCard MV-17', {}, ['identity-card-reissue']),
};
