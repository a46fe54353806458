export const observers = {
  'observers.title': 'Делегации и наблюдатели',
};
