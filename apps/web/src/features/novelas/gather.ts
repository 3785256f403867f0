/**
 * Runs what it is given once the given milliseconds have passed; whatever is asked meanwhile is the same wish and
 * runs no second time. Many reasons in a row become one deed, and none of them is forgotten.
 */
export const createGather = (milliseconds: number): ((run: () => void) => void) => {
  let waiting = false;
  return (run) => {
    if (waiting) {
      return;
    }
    waiting = true;
    setTimeout(() => {
      waiting = false;
      run();
    }, milliseconds);
  };
};
