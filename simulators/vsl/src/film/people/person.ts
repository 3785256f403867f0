export type HairStyle = 'long' | 'bob' | 'bun' | 'short';

/** One character as drawn. The same name or description always gives the same person. */
export type Person = {
  readonly woman: boolean;
  readonly child: boolean;
  readonly hair: string;
  readonly hairStyle: HairStyle;
  readonly dress: string;
  readonly skin: string;
  readonly umbrella: boolean;
};

/** How one figure is lit: how dark its colours are (0..1), the colour of the rim light and the side it comes from. */
export type Lighting = { readonly shade: number; readonly rim: string; readonly side: 1 | -1 };
