/** Percent of a cap, of spent and held together, at which the studio says so. */
export const alertLevels: readonly number[] = [50, 80, 100];
