/**
 * What the rows rest on. Marks are those of the domain page: `C2` = read in derived sources only, so check against the
 * signed text before relying on it; `A` = assumed; `P` = projected, no official text read.
 */
export interface Origin {
  source: string;
  confidence: string;
}

/** RF-08: New Year, 30/4, 1/5, 2/9 and Hùng Kings are fixed by the code itself; Tết and the day beside 2/9 by notices. */
export const labourCode: Origin = { source: 'RF-08: Bộ luật Lao động 2019 Điều 112', confidence: 'C2:S35' };

/** RF-08: a holiday on a weekly rest day is taken on the next working day. */
export const inLieu: Origin = { source: 'RF-08: Bộ luật Lao động 2019 Điều 111 khoản 3', confidence: 'C2:S35' };

/** In force since 01/07/2026. */
export const cultureResolution: Origin = { source: 'RF-08: NQ 28/2026/QH16 Điều 2', confidence: 'C2:S31' };

/** A ministry's or the Government Office's notice of one year. */
export const notice = (source: string): Origin => ({ source, confidence: 'C2' });
