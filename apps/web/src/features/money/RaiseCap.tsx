'use client';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';

const CapForm = dynamic(async () => (await import('./CapForm.tsx')).CapForm);

/** Opens the cap of this novela; changing it is free. */
export function RaiseCap({ look = 'link' }: { look?: 'link' | 'button' }) {
  const t = useTranslations('studio');
  const [open, setOpen] = useState(false);
  return (
    <>
      {look === 'button' ? (
        <Button size="sm" onClick={() => setOpen(true)}>
          {t('raiseCap')}
        </Button>
      ) : (
        <button type="button" className="prose-link" onClick={() => setOpen(true)}>
          {t('raiseCap')}
        </button>
      )}
      <Dialog open={open} onClose={() => setOpen(false)} title={t('capTitle')}>
        {open && <CapForm onDone={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}
