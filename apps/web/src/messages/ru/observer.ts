export const observer = {
  'observer.title': 'Мои миссии',
};
