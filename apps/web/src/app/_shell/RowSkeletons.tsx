import { Skeleton } from '../../components/Skeleton.tsx';

/** Rows of the list in their final size. Server-safe. */
export function RowSkeletons({ count }: { count: number }) {
  return (
    <div aria-hidden>
      {Array.from({ length: count }, (_, index) => index).map((row) => (
        <div key={row} className="novela-row">
          <div>
            <Skeleton className="h-7 w-4/5" />
            <Skeleton className="mt-2 h-4 w-3/5" />
          </div>
          <Skeleton className="h-12 w-full" />
          <Skeleton className="h-9 w-4/5" />
        </div>
      ))}
    </div>
  );
}
