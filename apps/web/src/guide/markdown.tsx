import { Title } from '@mantine/core';
import { shippedTreeOf } from '#libs/prose';
import type { Nodes } from 'mdast';
import { Fragment, type ReactNode } from 'react';
import { DeskLink } from '../frame/desk-link';
import { pictureAt } from './texts';

/** A page of the guide as the desk shows it. Whatever it does not know is shown as its words. */
export const Markdown = ({ text }: { text: string }) => <Node of={shippedTreeOf(text)} />;

function Node({ of: node }: { of: Nodes }): ReactNode {
  const within =
    'children' in node
      ? node.children.map((child) => <Node key={child.position!.start.offset} of={child} />)
      : 'value' in node && node.value;
  switch (node.type) {
    case 'heading':
      return (
        <Title order={node.depth} size={node.depth === 1 ? 'h2' : 'h4'} mt={node.depth === 1 ? 0 : 'md'}>
          {within}
        </Title>
      );
    case 'paragraph':
      return <p>{within}</p>;
    case 'list':
      return node.ordered ? <ol>{within}</ol> : <ul>{within}</ul>;
    case 'listItem':
      return <li>{node.children.map((child) => (child.type === 'paragraph' ? <Inline key={child.position!.start.offset} of={child} /> : <Node key={child.position!.start.offset} of={child} />))}</li>; // prettier-ignore
    case 'strong':
      return <strong>{within}</strong>;
    case 'emphasis':
      return <em>{within}</em>;
    case 'link':
      return <GuideLink href={node.url}>{within}</GuideLink>;
    case 'image':
      return <img src={pictureAt(node.url)} alt={node.alt ?? ''} loading="lazy" />;
    default:
      return within || null;
  }
}

/** The words of a paragraph where it needs none of its own, as in a list. */
const Inline = ({ of }: { of: Extract<Nodes, { type: 'paragraph' }> }) => (
  <Fragment>
    {of.children.map((child) => (
      <Node key={child.position!.start.offset} of={child} />
    ))}
  </Fragment>
);

/** Every link of the guide leads to an address of the desk; a test holds that. */
function GuideLink({ href, children }: { href: string; children: ReactNode }) {
  const { pathname, searchParams } = new URL(href, window.location.origin);
  return (
    <DeskLink underline="always" to={pathname as '/'} search={Object.fromEntries(searchParams)}>
      {children}
    </DeskLink>
  );
}
