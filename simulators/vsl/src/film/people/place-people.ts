import { createSheet, type Sheet } from '../draw/sheet.ts';
import type { Box, Floor, Layer, Stage } from '../draw/stage.ts';
import { drawBack } from './draw-back.ts';
import { drawFrontBody, drawFrontHead, drawLids } from './draw-front.ts';
import { drawStanding } from './draw-standing.ts';
import type { Lighting, Person } from './person.ts';

type Spot = { readonly x: number; readonly y: number; readonly scale: number };

/** Sets the cast into a scene for its shot: whole figures when wide, backs or faces from the waist up otherwise. */
export function placePeople(stage: Stage, floor: Floor): Layer[] {
  const [first, second] = stage.people;
  if (!first) return [];
  if (stage.shot === 'wide')
    return stage.people.flatMap((person, place) => standingLayers(stage, floor, person, place));
  const light: Lighting = { shade: floor.shade * 0.6, rim: floor.rim, side: floor.rimSide };
  const lead = leadSpot(stage, second !== undefined, floor.lead);
  if (stage.shot === 'close') return faceLayers(stage, first, light, lead);
  if (second) {
    const near = nearSpot(stage);
    const back = backLayer(
      second,
      { ...light, side: 1, shade: Math.min(0.75, light.shade + 0.3) },
      near,
      'sin(t*1.1)*2',
    );
    return [...faceLayers(stage, first, { ...light, side: -1 }, lead), back];
  }
  const seen = floor.facing === 'towards' || stage.random.next() < 0.45;
  if (seen && !stage.has('back')) return faceLayers(stage, first, light, lead);
  return [backLayer(first, light, lead, 'sin(t*1.7)*3')];
}

function leadSpot(stage: Stage, two: boolean, lead: number | undefined): Spot {
  const close = stage.shot === 'close';
  const scale = close ? (stage.portrait ? 3.5 : 3.1) : stage.portrait ? 2.3 : 1.95;
  const sideways = two
    ? 0.64
    : lead !== undefined
      ? lead
      : stage.portrait
        ? 0.5
        : stage.random.pick([0.4, 0.47, 0.56]);
  return { x: stage.w * sideways, y: stage.h * (close ? 0.72 : 0.64), scale };
}

function nearSpot(stage: Stage): Spot {
  return {
    x: stage.w * (stage.portrait ? 0.16 : 0.22),
    y: stage.h * 0.86,
    scale: stage.portrait ? 3.2 : 3.3,
  };
}

function boxAround({ x, y, scale }: Spot, reach: Box): Box {
  return { x: x + reach.x * scale, y: y + reach.y * scale, w: reach.w * scale, h: reach.h * scale };
}

function at(sheet: Sheet, { x, y, scale }: Spot, draw: () => void): void {
  sheet.raw(`<g transform="translate(${x.toFixed(1)},${y.toFixed(1)}) scale(${scale})">`);
  draw();
  sheet.raw('</g>');
}

const BUST = { x: -190, y: -205, w: 380, h: 520 };

function backLayer(person: Person, light: Lighting, spot: Spot, by: string): Layer {
  const sheet = createSheet();
  at(sheet, spot, () => drawBack(sheet, person, light));
  return { svg: sheet.svg(), box: boxAround(spot, BUST), motion: { axis: 'y', by } };
}

/** Body, head and lids as layers: she breathes, raises her eyes within the first second, and blinks. */
function faceLayers(stage: Stage, person: Person, light: Lighting, spot: Spot): Layer[] {
  const body = createSheet();
  at(body, spot, () => drawFrontBody(body, person, light));
  const head = createSheet();
  at(head, spot, () => drawFrontHead(head, person, light));
  const lids = createSheet();
  at(lids, spot, () => drawLids(lids, person, light));
  const motion = { axis: 'y' as const, by: 'sin(t*1.6)*2.5' };
  const raised = stage.random.between(0.3, 0.7).toFixed(2);
  const blinks = `lt(mod(t+${stage.random.between(0, 2).toFixed(2)},3.1),0.13)`;
  return [
    { svg: body.svg(), box: boxAround(spot, BUST), motion },
    { svg: head.svg(), box: boxAround(spot, { x: -98, y: -205, w: 196, h: 262 }), motion },
    {
      svg: lids.svg(),
      box: boxAround(spot, { x: -50, y: -100, w: 100, h: 36 }),
      motion,
      when: `lt(t,${raised})+${blinks}`,
    },
  ];
}

const PLACES: Record<number, readonly number[]> = { 1: [0.5], 2: [0.42, 0.6], 3: [0.34, 0.5, 0.66] };

function standingSpot(stage: Stage, floor: Floor, person: Person, place: number): Spot {
  const places = floor.at ?? PLACES[Math.min(3, stage.people.length)] ?? [0.5];
  const size = person.child ? 0.64 : person.woman ? 0.96 : 1;
  return {
    x: stage.w * (places[place] ?? 0.5),
    y: floor.groundY + place * 6,
    scale: (floor.standing * size) / 100,
  };
}

/** A whole figure that breathes or, when the prompt says so, walks in two steps. */
function standingLayers(stage: Stage, floor: Floor, person: Person, place: number): Layer[] {
  const spot = standingSpot(stage, floor, person, place);
  const height = spot.scale * 100;
  const side = place % 2 === 0 ? floor.rimSide : floor.rimSide === 1 ? -1 : 1;
  const facing = place === 0 ? (floor.facing ?? 'away') : 'towards';
  const draw = (stride: number) => {
    const sheet = createSheet();
    at(sheet, spot, () =>
      drawStanding(sheet, person, { shade: floor.shade, rim: floor.rim, side }, facing, stride),
    );
    return sheet.svg();
  };
  const box = boxAround(spot, { x: -46, y: -138, w: 92, h: 144 });
  if (!stage.has('walk'))
    return [{ svg: draw(0), box, motion: { axis: 'y', by: `sin(t*1.5+${place})*1.2` } }];
  const pace = height * 0.055;
  const ahead = `${(facing === 'away' ? pace * 0.25 : pace).toFixed(1)}*(t-${stage.seconds / 2})`;
  const dash = {
    x: facing === 'away' ? `sin(t*2.6)*${(height * 0.006).toFixed(1)}` : ahead,
    y: `${facing === 'away' ? `0-${ahead}` : '0'}-abs(sin(t*5.2))*${(height * 0.009).toFixed(1)}`,
  };
  return [1, -1].map((stride, step) => ({
    svg: draw(stride),
    box,
    dash,
    when: `eq(mod(floor(t*1.655),2),${step})`,
  }));
}
