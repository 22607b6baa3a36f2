/** Vợ/chồng, con, cha/mẹ, người thân thích khác, đại diện cơ quan/tổ chức (domain C.5 `nycQuanHe`). */
export const relations = ['spouse', 'child', 'parent', 'relative', 'organisation'] as const;
