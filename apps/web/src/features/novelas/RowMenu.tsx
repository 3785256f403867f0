'use client';
import type { NovelaSummary } from '@novela/contract/novelas';
import { Copy, Pause, PenLine, Play, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Menu } from '../../components/Menu.tsx';

interface RowMenuProps {
  novela: NovelaSummary;
  onDuplicate: () => void;
  onPause: () => void;
  onRename: () => void;
  onDelete: () => void;
}

/** What can be done to a novela from its row. */
export function RowMenu({ novela, onDuplicate, onPause, onRename, onDelete }: RowMenuProps) {
  const t = useTranslations('novelas');
  const paused = novela.status === 'paused';
  return (
    <Menu
      label={t('menu', { title: novela.title })}
      items={[
        { id: 'duplicate', label: t('duplicate'), icon: <Copy aria-hidden />, onChoose: onDuplicate },
        {
          id: 'pause',
          label: t(paused ? 'resume' : 'pause'),
          icon: paused ? <Play aria-hidden /> : <Pause aria-hidden />,
          onChoose: onPause,
        },
        { id: 'rename', label: t('rename'), icon: <PenLine aria-hidden />, onChoose: onRename },
        { id: 'delete', label: t('delete'), icon: <Trash2 aria-hidden />, danger: true, onChoose: onDelete },
      ]}
    />
  );
}
