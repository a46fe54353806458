import { message as m } from '../message';

export const delegation = {
  'delegation.calls': 'Приглашения представить кандидатуры',
  'delegation.noCalls': 'Сейчас кандидатур не ждут.',
  'delegation.deadline': m<{ at: string }>('Срок представления кандидатур: {at}'),
  'delegation.noDeadline': 'Срок представления кандидатур не установлен.',
  'delegation.places': m<{ places: string | number }>('Мест: {places}.'),
  'delegation.counts': m<{ nominated: number; endorsed: number; listed: number }>(
    'Заявлено: {nominated, number}, поддержано: {endorsed, number}, в списке: {listed, number}.',
  ),
  'delegation.hostItself': 'Выборы проходят в Вашем государстве: его граждане в миссию не входят.',
  'delegation.takesNobody': 'Миссия больше не принимает кандидатуры.',
  'delegation.people': 'Наши люди',
  'delegation.chamber': 'Палата',
  'delegation.until': 'Полномочия до',
};
