/** Documents that are being made, and taken back. */
export const making = {
  'work.begun': 'Готовится…',
  'work.cancel': 'Отменить подготовку',
  'work.cancelled': 'Подготовка документа отменена.',
};
