import type { Metadata } from 'next';
import { FollowNovela } from '../../../features/live/FollowNovela.tsx';
import { LateNovelaCapAlert } from '../../../features/money/LateCapAlerts.tsx';
import { NovelaMeter } from '../../../features/money/NovelaMeter.tsx';
import { NovelaProvider } from '../../../lib/socket/NovelaContext.tsx';
import { StudioPage } from '../../_shell/StudioPage.tsx';
import { NovelaRoom } from './NovelaRoom.tsx';
import { readNovela } from './readNovela.ts';

interface NovelaPageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: NovelaPageProps): Promise<Metadata> {
  const { novela } = await readNovela((await params).id);
  return { title: novela.title };
}

export default async function NovelaPage({ params }: NovelaPageProps) {
  const { novela, videos, messages } = await readNovela((await params).id);
  return (
    <NovelaProvider key={novela.id} novela={novela} videos={videos} messages={messages}>
      <StudioPage
        namespaces={['novela', 'fail', 'doubt', 'takes', 'batch', 'novelas', 'wizard']}
        skipTo="primary"
        meter={<NovelaMeter />}
        ownPhoneMeter
        capAlert={<LateNovelaCapAlert />}
      >
        <FollowNovela />
        <NovelaRoom />
      </StudioPage>
    </NovelaProvider>
  );
}
