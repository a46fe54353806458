import accepts from 'accepts';
import type { FastifyRequest } from 'fastify';
import { LANGUAGES, type Language } from '#libs/regulation';

/** The reader's language by Accept-Language; English for those who read neither. */
export const languageOf = ({ raw }: FastifyRequest): Language =>
  (accepts(raw).languages([...LANGUAGES].toReversed()) || 'en') as Language;
