/** The brand: a ticket with its perforation. Decorative. */
export function TicketMark() {
  return (
    <svg aria-hidden="true" viewBox="0 0 26 18" width="26" height="18" className="flex-none">
      <path
        fill="var(--ink)"
        d="M3 0h10.4a2.6 2.6 0 0 0 5.2 0H23a3 3 0 0 1 3 3v12a3 3 0 0 1-3 3h-4.4a2.6 2.6 0 0 0-5.2 0H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3Z"
      />
      <path stroke="var(--tungsten)" strokeWidth="1.8" strokeDasharray="1.8 1.5" d="M16 4v10.4" />
    </svg>
  );
}
