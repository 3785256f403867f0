import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '../components/ButtonLink.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { StudioPage } from './_shell/StudioPage.tsx';

export default async function NotFound() {
  const t = await getTranslations('pages');
  return (
    <StudioPage namespaces={[]}>
      <div className="mx-auto max-w-140 py-16">
        <EmptyState
          as="h1"
          title={t('notFoundTitle')}
          action={
            <span className="flex flex-wrap gap-2">
              <ButtonLink look="ink" href="/" primary>
                {t('home')}
              </ButtonLink>
              <ButtonLink href="/novelas">{t('novelas')}</ButtonLink>
            </span>
          }
        >
          {t('notFound')}
        </EmptyState>
      </div>
    </StudioPage>
  );
}
