export const settings = {
  'settings.title': 'Настройки',
  'settings.yes': 'да',
  'settings.no': 'нет',
};
