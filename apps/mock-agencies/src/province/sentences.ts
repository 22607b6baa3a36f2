import type { Reply } from '../desk/operation';

const said = (status: '0' | '1', errorDescription: string): Reply => ({
  status: 200,
  body: { status, errorCode: status === '1' ? '' : '99', errorDescription },
});

/** What this province says, in whole sentences (E.5). */
export const sentences = {
  pushed: said('1', 'Tiếp nhận hồ sơ thành công'),
  updated: said('1', 'Cập nhật trạng thái thành công'),
  exists: (code: string) => said('0', `Hồ sơ ${code} đã tồn tại trong một cửa điện tử`),
  notThere: (code: string) => said('0', `Hồ sơ ${code} không tồn tại`),
  refused: (code: string) => said('0', `Hồ sơ ${code} bị từ chối. Không thể cập nhật trạng thái`),
  finished: (code: string) => said('0', `Hồ sơ ${code} đã hoàn thành đăng ký, không được cập nhật trạng thái`),
  withdrawn: (code: string) => said('0', `Hồ sơ ${code} đã được công dân rút, không được cập nhật trạng thái`),
  invalid: said('0', 'Logic xử lý không hợp lệ'),
  strange: said('0', 'Hồ sơ đang được xem xét, cán bộ sẽ liên hệ lại sau'),
  loggedOut: { status: 401, body: { status: '0', errorDescription: 'Phiên làm việc đã hết hạn' } } satisfies Reply,
};
