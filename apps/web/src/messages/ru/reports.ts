export const reports = {
  'reports.title': 'Отчёт',
};
