export interface SkeletonProps {
  /** Tailwind classes for its final size, so nothing jumps: `h-6 w-40`. */
  className: string;
}

/** A grey place for what is still loading; still under reduced motion. Server-safe. */
export function Skeleton({ className }: SkeletonProps) {
  return <span aria-hidden className={`skeleton block ${className}`} />;
}
