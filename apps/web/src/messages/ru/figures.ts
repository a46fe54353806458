import { message as m } from '../message';

export const figures = {
  'figures.onlyRows': 'Показаны только строки показателя.',
  'figures.allRows': 'Показать все',
  'figures.room': 'Показатели',
  'figures.documents': 'Документы',
  'figures.rooms': 'Разделы отчёта',
  'figures.about':
    'Подсчитаны по записям миссии на этот момент. Нажмите на показатель, чтобы увидеть записи, по которым он подсчитан.',
  'figures.frozen': m<{ at: string }>(
    'Документы говорят о данных на {at}. Где с тех пор число изменилось, указано и то, которое стоит в документах.',
  ),
  'figures.chosen':
    'Участки миссия выбирала сама, поэтому показатели относятся только к ним; доли по ним не считаются.',
  'figures.find': 'Найти показатель',
  'figures.what': 'О чём',
  'figures.figure': 'Показатель и что считается',
  'figures.value': 'Значение',
  'figures.inDocuments': m<{ value: string }>('в документах: {value}'),
  'figures.base': 'Из скольких',
  'figures.blanks': m<{ count: number }>('без ответа: {count, number}'),
  'figures.asOf': 'По состоянию на',
  'figures.source': m<{ source: string }>('Источник: {source}'),
  'figures.rows.observers': 'Люди',
  'figures.rows.teams': 'Группы',
  'figures.rows.meetings': 'Встречи',
  'figures.rows.visits': 'Посещения участков',
  'figures.rows.incidents': 'Происшествия и положительная практика',
  'figures.rows.facts': 'Сведения дня',
  'figures.rows.activity': 'Внесённые показатели',
  'figures.archive': 'Архив миссии',
  'figures.archiveAbout':
    'Один файл ZIP: принятые документы, подписи, исходные данные, записи за каждым показателем, реестр бумаг и журнал, с контрольными кодами. Паспортов и личных документов в нём нет. Каждое скачивание записывается в журнал.',
  'figures.takeArchive': 'Скачать архив (ZIP)',
};
