import { layer } from './layers.ts';
import { n } from './sheet.ts';
import type { Layer, Stage } from './stage.ts';

/** Falling rain, snow or drifting fog for a stage, as layers that move; nothing when it is clear. */
export function weatherLayers(stage: Stage, strength = 1): Layer[] {
  if (stage.weather === 'rain') return [rain(stage, 1, strength), rain(stage, 1.8, strength)];
  if (stage.weather === 'storm')
    return [rain(stage, 1.3, strength * 1.2), rain(stage, 2.2, strength * 1.2), ...lightning(stage)];
  if (stage.weather === 'snow') return [snow(stage, 1), snow(stage, 1.7)];
  return stage.weather === 'fog' ? fog(stage) : [];
}

/** Streaks that repeat every stage height, so that the layer can fall round and round. */
function rain(stage: Stage, near: number, strength: number): Layer {
  const { w, h, random } = stage;
  const fall = 620 * near;
  const lean = 0.2;
  const count = Math.round((w * h) / (near > 1.5 ? 26_000 : 12_500));
  const drops = Array.from({ length: count }, () => ({
    x: random.between(-h * lean * 0.3, w + h * lean),
    y: random.between(0, h),
    long: random.between(22, 52) * near,
    bold: random.between(0.9, 1.9) * near,
    clear: random.between(0.18, 0.5) * strength,
  }));
  return layer(
    (sheet) => {
      for (const { x, y, long, bold, clear } of drops) {
        for (const top of [y - h, y]) {
          const d = `M${n(x)},${n(top)} l${n(-long * lean)},${n(long)}`;
          sheet.line(d, '#cfe3e6', bold, `opacity="${Math.min(0.7, clear).toFixed(2)}"`);
        }
      }
    },
    {
      box: { x: -40, y: -h, w: w + 80, h: h * 2 },
      dash: {
        x: `0-${n(fall * lean)}*mod(t,${n(h / fall)})+${n(h * lean * 0.5)}`,
        y: `${n(fall)}*mod(t,${n2(h / fall)})`,
      },
    },
  );
}

function lightning(stage: Stage): Layer[] {
  const at = stage.seconds * stage.random.between(0.45, 0.7);
  const flash = (share: number, from: number, to: number) =>
    layer((sheet) => sheet.rect(-60, -60, stage.w + 120, stage.h + 120, '#cfe6ff', `opacity="${share}"`), {
      when: `between(t,${n2(from)},${n2(to)})`,
    });
  return [flash(0.28, at, at + 0.09), flash(0.18, at + 0.17, at + 0.4)];
}

function snow(stage: Stage, near: number): Layer {
  const { w, h, random } = stage;
  const flakes = Array.from(
    { length: Math.round((w * h) / 16_000) },
    () => [random.between(0, w), random.between(0, h), random.between(1.6, 3.6) * near] as const,
  );
  const fall = 80 * near;
  return layer(
    (sheet) => {
      for (const [x, y, r] of flakes)
        for (const top of [y - h, y]) sheet.oval(x, top, r, r, '#f3f6f4', 'opacity="0.7"');
    },
    {
      box: { x: -40, y: -h, w: w + 80, h: h * 2 },
      dash: { x: 'sin(t*0.9)*14', y: `${n(fall)}*mod(t,${n2(h / fall)})` },
    },
  );
}

function fog(stage: Stage): Layer[] {
  const { w, h, random } = stage;
  return [0, 1].map((step) =>
    layer(
      (sheet) => {
        for (let bank = 0; bank < 6; bank += 1) {
          sheet.glow(
            random.between(0, w),
            h * random.between(0.55, 0.95),
            w * random.between(0.25, 0.45),
            '#dfe6e2',
            0.26,
            0.26,
          );
        }
      },
      {
        box: { x: -60, y: h * 0.35, w: w + 120, h: h * 0.65 + 60 },
        motion: { axis: 'x', by: `${step === 0 ? '' : '-'}6*t` },
      },
    ),
  );
}

function n2(value: number): string {
  return value.toFixed(3);
}
