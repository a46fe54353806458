export const rules = {
  'rules.title': 'Правила',
};
