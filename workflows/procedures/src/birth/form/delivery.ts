import { deliveryOf, way } from '../../fields/delivery';

export const delivery = deliveryOf({
  birthCertificate: way('Giấy khai sinh', 'Birth certificate', ['electronic', 'post', 'commune']),
  healthCard: way('Thẻ bảo hiểm y tế', 'Health insurance card', ['electronic', 'post', 'insurer']),
});
