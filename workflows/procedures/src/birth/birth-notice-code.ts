/** Mã giấy chứng sinh since 01/10/2025 (TT 22/2025/TT-BYT): running number of the year, health facility, year. */
export const isBirthNoticeCode = (code: string): boolean => /^\d{5}\.GCS\.\d{5}\.\d{2}$/.test(code);
