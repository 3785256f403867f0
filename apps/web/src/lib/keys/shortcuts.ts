/** The reader's switch for single-key shortcuts in this browser; WCAG 2.1.4 asks for one. */
export const SHORTCUTS_FLAG = 'novela-shortcuts';

/** True unless the reader switched them off. Browser only. */
export const shortcutsOn = (): boolean => {
  try {
    return localStorage.getItem(SHORTCUTS_FLAG) !== 'false';
  } catch {
    return true;
  }
};
