import { deliveryOf, way } from '../../fields/delivery';

export const delivery = deliveryOf({
  deathExtract: way('Giấy tờ khai tử', 'Death extract', ['electronic', 'post', 'commune']),
});
