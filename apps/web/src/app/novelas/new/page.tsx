import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { copySettings } from '../../../features/drafts/form/copySettings.ts';
import { emptyWizard } from '../../../features/drafts/form/wizardForm.ts';
import { Wizard } from '../../../features/drafts/wizard/Wizard.tsx';
import { ApiError } from '../../../lib/api/ApiError.ts';
import { serverApi } from '../../../lib/api/serverApi.ts';
import { StudioPage } from '../../_shell/StudioPage.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('wizard'))('pageTitle') };
}

/** What was found; null where nothing has that id. @throws ApiError for every other refusal */
const orNull = async <T,>(found: Promise<{ data: T }>): Promise<T | null> => {
  try {
    return (await found).data;
  } catch (thrown) {
    if (thrown instanceof ApiError && thrown.code === 'not_found') {
      return null;
    }
    throw thrown;
  }
};

const byHand = async () => ({ first: null, start: emptyWizard(await getLocale()), from: null });

const ofDraft = async (id: string) => {
  const first = (await orNull(serverApi('GET /api/drafts/:id', { params: { id } }))) ?? notFound();
  return { ...(await byHand()), name: id, first };
};

const likeNovela = async (id: string) => {
  const novela = await orNull(serverApi('GET /api/novelas/:id', { params: { id } }));
  if (novela === null) {
    return { ...(await byHand()), name: 'by-hand', from: 'gone' as const };
  }
  const { title, language } = novela;
  // A form of its own: what somebody wrote by hand, or into a copy of another novela, stays kept beside it.
  return { first: null, start: copySettings(novela), name: `like-${id}`, from: { id, title, language } };
};

interface NewNovelaPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function NewNovelaPage({ searchParams }: NewNovelaPageProps) {
  const { draft, from } = await searchParams;
  const asked = (id: string | string[] | undefined) => (typeof id === 'string' && id !== '' ? id : null);
  const [draftId, novelaId] = [asked(draft), asked(from)];
  const form =
    draftId !== null
      ? await ofDraft(draftId)
      : novelaId !== null
        ? await likeNovela(novelaId)
        : { ...(await byHand()), name: 'by-hand' };
  return (
    <StudioPage namespaces={['wizard']}>
      <Wizard key={form.name} {...form} />
    </StudioPage>
  );
}
