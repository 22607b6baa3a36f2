/** How a value is written in civil-status data (domain C.1); numbers marked † there are this project's. */
export type FieldKind = 'text' | 'count' | 'date' | 'notice-date' | 'sex' | 'notice-kind';

/** Ours, theirs, and how it is written there; both are paths. */
export type Field = readonly [ours: string, theirs: string, kind?: FieldKind];

const parent = (ours: string, theirs: string): Field[] => [
  [`${ours}.fullName`, `${theirs}HoTen`],
  [`${ours}.personalId`, `${theirs}SoDDCN`],
  [`${ours}.bornOn`, `${theirs}NgaySinh`, 'date'],
  [`${ours}.ethnicity`, `${theirs}DanToc`],
  [`${ours}.nationality`, `${theirs}QuocTich`],
  ...address(`${ours}.residence`, `${theirs}NoiCuTru`),
];

function address(ours: string, theirs: string): Field[] {
  return [
    [`${ours}.province`, `${theirs}.maTinh`],
    [`${ours}.commune`, `${theirs}.maXa`],
    [`${ours}.detail`, `${theirs}.dcChiTiet`],
  ];
}

const registration: Field[] = [
  ['filer.fullName', 'nycHoTen'],
  ['filer.personalId', 'nycSoDDCN'],
  ['filer.relation', 'nycQuanHe'],
  ['registrationCommune', 'noiDangKy'],
  ['copies', 'soLuongBanSao', 'count'],
];

/** Khai sinh, `LTKS` (domain C.2). */
export const birthFields: readonly Field[] = [
  ['child.fullName', 'nksHoTen'],
  ['child.bornOn', 'nksNgaySinh', 'date'],
  ['child.sex', 'nksGioiTinh', 'sex'],
  ['child.ethnicity', 'nksDanToc'],
  ['child.nationality', 'nksQuocTich'],
  ['child.placeOfBirth', 'nksNoiSinh.dcChiTiet'],
  ['child.homeTown', 'nksQueQuan.dcChiTiet'],
  ['child.personalNumber', 'nksSoDDCN'],
  ...parent('mother', 'me'),
  ...parent('father', 'cha'),
  ['birthNoticeCode', 'maGCS'],
  ...registration,
];

/** Khai tử, `LTKT` (domain C.5). */
export const deathFields: readonly Field[] = [
  ...parent('deceased', 'nkt'),
  ['deceased.sex', 'nktGioiTinh', 'sex'],
  ['deceased.paper.kind', 'nktGiayToKhac'],
  ['deceased.paper.number', 'nktSoGiayToTuyThan'],
  ['deceased.paper.issuedOn', 'nktNgayCapGiayToTuyThan', 'date'],
  ['deceased.paper.issuedBy', 'nktNoiCapGiayToTuyThan'],
  ['death.diedOn', 'nktNgayChet', 'date'],
  ['death.time', 'nktGioPhutChet'],
  ['death.place', 'nktNoiChet.dcChiTiet'],
  ['death.cause', 'nktNguyenNhanChet'],
  ['notice.kind', 'gbtLoai', 'notice-kind'],
  ['notice.code', 'maGBT'],
  ['notice.number', 'gbtSo'],
  ['notice.issuedOn', 'gbtNgay', 'notice-date'],
  ['notice.issuedBy', 'gbtCoQuanCap'],
  ['previousNote', 'ghiChu'],
  ...registration,
];
