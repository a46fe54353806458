export const coordinator = {
  'coordinator.title': 'Координатор',
};
