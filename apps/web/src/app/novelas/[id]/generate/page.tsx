import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { FollowNovela } from '../../../../features/live/FollowNovela.tsx';
import { LateNovelaCapAlert } from '../../../../features/money/LateCapAlerts.tsx';
import { NovelaMeter } from '../../../../features/money/NovelaMeter.tsx';
import { DirectRoom } from '../../../../features/videos/direct/DirectRoom.tsx';
import { currentEpisode } from '../../../../lib/scenes/nextScene.ts';
import { NovelaProvider } from '../../../../lib/socket/NovelaContext.tsx';
import { StudioPage } from '../../../_shell/StudioPage.tsx';
import { readNovela } from '../readNovela.ts';

interface GeneratePageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ episode?: string | string[]; scene?: string | string[] }>;
}

const wholeNumber = (text: string | string[] | undefined, max: number): number | null => {
  if (text === undefined) {
    return null;
  }
  const number = Number(text);
  return Number.isInteger(number) && number >= 1 && number <= max ? number : notFound();
};

/** The scene the address names; without one, the first the newest episode has no scene for. */
const readPlace = async ({ params, searchParams }: GeneratePageProps) => {
  const { episode: askedEpisode, scene: askedScene } = await searchParams;
  const { novela, videos, messages } = await readNovela((await params).id);
  const episode = wholeNumber(askedEpisode, 500) ?? currentEpisode(videos);
  const used = videos
    .filter(({ episodeNumber }) => episodeNumber === episode)
    .map((video) => video.sceneNumber);
  const sceneNumber = wholeNumber(askedScene, 100) ?? Math.max(0, ...used) + 1;
  return { novela, videos, messages, episode, sceneNumber };
};

export async function generateMetadata(props: GeneratePageProps): Promise<Metadata> {
  const { novela, sceneNumber } = await readPlace(props);
  const t = await getTranslations('generate');
  return { title: t('pageTitle', { number: sceneNumber, title: novela.title }) };
}

export default async function GeneratePage(props: GeneratePageProps) {
  const { novela, videos, messages, episode, sceneNumber } = await readPlace(props);
  return (
    <NovelaProvider key={novela.id} novela={novela} videos={videos} messages={messages}>
      <StudioPage
        namespaces={['generate', 'novela', 'novelas', 'takes']}
        skipTo="primary"
        meter={<NovelaMeter />}
        capAlert={<LateNovelaCapAlert />}
      >
        <FollowNovela />
        <DirectRoom key={`${episode}.${sceneNumber}`} episode={episode} first={sceneNumber} />
      </StudioPage>
    </NovelaProvider>
  );
}
