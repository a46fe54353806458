export const people = {
  'people.title': 'Люди',
};
