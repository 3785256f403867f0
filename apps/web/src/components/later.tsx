'use client';
import { type ComponentType, createElement, lazy, Suspense, useLayoutEffect, useMemo, useState } from 'react';

interface LaterOptions {
  /** Starts fetching with the page's own script instead of when the part first renders. */
  ahead?: boolean;
}

/** Wakes with the part it stands beside, and lets go of what that was held with until then. */
function Awake({ letGo }: { letGo: (held: null) => void }) {
  useLayoutEffect(() => letGo(null), [letGo]);
  return null;
}

/**
 * A part whose code is not needed for the first paint: the server renders its HTML, the browser fetches and wakes it
 * afterwards. Until then it is handed nothing new: whatever changed around HTML that is not awake would have it thrown
 * away and drawn again once the code is there, and the part would vanish meanwhile. A third of the size of the
 * framework's own helper, which adds nothing we use.
 */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  { ahead = false }: LaterOptions = {},
): ComponentType<P> {
  const Part = lazy(async () => ({ default: await load() }));
  if (ahead && typeof window !== 'undefined') {
    load().catch(() => undefined);
  }
  const part = (props: P) => {
    const [held, letGo] = useState<P | null>(props);
    const known = held ?? props;
    return useMemo(
      () => (
        <Suspense>
          {createElement(Part, known)}
          <Awake letGo={letGo} />
        </Suspense>
      ),
      [known],
    );
  };
  return part;
}
