import type { Mood, Shot, TimeOfDay, Weather } from '../draw/stage.ts';
import { split } from './split-words.ts';

export const TIME_WORDS: Readonly<Record<TimeOfDay, readonly string[]>> = {
  night: split(
    'night*|noite|noche|midnight|meia-noite|medianoche|moon*|lua|luna|dark|escuro|candle*|vela|velas|neon|madrugada|3:07',
  ),
  dusk: split(
    'dusk|sunset|por do sol|entardecer|atardecer|crepusculo|golden hour|evening|fim de tarde|twilight',
  ),
  dawn: split('dawn|sunrise|amanhecer|amanecer|aurora|alvorada|nascer do sol|early morning'),
  day: split(
    'day|daylight|dia|morning|manha|manana|noon|afternoon|tarde|sunny|sunlight|ensolarad*|soleado|midday|meio-dia',
  ),
};

export const WEATHER_WORDS: Readonly<Record<Weather, readonly string[]>> = {
  clear: [],
  rain: split(
    'rain*|chuva*|chuvos*|lluvia*|lluvios*|drizzle|garoa|wet|molhad*|mojad*|umbrella|guarda-chuva|paraguas|downpour',
  ),
  storm: split('storm*|tempestade|tormenta|thunder*|trovao|trueno|lightning|relampago*|raio*|temporal'),
  fog: split('fog*|mist*|neblina|nevoa|niebla|haze|bruma'),
  snow: split('snow*|neve|nieve|blizzard'),
};

export const MOOD_WORDS: Readonly<Record<Mood, readonly string[]>> = {
  tense: split(
    'thriller|suspense*|tense|tension|tensao|cold|frio|flicker*|threat*|ameaca*|amenaz*|fear*|medo|miedo|hunt*|chase|stalk*|danger*|perigo*|peligro*|mystery|misterio|ominous|sinister|teal|fluorescent|noir|hacker|horror|terror|murder*|assassin*|asesin*',
  ),
  grave: split(
    'grief|mourning|luto|funeral*|wake|velorio|sorrow*|tears|lagrimas|sad|triste*|goodbye|adeus|adios|cry*|chora*|llora*|lonely|melanchol*',
  ),
  joyful: split(
    'joy*|alegr*|happy|feliz|laugh*|risa*|party|festa|fiesta|wedding|casamento|boda|comedy|comedia|bright|playful',
  ),
  warm: split('warm*|tender|love|amor|romance|romantic*|kiss|beijo|beso|candle*|golden|nostalg*'),
};

export const SHOT_WORDS: Readonly<Record<Shot, readonly string[]>> = {
  close: split(
    'close-up*|closeup|close up|extreme close|primeiro plano|primer plano|close no rosto|face fills|portrait of|her eyes|his eyes|seus olhos|sus ojos|rosto dela|tight on|tight shot',
  ),
  medium: split(
    'medium shot|medium close|plano medio|mid shot|over the shoulder|over-the-shoulder|two-shot|two shot|waist',
  ),
  wide: split(
    'wide|establishing|plano geral|plano aberto|plano general|long shot|aerial|aereo|drone|silhouette|silhueta|silueta|outline|far end|distance|panoramic|full body|walks|walking|caminha|camina|corre|runs',
  ),
};

/** Props a kit may ask for by the key. */
export const PROP_WORDS: Readonly<Record<string, readonly string[]>> = {
  'one candle': split('one candle|single candle|uma vela|una vela|uma so vela'),
  'two candles': split('two candles|a second candle|more candles|duas velas|dos velas'),
  walk: split(
    'walks|walking|walk|caminha*|camina*|anda|runs|running|corre|corren|strides|approaches|crosses|steps*|passos|pasos|footsteps',
  ),
  back: split(
    'back to camera|back to the camera|from behind|de costas|de espaldas|her back|his back|looks out|olha o mar|mira el mar|seen from behind',
  ),
  moon: split('moon*|lua|luna'),
  umbrella: split('umbrella*|guarda-chuva*|paraguas|sombrinha'),
  coffin: split('coffin|caixao|ataud|wake|velorio|funeral*'),
  clock: split('clock|relogio|reloj|3:07'),
  boat: split('ferry|balsa|boat*|barco*|ship*|navio*'),
  elevator: split('elevator*|elevador*|ascensor*'),
};
