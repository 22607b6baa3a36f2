/** Domain D.8. */

export const isMobile = (text: string): boolean => /^(0|\+84)(3|5|7|8|9)\d{8}$/.test(text);

/** A landline belongs to a place: accepted from organisations only. */
export const isLandline = (text: string): boolean => /^02\d{9}$/.test(text);

export const isPhone = (text: string): boolean => isMobile(text) || isLandline(text);

/** One spelling (E.164) for storing and sending. */
export const toE164 = (phone: string): string => (phone.startsWith('0') ? `+84${phone.slice(1)}` : phone);
