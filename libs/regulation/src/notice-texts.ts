import { en } from './notices.en.js';
import type { NoticeTexts } from './notices.js';
import { ru } from './notices.ru.js';
import type { Language } from './vocabulary.js';

export const NOTICE_TEXTS: Record<Language, NoticeTexts> = { ru, en };
