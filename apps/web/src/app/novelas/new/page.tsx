import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { Wizard } from '../../../features/drafts/wizard/Wizard.tsx';
import { ApiError } from '../../../lib/api/ApiError.ts';
import { serverApi } from '../../../lib/api/serverApi.ts';
import { StudioPage } from '../../_shell/StudioPage.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('wizard'))('pageTitle') };
}

const readDraft = async (id: string) => {
  try {
    return (await serverApi('GET /api/drafts/:id', { params: { id } })).data;
  } catch (thrown) {
    if (thrown instanceof ApiError && thrown.code === 'not_found') {
      notFound();
    }
    throw thrown;
  }
};

interface NewNovelaPageProps {
  searchParams: Promise<{ draft?: string | string[] }>;
}

export default async function NewNovelaPage({ searchParams }: NewNovelaPageProps) {
  const { draft: asked } = await searchParams;
  const draft = typeof asked === 'string' && asked !== '' ? await readDraft(asked) : null;
  return (
    <StudioPage namespaces={['wizard']}>
      <Wizard key={draft?.id ?? 'by-hand'} first={draft} language={await getLocale()} />
    </StudioPage>
  );
}
