import { DeskLink } from './desk-link';

/** The number of a rule, leading to the rule. */
export const RuleLink = ({ rule, children = rule }: { rule: string; children?: string }) => (
  <DeskLink
    to="/rules"
    search={{ q: rule }}
    size="sm"
    c="inherit"
    underline="always"
    mr="xs"
    display="inline-block"
    py={2}
  >
    {children}
  </DeskLink>
);
