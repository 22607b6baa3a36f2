/**
 * Invented people. Names say so; personal numbers follow domain D.1 (place, century and sex, year, running digits).
 * The mocks of the benefit databases go by the last digit of the deceased's day of birth: see `bornOnFor`.
 */

/** Phường Ba Đình in Hà Nội: a code of the right shape, no real address. */
export const home = { province: '01', commune: '00004', detail: 'Số 1 phố Ví Dụ' };

export const wife = { fullName: 'Lê Thị Giả Định', personalId: '001145000101', bornOn: '1945-06-15' };
export const son = { fullName: 'Trần Văn Thử Nghiệm', personalId: '001070000102', bornOn: '1970-03-09' };
export const daughter = { fullName: 'Trần Thị Ví Dụ', personalId: '001173000103', bornOn: '1973-10-21' };
export const officer = { fullName: 'Phạm Văn Công Vụ', personalId: '001085000104', bornOn: '1985-05-05' };

/** What the databases will confirm, by day of birth. */
export const bornOnFor = {
  BHXH: '1941-05-12',
  HTXH: '1941-05-14',
  BTXH: '1941-05-15',
  'BHXH and BTXH': '1941-05-16',
  NCC: '1941-05-07',
  CCB: '1941-05-17',
  'HTXH and BTXH': '1941-05-18',
  nothing: '1941-05-19',
};

export const deceased = {
  fullName: 'Trần Văn Tưởng Tượng',
  bornOn: bornOnFor.BHXH,
  sex: 'male',
  ethnicity: '1',
  nationality: 'VN',
  personalId: '001041000100',
  residence: { kind: 'permanent', ...home },
};

export const filingSon = { ...son, relation: 'child', phone: '0912345678', email: 'thu.nghiem@example.vn' };
export const filingOfficer = { ...officer, relation: 'organisation', phone: '02438250000' };

export const payingSon = { fullName: son.fullName, personalId: son.personalId, relation: 'child' };

/** Six digits of no bank in particular; the holder as a bank writes it. */
export const sonsAccount = {
  method: 'account',
  bank: '970400',
  account: '0123456789',
  accountHolder: 'TRAN VAN THU NGHIEM',
};

export const dependantWife = {
  ...wife,
  relation: 'spouse',
  hasIncome: false,
  unsupported: false,
  agreesOnPayee: true,
};
