import { createSheet } from '../draw/sheet.ts';
import { ACCENTED_GLYPHS } from './accented-glyphs.ts';
import { BASIC_GLYPHS } from './basic-glyphs.ts';

/** A caption plate: its SVG, and its size in stage units. */
export type Caption = { readonly svg: string; readonly w: number; readonly h: number };

/** Sets a spoken line on a dark plate, in one or two lines no wider than `widest`; letters are `size` units high. */
export function drawCaption(text: string, size: number, widest: number): Caption {
  const lines = breakLines(text, size, widest - size * 1.4).slice(0, 2);
  const inner = Math.max(...lines.map((line) => measure(line, size)));
  const w = inner + size * 1.3;
  const h = lines.length * size * 1.28 + size * 0.62;
  const sheet = createSheet();
  sheet.rect(0, 0, w, h, '#0b0a0b', `rx="${size * 0.28}" opacity="0.62"`);
  lines.forEach((line, row) => {
    drawLine(sheet.raw, line, (w - measure(line, size)) / 2, size * (1.22 + row * 1.28), size);
  });
  return { svg: sheet.svg(), w, h };
}

function glyphOf(letter: string): { advance: number; path: string } {
  const entry = BASIC_GLYPHS[letter] ?? ACCENTED_GLYPHS[letter] ?? BASIC_GLYPHS[' '] ?? '260 ';
  const gap = entry.indexOf(' ');
  return { advance: Number(entry.slice(0, gap)), path: entry.slice(gap + 1) };
}

function measure(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + (glyphOf(letter).advance * size) / 1000, 0);
}

function breakLines(text: string, size: number, widest: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measure(longer, size) > widest) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

function drawLine(put: (svg: string) => void, text: string, x: number, y: number, size: number): void {
  let pen = x;
  for (const letter of text) {
    const { advance, path } = glyphOf(letter);
    if (path)
      put(
        `<path transform="translate(${pen.toFixed(1)},${y.toFixed(1)}) scale(${size / 1000})" d="${path}" fill="#fbf7ef"/>`,
      );
    pen += (advance * size) / 1000;
  }
}
