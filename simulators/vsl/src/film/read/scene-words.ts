import type { Mood, Shot, TimeOfDay, Weather } from '../draw/stage.ts';

export const TIME_WORDS: Readonly<Record<TimeOfDay, readonly string[]>> = {
  night: ['night*', 'noite', 'noche', 'midnight', 'meia-noite', 'medianoche', 'moon*', 'lua', 'luna', 'dark', 'escuro', 'candle*', 'vela', 'velas', 'neon', 'madrugada', '3:07'],
  dusk: ['dusk', 'sunset', 'por do sol', 'entardecer', 'atardecer', 'crepusculo', 'golden hour', 'evening', 'fim de tarde', 'twilight'],
  dawn: ['dawn', 'sunrise', 'amanhecer', 'amanecer', 'aurora', 'alvorada', 'nascer do sol', 'early morning'],
  day: ['day', 'daylight', 'dia', 'morning', 'manha', 'manana', 'noon', 'afternoon', 'tarde', 'sunny', 'sunlight', 'ensolarad*', 'soleado', 'midday', 'meio-dia'],
};

export const WEATHER_WORDS: Readonly<Record<Weather, readonly string[]>> = {
  clear: [],
  rain: ['rain*', 'chuva*', 'chuvos*', 'lluvia*', 'lluvios*', 'drizzle', 'garoa', 'wet', 'molhad*', 'mojad*', 'umbrella', 'guarda-chuva', 'paraguas', 'downpour'],
  storm: ['storm*', 'tempestade', 'tormenta', 'thunder*', 'trovao', 'trueno', 'lightning', 'relampago*', 'raio*', 'temporal'],
  fog: ['fog*', 'mist*', 'neblina', 'nevoa', 'niebla', 'haze', 'bruma'],
  snow: ['snow*', 'neve', 'nieve', 'blizzard'],
};

export const MOOD_WORDS: Readonly<Record<Mood, readonly string[]>> = {
  tense: ['thriller', 'suspense*', 'tense', 'tension', 'tensao', 'cold', 'frio', 'flicker*', 'threat*', 'ameaca*', 'amenaz*', 'fear*', 'medo', 'miedo', 'hunt*', 'chase', 'stalk*', 'danger*', 'perigo*', 'peligro*', 'mystery', 'misterio', 'ominous', 'sinister', 'teal', 'fluorescent', 'noir', 'hacker', 'horror', 'terror', 'murder*', 'assassin*', 'asesin*'],
  grave: ['grief', 'mourning', 'luto', 'funeral*', 'wake', 'velorio', 'sorrow*', 'tears', 'lagrimas', 'sad', 'triste*', 'goodbye', 'adeus', 'adios', 'cry*', 'chora*', 'llora*', 'lonely', 'melanchol*'],
  joyful: ['joy*', 'alegr*', 'happy', 'feliz', 'laugh*', 'risa*', 'party', 'festa', 'fiesta', 'wedding', 'casamento', 'boda', 'comedy', 'comedia', 'bright', 'playful'],
  warm: ['warm*', 'tender', 'love', 'amor', 'romance', 'romantic*', 'kiss', 'beijo', 'beso', 'candle*', 'golden', 'nostalg*'],
};

export const SHOT_WORDS: Readonly<Record<Shot, readonly string[]>> = {
  close: ['close-up*', 'closeup', 'close up', 'extreme close', 'primeiro plano', 'primer plano', 'close no rosto', 'face fills', 'portrait of', 'her eyes', 'his eyes', 'seus olhos', 'sus ojos', 'rosto dela', 'tight on', 'tight shot'],
  medium: ['medium shot', 'medium close', 'plano medio', 'mid shot', 'over the shoulder', 'over-the-shoulder', 'two-shot', 'two shot', 'waist'],
  wide: ['wide', 'establishing', 'plano geral', 'plano aberto', 'plano general', 'long shot', 'aerial', 'aereo', 'drone', 'silhouette', 'silhueta', 'silueta', 'outline', 'far end', 'distance', 'panoramic', 'full body', 'walks', 'walking', 'caminha', 'camina', 'corre', 'runs'],
};

/** Props a kit may ask for by the key. */
export const PROP_WORDS: Readonly<Record<string, readonly string[]>> = {
  'one candle': ['one candle', 'single candle', 'uma vela', 'una vela', 'uma so vela'],
  moon: ['moon*', 'lua', 'luna'],
  umbrella: ['umbrella*', 'guarda-chuva*', 'paraguas', 'sombrinha'],
  coffin: ['coffin', 'caixao', 'ataud', 'wake', 'velorio', 'funeral*'],
  clock: ['clock', 'relogio', 'reloj', '3:07'],
  boat: ['ferry', 'balsa', 'boat*', 'barco*', 'ship*', 'navio*'],
  elevator: ['elevator*', 'elevador*', 'ascensor*'],
};
