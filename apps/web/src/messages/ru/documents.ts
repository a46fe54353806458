export const documents = {
  'documents.title': 'Документы',
};
