import { VisuallyHidden } from '@mantine/core';
import { IconScale } from '@tabler/icons-react';
import { DeskLink } from './desk-link';
import classes from './rule-link.module.css';

/** A small mark that leads to a rule, and says its number to whoever points at it or hears the page. */
export const RuleLink = ({ rule, children = rule }: { rule: string; children?: string }) => (
  <DeskLink to="/rules" search={{ q: rule }} title={children} className={classes.rule ?? ''}>
    <IconScale size={14} stroke={1.8} aria-hidden />
    <VisuallyHidden>{children}</VisuallyHidden>
  </DeskLink>
);
