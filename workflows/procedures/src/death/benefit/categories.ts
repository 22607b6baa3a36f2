import type { AgencyId } from '@lienthong/plan';

import { assistanceStandards, type Levels, referenceLevels, socialPensions } from './levels';

/** A ground on which a funeral benefit (mai táng phí) is paid, and by whom (domain C.6). */
export interface FuneralCategory {
  code: string;
  vi: string;
  en: string;
  payer: AgencyId;
  /** The base figure, and the setting that says how many times it is paid. */
  levels: Levels;
  multiplier: string;
  source: string;
}

/** In the order that breaks ties (RC-01). */
export const funeralCategories = [
  {
    code: 'BHXH_MT',
    vi: 'Người tham gia bảo hiểm xã hội hoặc hưởng lương hưu',
    en: 'Insured by social insurance, or drawing its pension',
    payer: 'social-insurance',
    levels: referenceLevels,
    multiplier: 'bhxh.multiplier',
    source: 'Luật BHXH 41/2024/QH15 Điều 85',
  },
  {
    code: 'NCC_MT',
    vi: 'Người có công với cách mạng',
    en: 'Person of merit',
    payer: 'merit',
    levels: referenceLevels,
    multiplier: 'ncc.multiplier',
    source: 'NĐ 131/2021/NĐ-CP [K]',
  },
  {
    code: 'CCB_MT',
    vi: 'Cựu chiến binh, người tham gia kháng chiến, thanh niên xung phong',
    en: 'War veteran, resistance participant, youth volunteer',
    payer: 'merit',
    levels: referenceLevels,
    multiplier: 'ccb.multiplier',
    source: 'Thủ tục 2.002307; QĐ 290/2005, QĐ 62/2011, QĐ 49/2015/QĐ-TTg [K]',
  },
  {
    code: 'HTXH_MT',
    vi: 'Người hưởng trợ cấp hưu trí xã hội',
    en: 'Drawing the social pension',
    payer: 'social-assistance',
    levels: socialPensions,
    multiplier: 'htxh.multiplier',
    source: 'NĐ 176/2025/NĐ-CP; thủ tục 1.014028',
  },
  {
    code: 'BTXH_MT',
    vi: 'Người hưởng trợ cấp xã hội hằng tháng',
    en: 'Drawing monthly social assistance',
    payer: 'social-assistance',
    levels: assistanceStandards,
    multiplier: 'btxh.multiplier',
    source: 'NĐ 20/2021/NĐ-CP Điều 11; từ 05/10/2026 NĐ 335/2026/NĐ-CP Điều 11',
  },
] as const satisfies readonly FuneralCategory[];

export type FuneralCategoryCode = (typeof funeralCategories)[number]['code'];

export const funeralCategoryCodes = funeralCategories.map((category) => category.code);

/** KHAN_CAP_MT, hỗ trợ khẩn cấp: paid by the commune outside the linked service, told for information only (C.6). */
export const emergencySupport: FuneralCategory = {
  code: 'KHAN_CAP_MT',
  vi: 'Hộ có người chết do thiên tai, hỏa hoạn, dịch bệnh, tai nạn nghiêm trọng',
  en: 'Death by disaster, fire, epidemic or serious accident',
  payer: 'social-assistance',
  levels: assistanceStandards,
  multiplier: 'khancap.multiplier',
  source: 'NĐ 20/2021/NĐ-CP Điều 14',
};
