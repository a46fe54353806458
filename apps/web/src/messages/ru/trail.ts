export const trail = {
  'trail.application': 'Заявка',
  'trail.apply': 'Подача заявки',
  'trail.batch': 'Список, отправленный принимающей стороне',
  'trail.person': 'Карточка человека',
  'trail.new': 'Новая миссия',
  'trail.roster': 'Загрузка из таблицы',
};
