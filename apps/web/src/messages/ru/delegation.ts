export const delegation = {
  'delegation.title': 'Моя делегация',
};
