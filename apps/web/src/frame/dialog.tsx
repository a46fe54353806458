import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMessages } from '../messages';

type Props = { opened: boolean; close: () => void; title: string; isWide?: boolean; children: ReactNode };

/** A window over the page. Without the scroll lock: it would write a <style>, which the policy forbids. */
export function Dialog({ opened, close, title, isWide = false, children }: Props) {
  const { t } = useMessages();
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={title}
      size={isWide ? 'xl' : 'md'}
      lockScroll={false}
      // Its <header> is not a banner of the page.
      attributes={{ header: { role: 'presentation' } }}
      closeButtonProps={{ 'aria-label': t('form.close') }}
    >
      {children}
    </Modal>
  );
}
