import { Skeleton } from '../../../components/Skeleton.tsx';

const ROWS = ['title', 'story', 'genre'];

/** The wizard's first step in its final size while its draft is read. */
export default function Loading() {
  return (
    <div className="gutter mx-auto w-full max-w-[1824px] pt-15" aria-busy="true">
      <div className="wizard" data-step="idea">
        <div className="wizard-rail">
          <Skeleton className="h-96 w-full" />
        </div>
        <div className="wizard-body">
          <Skeleton className="h-14 w-48" />
          {ROWS.map((row) => (
            <Skeleton key={row} className="mt-8 h-16 w-full" />
          ))}
        </div>
        <div className="wizard-receipt">
          <Skeleton className="h-80 w-full" />
        </div>
      </div>
    </div>
  );
}
