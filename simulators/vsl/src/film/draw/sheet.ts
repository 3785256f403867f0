/** A colour stop: place 0..1, colour, and opacity when not full. */
export type Stop = readonly [at: number, colour: string, opacity?: number];

type Style = string;

/** A sheet collects shapes and their gradients and gives them back as one SVG fragment. All numbers are stage units. */
export function createSheet() {
  const defs: string[] = [];
  const body: string[] = [];
  const define = (make: (id: string) => string) => {
    const id = `d${defs.length}`;
    defs.push(make(id));
    return `url(#${id})`;
  };
  const stops = (list: readonly Stop[]) =>
    list
      .map(
        ([at, colour, opacity]) =>
          `<stop offset="${at}" stop-color="${colour}"${opacity === undefined ? '' : ` stop-opacity="${opacity}"`}/>`,
      )
      .join('');
  const sheet = {
    raw: (svg: string) => void body.push(svg),
    rect: (x: number, y: number, w: number, h: number, fill: string, style: Style = '') =>
      void body.push(
        `<rect x="${n(x)}" y="${n(y)}" width="${n(Math.max(0, w))}" height="${n(Math.max(0, h))}" fill="${fill}" ${style}/>`,
      ),
    poly: (points: readonly (readonly [number, number])[], fill: string, style: Style = '') =>
      void body.push(
        `<polygon points="${points.map(([x, y]) => `${n(x)},${n(y)}`).join(' ')}" fill="${fill}" ${style}/>`,
      ),
    path: (d: string, fill: string, style: Style = '') =>
      void body.push(`<path d="${d}" fill="${fill}" ${style}/>`),
    line: (d: string, stroke: string, width: number, style: Style = '') =>
      void body.push(
        `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${n(width)}" stroke-linecap="round" ${style}/>`,
      ),
    oval: (cx: number, cy: number, rx: number, ry: number, fill: string, style: Style = '') =>
      void body.push(
        `<ellipse cx="${n(cx)}" cy="${n(cy)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}" ${style}/>`,
      ),
    /** A soft round light: full in the middle, gone at the rim. */
    glow(cx: number, cy: number, radius: number, colour: string, strength: number, squash = 1): void {
      const fill = sheet.radial([
        [0, colour, strength],
        [0.3, colour, strength * 0.55],
        [0.65, colour, strength * 0.16],
        [1, colour, 0],
      ]);
      sheet.oval(cx, cy, radius, radius * squash, fill);
    },
    down: (list: readonly Stop[]) =>
      define(
        (id) => `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${stops(list)}</linearGradient>`,
      ),
    across: (list: readonly Stop[]) =>
      define(
        (id) => `<linearGradient id="${id}" x1="0" y1="0" x2="1" y2="0">${stops(list)}</linearGradient>`,
      ),
    radial: (list: readonly Stop[], at = 'cx="0.5" cy="0.5" r="0.5"') =>
      define((id) => `<radialGradient id="${id}" ${at}>${stops(list)}</radialGradient>`),
    /** A `filter` style that blurs by a deviation in stage units. */
    blur: (deviation: number) =>
      `filter="${define((id) => `<filter id="${id}" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur stdDeviation="${deviation}"/></filter>`)}"`,
    /** A `clip-path` style that keeps only what lies inside a path. */
    clip: (d: string) => `clip-path="${define((id) => `<clipPath id="${id}"><path d="${d}"/></clipPath>`)}"`,
    svg: () => `<defs>${defs.join('')}</defs>${body.join('')}`,
  };
  return sheet;
}

export type Sheet = ReturnType<typeof createSheet>;

/** A number as short SVG text. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}
