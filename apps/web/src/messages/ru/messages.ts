import { message as m } from '../message';

export const messages = {
  'mission.messages': 'Сообщения',
  'messages.about':
    'Письма группам участников этой миссии. Каждый получает отдельное письмо и может прочитать его и в уведомлениях.',
  'messages.notForYou':
    'Группам пишут Секретариат, координатор миссии, полномочные представители делегаций и их заместители. То, что написали Вам, – в Ваших уведомлениях.',
  'messages.toNotices': 'Открыть уведомления',
  'messages.write': 'Написать группе',
  'messages.empty': 'Сообщений, доступных Вам, нет.',
  'messages.emptyAndNext': 'Сообщений пока нет. Напишите, например, всем, кто не принял тексты.',
  'messages.open': 'Открыть сообщение',
  'messages.erased': 'Текст удалён вместе с персональными данными миссии.',
  'messages.group': 'Кому',
  'messages.heading': 'Тема',
  'messages.textRu': 'Текст по-русски',
  'messages.textEn': 'Текст по-английски',
  'messages.plain':
    'Простой текст до 5000 знаков на каждом языке. Имена посторонних и паспортные данные в письма не включайте.',
  'messages.send': 'Отправить сообщение',
  'messages.sent': 'Сообщение отправлено группе.',
  'messages.chooseGroup': 'Выберите группу, в которой есть хотя бы один адресат: получатели появятся ниже.',
  'messages.receivers': 'Получатели',
  'messages.find': 'Найти получателя',
  'messages.gets': 'Письмо',
  'messages.inRussian': 'На русском языке',
  'messages.inEnglish': 'На английском языке',
  'messages.notReached': m<{ why: string }>('Не будет доставлено: {why}'),
  'messages.count': m<{ reached: number; unreached: number }>(
    'Письмо {reached, plural, one {получит # человек} few {получат # человека} many {получат # человек} other {получат # человека}}{unreached, plural, =0 {.} one {, не получит # человек.} few {, не получат # человека.} many {, не получат # человек.} other {, не получат # человека.}}',
  ),
  'messages.noMail': 'Почтовый сервер не настроен: сообщение прочитают только в уведомлениях этой системы.',
  'messages.answersTo': m<{ address: string }>('Ответы придут по адресу {address}.'),
  'messages.noAnswers':
    'Адрес для ответов в настройках не указан: в письме будет сказано, что ответы на него никто не прочитает.',
  'messages.asReadBy': 'Показать письмо, которое получит',
  'messages.letter': 'Письмо получателю',
  'messages.outcome': 'Доставка письма',
  'messages.mailed': 'Когда отправлено',
};
