export const log = {
  'log.title': 'Журнал',
};
