'use client';
import { Clapperboard } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

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
    <Link href={href} className="nav-link" aria-current={here ? 'page' : inside ? 'true' : undefined}>
      <Clapperboard aria-hidden />
      {children}
    </Link>
  );
}
