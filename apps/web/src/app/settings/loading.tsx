import { Skeleton } from '../../components/Skeleton.tsx';

/** The settings in their final size while they are read. */
export default function Loading() {
  return (
    <div className="gutter mx-auto flex w-full max-w-[1824px] flex-col gap-7 pt-20" aria-busy="true">
      <Skeleton className="h-10 w-56" />
      <Skeleton className="h-40 w-full max-w-[1040px]" />
      <Skeleton className="h-24 w-full max-w-[1040px]" />
      <Skeleton className="h-60 w-full max-w-[1040px]" />
    </div>
  );
}
