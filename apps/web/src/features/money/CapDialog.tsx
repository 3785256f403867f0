'use client';
import { useTranslations } from 'next-intl';
import { Dialog } from '../../components/Dialog.tsx';
import { CapForm } from './CapForm.tsx';

/** Where the cap of this novela is changed. */
export function CapDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations('studio');
  return (
    <Dialog open={open} onClose={onClose} title={t('capTitle')}>
      {open && <CapForm onDone={onClose} />}
    </Dialog>
  );
}
