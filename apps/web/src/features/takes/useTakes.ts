'use client';
import type { NovelaVideo, Take } from '@novela/contract/videos';
import { useEffect, useState } from 'react';
import { api } from '../../lib/api/api.ts';

/** Every take of a scene, newest first; read again whenever the scene changes. Null until they are here. */
export function useTakes({ id, version }: Pick<NovelaVideo, 'id' | 'version'>) {
  const [takes, setTakes] = useState<readonly Take[] | 'failed' | null>(null);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the scene may bring a take.
  useEffect(() => {
    let here = true;
    api('GET /api/videos/:id', { params: { id } }).then(
      ({ data }) => here && setTakes(data.takes),
      () => here && setTakes((before) => before ?? 'failed'),
    );
    return () => {
      here = false;
    };
  }, [id, version, round]);
  const again = () => {
    setTakes(null);
    setRound((value) => value + 1);
  };
  return { takes, again };
}
