import type { ReactNode } from 'react';
import { AppLink } from './AppLink.tsx';
import { flag } from './flag.ts';

export interface ButtonLinkProps {
  href: string;
  children: ReactNode;
  look?: 'ink' | 'quiet' | 'text' | 'danger';
  size?: 'md' | 'sm';
  icon?: ReactNode;
  iconAfter?: ReactNode;
  block?: boolean;
  primary?: boolean;
  /** Saves the target under this file name instead of opening it. */
  download?: string;
}

/** A link that looks like a `Button`: it goes somewhere. Server-safe. */
export function ButtonLink({ href, children, look = 'quiet', size = 'md', ...rest }: ButtonLinkProps) {
  const attributes = {
    className: 'button',
    'data-look': look,
    'data-size': size,
    'data-block': flag(rest.block),
    'data-primary': flag(rest.primary),
  };
  const content = (
    <>
      {rest.icon}
      <span>{children}</span>
      {rest.iconAfter}
    </>
  );
  return rest.download === undefined ? (
    <AppLink href={href} {...attributes}>
      {content}
    </AppLink>
  ) : (
    <a href={href} download={rest.download} {...attributes}>
      {content}
    </a>
  );
}
