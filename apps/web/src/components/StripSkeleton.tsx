import { Frame } from './Frame.tsx';

const CELLS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** Eight frames while the scenes load, in their final size. Server-safe. */
export function StripSkeleton() {
  return (
    <div className="strip" aria-hidden>
      {CELLS.map((cell) => (
        <span key={cell} className="strip-cell">
          <Frame state={{ kind: 'loading' }} />
          <span className="strip-words">
            <span className="skeleton col-span-2 h-4 w-4/5" />
            <span className="skeleton col-span-2 mt-1 h-4 w-2/5" />
          </span>
        </span>
      ))}
    </div>
  );
}
