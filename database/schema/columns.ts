import { customType, timestamp, varchar } from 'drizzle-orm/pg-core';

/** Money: integer micro-dollars in code, NUMERIC(14, 6) dollars in the table. */
export const money = customType<{ data: number; driverData: string }>({
  dataType: () => 'numeric(14, 6)',
  fromDriver: (dollars) => Math.round(Number(dollars) * 1_000_000),
  toDriver: (micros) => (micros / 1_000_000).toFixed(6),
});

/** UUIDv7 text. */
export const id = (name: string) => varchar(name, { length: 255 });

/** An instant with its zone, read and written as a Date. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
