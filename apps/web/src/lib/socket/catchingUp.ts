let gathering = false;

/** True while what was missed is gathered, to be told in one sentence: nothing is told by itself meanwhile. Browser only. */
export const isCatchingUp = (): boolean => gathering;

export const setCatchingUp = (is: boolean): void => {
  gathering = is;
};
