'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { later } from '../../components/later.tsx';
import type { CrewDrawer } from './useCrewDrawer.ts';

const Drawer = later(async () => (await import('../../components/Drawer.tsx')).Drawer);

interface SideColumnProps {
  /** Takes its place where there is no room beside the player. */
  drawer: CrewDrawer;
  /** Accessible name of the column. */
  label: string;
  children: ReactNode;
}

/** What stands beside the player, or slides in over it. */
export function SideColumn({ drawer, label, children }: SideColumnProps) {
  const t = useTranslations('components.crew');
  return drawer.needed ? (
    <Drawer open={drawer.open} onClose={drawer.hide} title={t('title')}>
      <div className="side">{children}</div>
    </Drawer>
  ) : (
    <aside className="side" aria-label={label}>
      {children}
    </aside>
  );
}
