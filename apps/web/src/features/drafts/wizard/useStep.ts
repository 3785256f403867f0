'use client';
import { usePathname, useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isStep, type Step } from '../form/steps.ts';

/** The step in the address, so that Back goes one step back. A draft that gets `ready` leads to Cost. */
export function useStep(ready: boolean, touched: boolean) {
  const params = useSearchParams();
  const path = usePathname();
  const asked = params.get('step');
  const chosen = isStep(asked) ? asked : null;
  const [visited, setVisited] = useState<ReadonlySet<Step>>(new Set());
  const heading = useRef<HTMLHeadingElement>(null);
  const [landed, setLanded] = useState(ready);
  const step: Step = chosen ?? (landed ? 'cost' : 'idea');

  // Whoever is already writing into the form is not carried off to another step.
  const busy = useRef(touched);
  busy.current = touched;
  useEffect(() => {
    if (ready && !busy.current) {
      setLanded(true);
    }
  }, [ready]);

  useEffect(() => {
    setVisited((before) => (before.has(step) ? before : new Set([...before, step])));
  }, [step]);

  const go = useCallback(
    (next: Step) => {
      const query = new URLSearchParams(params);
      query.set('step', next);
      window.history.pushState(null, '', `${path}?${query}`);
      window.scrollTo({ top: 0 });
      requestAnimationFrame(() => heading.current?.focus());
    },
    [params, path],
  );
  return { step, go, visited, heading, chosen };
}
