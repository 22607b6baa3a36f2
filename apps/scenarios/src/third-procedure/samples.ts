import { addDays, vietnamDay } from '@lienthong/form';
import type { Sample } from '@lienthong/plan';

/** Invented people; the adoption is relative to the instant of submission. */
const plain = (at: Date) => ({
  filer: { fullName: 'Trần Thị Thử Nghiệm', personalId: '001195000011', phone: '0912345678' },
  child: { fullName: 'Trần Mẫu An', bornOn: '2020-04-30', sex: 'male', personalId: '001220000066' },
  adoption: { number: '07/2026', issuedOn: addDays(vietnamDay(at), -20) },
  home: { province: '01', commune: '00004', detail: 'Số 1 phố Ví Dụ' },
  healthCard: 'TE1010123456789',
});

type Block = Record<string, unknown>;

/** Fields by block; `null` takes one out. */
const changed = (change: Record<string, Block | string | null>) => (at: Date) => {
  const facts: Record<string, unknown> = plain(at);
  for (const [key, value] of Object.entries(change))
    facts[key] = value && typeof value === 'object' ? { ...(facts[key] as Block), ...value } : (value ?? undefined);
  return facts;
};

/** `failsOn` = pointer and rule. */
const bad = (failsOn: string, change: Parameters<typeof changed>[0], choose?: string[]): Sample => {
  const [pointer, rule] = failsOn.split(' ') as [string, string];
  return { story: `breaks ${rule}`, facts: changed(change), failsOn: { pointer, rule }, ...(choose && { choose }) };
};

const owner = { fullName: 'Hoàng Thị Tưởng Tượng', personalId: '001170000055' };
const grownUp = { bornOn: '1996-04-30', personalId: '001096000066' };

export const samples: Record<string, Sample> = {
  plain: { story: 'a child moves into its adoptive mother’s own home; both cards follow', facts: plain },
  'others-home': { story: 'the dwelling belongs to somebody, who is asked in VNeID', facts: changed({ owner }) },
  'residence-only': { story: 'the cards stay as they are', facts: changed({ healthCard: null }), choose: [] },

  'nameless-child': bad('/child/fullName MV-01', { child: { fullName: ' ' } }),
  'adopted-on-no-day': bad('/adoption/issuedOn MV-02', { adoption: { issuedOn: '2026-02-30' } }),
  'old-number': bad('/child/personalId MV-03', { child: { personalId: '012345678' } }),
  'short-phone': bad('/filer/phone MV-04', { filer: { phone: '09123' } }),
  'no-such-province': bad('/home/province MV-05', { home: { province: '99' } }),
  'torn-card': bad('/healthCard MV-06', { healthCard: 'TE101' }),
  'not-a-girl': bad('/child/personalId MV-11', { child: { sex: 'female' } }),
  'adopted-later': bad('/adoption/issuedOn MV-12', { adoption: { issuedOn: '2036-01-01' } }),
  'grown-up': bad('/adoption/issuedOn MV-13', { child: grownUp }),
  'own-dwelling': bad('/owner/personalId MV-14', { owner: { ...owner, personalId: '001195000011' } }),
  'card-not-chosen': bad('/healthCard MV-15', {}, ['identity-card-reissue']),
  'card-missing': bad('/healthCard MV-15', { healthCard: null }),
  'chosen-twice': bad('/choose MV-16', {}, ['identity-card-reissue', 'identity-card-reissue']),
};
