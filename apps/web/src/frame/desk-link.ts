import { Anchor } from '@mantine/core';
import { createLink } from '@tanstack/react-router';

/** A link to a page of ours: a real address, looking like every other link. */
export const DeskLink = createLink(Anchor<'a'>);
