'use client';
import { type Dispatch, type SetStateAction, useEffect, useRef, useState } from 'react';

/**
 * State that is found again when Back brings its page from the router's memory: the router hands over the very same
 * `rendered` object then, and the store knows what stood there when the page was left.
 * @returns the state, its setter, and whether it was found rather than begun
 */
export function useLeftState<T>(
  store: WeakMap<object, { readonly state: T }>,
  rendered: object,
  begin: T,
): [T, Dispatch<SetStateAction<T>>, boolean] {
  const [found] = useState(() => store.get(rendered));
  const [state, setState] = useState(found === undefined ? begin : found.state);
  const latest = useRef(state);
  latest.current = state;
  useEffect(() => () => void store.set(rendered, { state: latest.current }), [store, rendered]);
  return [state, setState, found !== undefined];
}
