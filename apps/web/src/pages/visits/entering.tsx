import { Title } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useMessages } from '../../messages';

/** The form takes the place of the button that opened it: whoever goes by keys goes on from its heading. */
export function Entering({ children }: { children: ReactNode }) {
  const { t } = useMessages();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section aria-label={t('visits.enter')}>
      <Title ref={heading} tabIndex={-1} order={2} size="h3" mb="sm">
        {t('visits.enter')}
      </Title>
      {children}
    </section>
  );
}

/** Around the button: once the form is closed it is gone on from there. */
export function useWayBack(isOpen: boolean) {
  const place = useRef<HTMLDivElement>(null);
  const was = useRef(isOpen);
  useEffect(() => {
    if (was.current && !isOpen) place.current?.querySelector('button')?.focus();
    was.current = isOpen;
  }, [isOpen]);
  return place;
}
