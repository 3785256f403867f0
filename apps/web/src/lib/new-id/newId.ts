/**
 * 128 random bits as 32 hexadecimal digits. `crypto.randomUUID` would be shorter, but browsers keep it from pages
 * that came over plain http from another machine, and that is how a phone in the house reads the studio.
 */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
