import type { EntityManager } from 'typeorm';
import type { ParticularsService } from '#libs/dossiers';
import type { PaperPerson, PersonField } from './facts.js';

/** What stands in people's questionnaires and travel plans, by application. */
export type MoreOf = (applicationIds: readonly string[], fields: readonly PersonField[]) => Promise<More>;
export type More = Map<string, PaperPerson>;

const SEALED: readonly PersonField[] = ['birthDate', 'passportNumber', 'passportExpiresOn'];
const none: More = new Map();

/** Opened only for a paper that prints them; what nobody entered stays blank. */
export const moreOf =
  (manager: EntityManager, particulars: ParticularsService): MoreOf =>
  async (applicationIds, fields) =>
    fields.some((field) => SEALED.includes(field)) ? particulars.particularsOf(manager, applicationIds) : none;
