import { inLanguage, inOrder, label, paperKindOf, type Language, type PaperKind } from '#libs/regulation';
import type { Block, DocumentModel, Picture } from '#libs/typesetting';
import { addresseeOf } from './addressee.js';
import type { PaperFacts, PaperPerson } from './facts.js';
import { greeting } from './greeting.js';
import { body, type Composer, type Listed, type Paper } from './paper.js';
import * as letters from './papers/letters.js';
import * as lists from './papers/lists.js';
import { dayOf } from './shown.js';
import { cyrillicName } from './shown-person.js';
import { say } from './wording.js';

const COMPOSERS: Record<PaperKind, Composer> = {
  'call-for-nominations': letters.callForNominations,
  'covering-letter': letters.coveringLetter,
  'observer-list': lists.observerList,
  'replacement-letter': letters.replacementLetter,
  'correction-letter': letters.correctionLetter,
  'cancellation-request': letters.cancellationRequest,
  'cancellation-letter': letters.cancellationLetter,
  'new-dates-letter': letters.newDatesLetter,
  'certificate-register': lists.certificateRegister,
  'press-composition': lists.pressComposition,
  'signing-sheet': lists.signingSheet,
  'stays-sheet': lists.staysSheet,
};

/** The register's line of a paper. */
export type Registered = {
  kind: PaperKind;
  number: string | null;
  datedOn: string;
  issuedAt: string;
  factsDigest: string;
  emblem: Picture | null;
};

/** The paper as it will be drawn: a function of the facts and the register, and of nothing else. */
export function composePaper(frozen: PaperFacts, register: Registered, language: Language): DocumentModel {
  const { facts, registered } = printed(frozen, register, language);
  const { kind, number, factsDigest, issuedAt, emblem } = registered;
  const { organisation, mission } = facts;
  const paper = paperOf(facts, registered, language);
  const header = [organisation.shortName[language], paperKindOf(kind).title[language], number];
  return {
    language,
    organisation: organisation.name[language],
    kind: '',
    title: paper.title,
    ...(paper.subtitle ? { subtitle: paper.subtitle } : {}),
    coverLines: [],
    status: '',
    footer: { number: number ?? '', version: '', digest: factsDigest },
    runningHeader: header.filter(Boolean).join(' · '),
    ...(mission.demonstration ? { banner: say('demonstration', language) } : {}),
    wording: {
      contents: '',
      page: say('page', language),
      continued: say('continued', language),
      version: '',
      digest: say('digest', language),
    },
    createdAt: issuedAt,
    letterhead: {
      ...(emblem ? { emblem } : {}),
      reference: referenceOf(facts, registered, language),
      addressee: addresseeOf(facts, language),
    },
    blocks: [
      ...(paper.ends === 'letter' ? [body(greeting(facts, language))] : []),
      ...paper.blocks,
      ...(paper.ends === 'letter' ? [body(say('closing', language))] : []),
      ...(paper.ends === 'text' ? [] : [signature(facts, language, paper.ends === 'letter')]),
    ],
  };
}

/** What the workbook of a list contains; undefined for a kind that is no list. */
export function listOf(frozen: PaperFacts, register: Registered, language: Language): Listed | undefined {
  const { facts, registered } = printed(frozen, register, language);
  return paperOf(facts, registered, language).list;
}

/** As an edition prints it: in its letters, and by its alphabet but for the list that the host has, which has its own order. */
const printed = (frozen: PaperFacts, { emblem, ...register }: Registered, language: Language) => {
  const facts = inLanguage(language, frozen);
  const { persons } = facts;
  const hasOwnOrder = register.kind === 'observer-list';
  return {
    facts: { ...facts, persons: hasOwnOrder ? persons : inOrder(language, persons, namesIn(language)) },
    registered: { ...inLanguage(language, register), emblem },
  };
};

const namesIn = (language: Language) => (person: PaperPerson) =>
  language === 'ru' ? [cyrillicName(person)] : [person.familyNameLatin ?? '', person.givenNameLatin ?? ''];

const paperOf = (facts: PaperFacts, { kind, datedOn }: Registered, language: Language): Paper =>
  COMPOSERS[kind](facts, language, datedOn);

function referenceOf({ invitation, addressee }: PaperFacts, { number, datedOn }: Registered, language: Language) {
  const date = dayOf(datedOn, language);
  const answered = invitation && addressee && 'host' in addressee ? invitation : null;
  return [
    number ? say('numbered', language, { number, date }) : say('unnumbered', language, { date }),
    ...(answered ? [answerTo(answered, language)] : []),
  ];
}

/** Both numbers of the letter that is answered: its sender's, and ours. */
const answerTo = ({ number, date, incoming }: NonNullable<PaperFacts['invitation']>, language: Language) =>
  incoming
    ? say('answersRegistered', language, { number, date: dayOf(date, language), incoming })
    : say('answers', language, { number, date: dayOf(date, language) });

function signature({ signer, executor }: PaperFacts, language: Language, isLetter: boolean): Block {
  const name = signer?.[language] ?? '';
  const below = isLetter && executor ? executorLine(executor, language) : '';
  return {
    kind: 'signatures',
    signers: [{ name, office: label(language, 'roles', 'executiveSecretary'), mark: '' }],
    ...(below && { below }),
  };
}

/** «Исп.: И. И. Условный, тел.: 000-00-00» */
const executorLine = ({ name, phone }: NonNullable<PaperFacts['executor']>, language: Language) =>
  say(name && phone ? 'executorAndPhone' : name ? 'executor' : 'executorPhone', language, { name, phone });
