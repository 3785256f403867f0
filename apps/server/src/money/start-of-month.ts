/** The first instant of the calendar month (UTC) that holds this instant. Pure. */
export const startOfMonth = (now: Date): Date =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1));
