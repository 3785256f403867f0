'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { later } from '../../components/later.tsx';

const CapDialog = later(async () => (await import('./CapDialog.tsx')).CapDialog);

/** Opens the cap of this novela; changing it is free. */
export function RaiseCap({ look = 'link' }: { look?: 'link' | 'button' }) {
  const t = useTranslations('studio');
  const [open, setOpen] = useState(false);
  const [opened, setOpened] = useState(false);
  const show = () => {
    setOpened(true);
    setOpen(true);
  };
  return (
    <>
      {look === 'button' ? (
        <Button size="sm" onClick={show}>
          {t('raiseCap')}
        </Button>
      ) : (
        <button type="button" className="prose-link" onClick={show}>
          {t('raiseCap')}
        </button>
      )}
      {opened && <CapDialog open={open} onClose={() => setOpen(false)} />}
    </>
  );
}
