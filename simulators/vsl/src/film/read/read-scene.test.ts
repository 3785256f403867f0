import { expect, test } from 'vitest';
import { readLine, readScene } from './read-scene.ts';

const SCENES = [
  ['A ferry crosses the bay at sunset', 'sea', 'dusk', 'clear', 0],
  ['Chuva na varanda à noite. Helena, vestido branco, olha o jardim.', 'veranda', 'night', 'rain', 1],
  ['O casarão colonial sob o sol da manhã', 'house', 'day', 'clear', 0],
  ['INT. LEDGER & HOLT, CORRIDOR. NIGHT. Cold strips of light. MARA stops.', 'corridor', 'night', 'clear', 1],
  ['Cena en el hospital, la enfermera mira al paciente', 'hospital', 'day', 'clear', 1],
  ['Velório na igreja, velas, a viúva de preto', 'church', 'night', 'clear', 1],
  ['Um homem e uma mulher discutem na cozinha', 'dining', 'night', 'clear', 2],
  ['Calle mojada con neón, un hombre con paraguas', 'street', 'night', 'rain', 1],
] as const;

test.each(SCENES)('reads %s', (prompt, place, time, weather, people) => {
  const scene = readScene(prompt);
  expect([scene.place, scene.time, scene.weather, scene.people.length]).toEqual([
    place,
    time,
    weather,
    people,
  ]);
});

test('only the old are grey: a woman of 34 is not an "old woman"', () => {
  const hairOf = (prompt: string) => readScene(prompt).people[0]?.hair;
  expect(hairOf('Helena, a 34-year-old woman, waits on the pier.')).not.toBe('#a9a39c');
  expect(hairOf('Celeste, a 71-year-old woman, waits on the pier.')).toBe('#a9a39c');
  expect(hairOf('An old woman waits on the pier.')).toBe('#a9a39c');
});

test('a character keeps hair and dress from scene to scene', () => {
  const [one] = readScene('Helena on the veranda at night').people;
  const [two] = readScene('Morning in the garden. Helena walks among roses.').people;
  expect(two).toEqual(one);
});

test('what the prompt says about looks wins', () => {
  const [helena, rui] = readScene('HELENA with red hair in a green dress and RUI in a black suit').people;
  expect(helena).toMatchObject({ woman: true, hair: '#7d2b16', dress: '#1f6a4e' });
  expect(rui).toMatchObject({ woman: false, dress: '#1a171a' });
});

test('finds the spoken line in any quotation marks', () => {
  expect(readLine('She says “Eu voltei pra ficar.” and turns')).toBe('Eu voltei pra ficar.');
  expect(readLine("She whispers: 'Someone approved it.'")).toBe('Someone approved it.');
  expect(readLine("It's Helena's house")).toBeUndefined();
});
