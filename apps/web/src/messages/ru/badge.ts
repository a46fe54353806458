export const badge = {
  'badge.title': 'Проверка удостоверения',
};
