export const accreditation = {
  'accreditation.title': 'Аккредитация',
};
