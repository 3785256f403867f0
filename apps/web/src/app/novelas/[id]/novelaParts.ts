import { later } from '../../../components/later.tsx';

// The HTML of these is there from the first paint; they wake after the player.
export const SideCard = later(async () => (await import('../../../features/videos/SideCard.tsx')).SideCard, {
  ahead: true,
});
export const LiveCrew = later(async () => (await import('../../../features/crew/LiveCrew.tsx')).LiveCrew, {
  ahead: true,
});
export const CrewButton = later(
  async () => (await import('../../../features/videos/CrewButton.tsx')).CrewButton,
  {
    ahead: true,
  },
);
export const FilmAllMenu = later(
  async () => (await import('../../../features/batches/FilmAllMenu.tsx')).FilmAllMenu,
  { ahead: true },
);
export const Dock = later(async () => (await import('../../../features/videos/Dock.tsx')).Dock, {
  ahead: true,
});
export const TitleLine = later(
  async () => (await import('../../../features/videos/TitleLine.tsx')).TitleLine,
  {
    ahead: true,
  },
);
export const FinishNews = later(
  async () => (await import('../../../features/videos/FinishNews.tsx')).FinishNews,
  {
    ahead: true,
  },
);
export const NextScenePanel = later(
  async () => (await import('../../../features/videos/NextScenePanel.tsx')).NextScenePanel,
  { ahead: true },
);
export const NovelaKeys = later(
  async () => (await import('../../../features/videos/NovelaKeys.tsx')).NovelaKeys,
  {
    ahead: true,
  },
);
/** Part of a failure only. */
export const RaiseCap = later(async () => (await import('../../../features/money/RaiseCap.tsx')).RaiseCap);
