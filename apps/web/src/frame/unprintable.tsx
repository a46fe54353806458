import { unprintable } from '#libs/contracts';
import { useMessages } from '../messages';

/** Letters as they are told: each once. */
export const lettersIn = (text: string): string =>
  [...new Set(unprintable(text).flatMap(({ letters }) => letters))].join(' ');

/** What is said of a text that documents cannot print as it is; nothing of any other. */
export function useUnprintable(): (text: string) => string | undefined {
  const { t } = useMessages();
  return (text) => {
    const letters = lettersIn(text);
    return letters ? t('form.unprintable', { letters }) : undefined;
  };
}
