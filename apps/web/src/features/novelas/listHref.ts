import type { NovelaSort } from '@novela/contract/novela-order';
import type { NovelaStatus } from '@novela/contract/novelas';

interface ListChoice {
  readonly status?: NovelaStatus | null | undefined;
  readonly q?: string | undefined;
  readonly sort?: NovelaSort | undefined;
}

/** The address of the list as chosen; what is usual is not said. Pure. */
export const listHref = ({ status, q = '', sort = 'newest' }: ListChoice): string => {
  const query = new URLSearchParams({
    ...(status ? { status } : {}),
    ...(q.trim() === '' ? {} : { q: q.trim() }),
    ...(sort === 'newest' ? {} : { sort }),
  }).toString();
  return query === '' ? '/novelas' : `/novelas?${query}`;
};
