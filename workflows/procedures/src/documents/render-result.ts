import { vietnamDay } from '@lienthong/form';
import type { AgencyId } from '@lienthong/plan';

import { Markup, markup } from './markup';
import { toDay, toLines } from './result-lines';
import { agencyNames } from './result-words';
import type { Signature } from './signatures';
import { documentStyle } from './style';

/** What came with a result, e.g. the personal number with a birth certificate. */
export interface ResultPart {
  title: string;
  /** Of what it was learnt from. */
  digests: string[];
  fields: unknown;
}

/** A result to be printed. Who may see it is settled before: numbers stand in full on their holder's own paper. */
export interface ResultDocument {
  title: string;
  receipt: string;
  agency: AgencyId;
  version: number;
  status: 'in-force' | 'superseded' | 'annulled';
  /** Of the data that the document shows: the two belong together (RH-06). */
  digest: string;
  issuedAt: Date;
  fields: unknown;
  parts: ResultPart[];
  signatures: Signature[];
}

/** A self-contained page: no script, nothing loaded from anywhere, every value escaped. */
export const renderResult = (result: ResultDocument): string =>
  '<!doctype html>\n' +
  markup`<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${result.title} – ${result.receipt}</title>
<style>${new Markup(documentStyle)}</style>
</head>
<body>
<header><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p>Độc lập – Tự do – Hạnh phúc</p></header>
<main>
<h1>${result.title}</h1>
${statusOf(result)}
${table(about(result))}
<h2>Nội dung</h2>
${table(toLines(result.fields))}
${result.parts.map(partOf)}
<h2>Chữ ký số</h2>
<div class="signatures">${result.signatures.map(signatureOf)}</div>
<p class="mock">Chữ ký giả lập của hệ thống thử nghiệm: văn bản này không có giá trị pháp lý.</p>
<h2>Mã băm</h2>
<p>Dữ liệu và bản thể hiện này có cùng mã băm:</p>
<ul>${[result.digest, ...result.parts.flatMap(({ digests }) => digests)].map(digestOf)}</ul>
</main>
</body>
</html>
`.html;

const about = ({ agency, receipt, version, issuedAt }: ResultDocument) => [
  { name: 'Cơ quan giải quyết', value: agencyNames[agency] ?? agency },
  { name: 'Mã hồ sơ', value: receipt },
  { name: 'Ngày ký', value: toDay(vietnamDay(issuedAt)) },
  { name: 'Phiên bản', value: String(version) },
];

const statuses = {
  'in-force': undefined,
  superseded: 'ĐÃ ĐƯỢC THAY THẾ bằng phiên bản mới hơn',
  annulled: 'ĐÃ BỊ HỦY BỎ',
};

const statusOf = ({ status }: ResultDocument): Markup =>
  statuses[status] ? markup`<p class="status">${statuses[status]}</p>` : markup``;

/** `bdi`: what an agency wrote cannot turn the direction of what stands around it. */
const table = (lines: { name: string; value: string }[]): Markup =>
  markup`<table>${lines.map(({ name, value }) => markup`<tr><th scope="row">${name}</th><td><bdi>${value}</bdi></td></tr>`)}</table>`;

const partOf = ({ title, fields }: ResultPart): Markup => markup`<h2>${title}</h2>${table(toLines(fields))}`;

const digestOf = (digest: string): Markup => markup`<li><code>${digest}</code></li>`;

const slots = { officer: 'Người có thẩm quyền', organisation: 'Cơ quan, tổ chức' };

const signatureOf = ({ slot, certificateSerial, signedAt, value, validation }: Signature): Markup =>
  markup`<section><h3>${slots[slot]}</h3>${table([
    { name: 'Chứng thư số', value: certificateSerial },
    { name: 'Thời điểm ký', value: signedAt },
    { name: 'Giá trị chữ ký', value },
    { name: 'Kết quả kiểm tra', value: validation },
  ])}</section>`;
