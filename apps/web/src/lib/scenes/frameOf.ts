import type { VideoBrief } from '@novela/contract/videos';
import { isBeingWritten } from './writing.ts';

/** What a scene's frame shows; the frame component draws exactly these. */
export type SceneFrame =
  | { kind: 'finished'; posterUrl: string | null; clipUrl: string | null; fresh: boolean }
  | { kind: 'filming'; percent: number | null; beforeUrl: string | null; frozen: boolean }
  | { kind: 'working'; stage: 'writing' | 'checking' | 'inLine' | 'saving' }
  | { kind: 'failed'; word: string }
  | { kind: 'queued' | 'planned' | 'draft' };

/** Why a frame is hatched; the caller turns it into one short word. */
export type TroubleWord = 'refused' | 'failed' | 'stuck' | 'unknown';

export interface FrameContext {
  readonly word: (trouble: TroubleWord) => string;
  /** The scene before, blurred under the developing edge. */
  readonly beforeUrl?: string | null;
  /** No live news: the edge stands still. */
  readonly frozen?: boolean;
  readonly clipUrl?: string | null;
  /** Finished while being looked at. */
  readonly fresh?: boolean;
}

const troubles: Readonly<Partial<Record<VideoBrief['subStatus'], TroubleWord>>> = {
  refused: 'refused',
  failed: 'failed',
  stuck: 'stuck',
  submission_unknown: 'unknown',
};

const inMotion = (video: VideoBrief, context: FrameContext): SceneFrame => {
  switch (video.stage) {
    case 'writing':
    case 'checking':
    case 'saving':
      return { kind: 'working', stage: video.stage };
    case 'in_line':
      return { kind: 'working', stage: 'inLine' };
    default:
      return {
        kind: 'filming',
        percent: video.progress,
        beforeUrl: video.thumbnailUrl ?? context.beforeUrl ?? null,
        frozen: context.frozen ?? false,
      };
  }
};

const resting: Readonly<Partial<Record<VideoBrief['subStatus'], 'draft' | 'planned' | 'queued'>>> = {
  draft: 'draft',
  cancelled: 'planned',
  queued: 'queued',
  needs_approval: 'queued',
};

/**
 * What stands in a scene's frame. A scene that has a finished take keeps its picture when a later take fails or
 * is called off; a cancelled one without a picture is simply planned again. Pure.
 */
export const frameOf = (video: VideoBrief, context: FrameContext): SceneFrame => {
  const trouble = troubles[video.subStatus];
  const waiting = video.subStatus === 'stuck' || video.subStatus === 'submission_unknown';
  const over = video.status === 'completed' || video.status === 'failed';
  const clipUrl = context.clipUrl ?? null;
  if (over && video.thumbnailUrl !== null) {
    return { kind: 'finished', posterUrl: video.thumbnailUrl, clipUrl, fresh: context.fresh ?? false };
  }
  if (isBeingWritten(video)) {
    return inMotion(video, context);
  }
  if (trouble !== undefined && (over || waiting)) {
    return { kind: 'failed', word: context.word(trouble) };
  }
  if (video.subStatus === 'completed') {
    return { kind: 'finished', posterUrl: null, clipUrl, fresh: false };
  }
  const kind = resting[video.subStatus];
  return kind === undefined ? inMotion(video, context) : { kind };
};
