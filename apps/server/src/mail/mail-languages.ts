import type { Language } from '@etape/shared/people';
import type { MailTexts } from './mail-texts.ts';
import { EN } from './mail-texts-en.ts';
import { FR } from './mail-texts-fr.ts';

export const MAIL_TEXTS: Record<Language, MailTexts> = { fr: FR, en: EN };
