import { Skeleton } from '../../../components/Skeleton.tsx';
import { StripSkeleton } from '../../../components/StripSkeleton.tsx';

/** The novela's screen in its final size while it is read. */
export default function Loading() {
  return (
    <div className="gutter mx-auto w-full max-w-[1824px] pt-15" aria-busy="true">
      <div className="novela">
        <div className="title-line">
          <Skeleton className="h-9 w-64" />
        </div>
        <div className="stage">
          <div className="player" />
          <div className="side">
            <Skeleton className="h-56 w-full" />
            <Skeleton className="min-h-24 w-full flex-1" />
          </div>
        </div>
        <div className="dock">
          <div className="dock-head">
            <Skeleton className="h-9 w-28" />
          </div>
          <StripSkeleton />
          <Skeleton className="h-34 w-full" />
        </div>
      </div>
    </div>
  );
}
