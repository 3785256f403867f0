/** A data attribute that is either present and empty or absent, as the style sheets expect it. */
export function flag(on: boolean | undefined): '' | undefined {
  return on === true ? '' : undefined;
}
