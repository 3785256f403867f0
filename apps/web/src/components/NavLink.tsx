'use client';
import { Clapperboard } from 'lucide-react';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { AppLink } from './AppLink.tsx';

export interface NavLinkProps {
  href: string;
  /** A second address that counts as this page. */
  also?: string;
  children: ReactNode;
}

/** A page of the top bar; knows when it is the current one. */
export function NavLink({ href, also, children }: NavLinkProps) {
  const path = usePathname();
  const here = path === href || path === also;
  const inside = path.startsWith(`${href}/`);
  return (
    <AppLink href={href} className="nav-link" aria-current={here ? 'page' : inside ? 'true' : undefined}>
      <Clapperboard aria-hidden />
      {children}
    </AppLink>
  );
}
