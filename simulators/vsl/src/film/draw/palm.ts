import { n, type Sheet } from './sheet.ts';

const FRONDS = [-168, -140, -112, -84, -56, -30, -8] as const;

/** A palm with a bent trunk; foot at `x`,`y`, `tall` units high, leaning by `lean` units at the top. */
export function drawPalm(
  sheet: Sheet,
  x: number,
  y: number,
  tall: number,
  lean: number,
  colour: string,
): void {
  const topX = x + lean;
  const topY = y - tall;
  const thick = tall * 0.028;
  sheet.path(
    `M${n(x - thick * 1.5)},${n(y)} Q${n(x + lean * 0.15 - thick)},${n(y - tall * 0.55)} ${n(topX - thick * 0.6)},${n(topY)} L${n(topX + thick * 0.6)},${n(topY)} Q${n(x + lean * 0.15 + thick * 1.4)},${n(y - tall * 0.5)} ${n(x + thick * 1.7)},${n(y)}Z`,
    colour,
  );
  const reach = tall * 0.46;
  for (const [place, degrees] of FRONDS.entries())
    drawFrond(sheet, topX, topY, degrees, reach * (0.82 + ((place * 7) % 5) * 0.07), colour);
}

function drawFrond(sheet: Sheet, x: number, y: number, degrees: number, reach: number, colour: string): void {
  const turn = (degrees * Math.PI) / 180;
  const outX = x + Math.cos(turn) * reach;
  const outY = y + Math.sin(turn) * reach * 0.62 + reach * 0.34;
  const upX = x + Math.cos(turn) * reach * 0.52;
  const upY = y + Math.sin(turn) * reach * 0.78 - reach * 0.1;
  const thick = reach * 0.15;
  sheet.path(
    `M${n(x)},${n(y)} Q${n(upX)},${n(upY)} ${n(outX)},${n(outY)} Q${n(upX + thick * 0.2)},${n(upY + thick * 1.7)} ${n(x)},${n(y + thick * 0.4)}Z`,
    colour,
  );
}
