import { Skeleton } from '../../../../components/Skeleton.tsx';
import { StripSkeleton } from '../../../../components/StripSkeleton.tsx';

/** The directing page in its final size while it is read. */
export default function Loading() {
  return (
    <div className="gutter mx-auto w-full max-w-[1824px] pt-15" aria-busy="true">
      <div className="direct">
        <div>
          <Skeleton className="mt-10 h-9 w-48" />
          <Skeleton className="mt-8 h-28 w-full" />
        </div>
        <div className="script-sheet min-h-80" />
        <div className="direct-price">
          <Skeleton className="h-44 w-full" />
          <Skeleton className="h-52 w-full" />
        </div>
        <div className="direct-strip">
          <StripSkeleton />
        </div>
      </div>
    </div>
  );
}
