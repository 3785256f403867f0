/** The row of the ledger's sums that belongs to one novela. Pure. */
export const novelaScope = (novelaId: string): string => `novela:${novelaId}`;

/** The row of the calendar month (UTC) that holds this instant. Pure. */
export const monthScope = (now: Date): string => `month:${now.toISOString().slice(0, 7)}`;

/** The row of the whole studio: what is held counts whenever it was held. */
export const studioScope = 'studio';
