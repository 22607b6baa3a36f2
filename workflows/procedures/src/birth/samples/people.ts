/** Invented people. Names say so; personal numbers follow domain D.1 (place, century and sex, year, running digits). */

/** Phường Ba Đình in Hà Nội: no real address. */
export const home = { province: '01', commune: '00004', detail: 'Số 1 phố Ví Dụ' };
export const residence = { kind: 'permanent', ...home };

export const motherIdentity = { fullName: 'Trần Thị Thử Nghiệm', personalId: '001195000011' };
export const fatherIdentity = { fullName: 'Nguyễn Văn Mẫu', personalId: '001092000022' };
export const grandmotherIdentity = { fullName: 'Lê Thị Giả Định', personalId: '001165000033' };
export const guardianIdentity = { fullName: 'Phạm Văn Ví Dụ', personalId: '001088000044' };
/** Owns dwellings in some bad samples. */
export const strangerIdentity = { fullName: 'Hoàng Thị Tưởng Tượng', personalId: '001170000055' };

export const mother = {
  ...motherIdentity,
  bornOn: '1995-04-30',
  ethnicity: '1',
  nationality: 'VN',
  residence,
};

export const father = {
  ...fatherIdentity,
  bornOn: '1992-08-15',
  ethnicity: '1',
  nationality: 'VN',
  residence,
};

export const filingMother = {
  ...motherIdentity,
  bornOn: mother.bornOn,
  relation: 'mother',
  phone: '0912345678',
  email: 'thu.nghiem@example.vn',
};

export const filingFather = { ...fatherIdentity, bornOn: father.bornOn, relation: 'father', phone: '0398765432' };

/** Form CT01 with a signature, as an upload was answered with. */
export const signedConsent = { paperId: '01939e2a-0000-7000-8000-000000000001', kind: 'signed-consent' };
