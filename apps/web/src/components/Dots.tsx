/** Three dots: something is being done and no percentage is known. Decorative, so the words stand beside it. */
export function Dots() {
  return (
    <span className="dots" aria-hidden>
      <i />
      <i />
      <i />
    </span>
  );
}
