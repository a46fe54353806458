export const settings = {
  'settings.title': 'Настройки',
};
