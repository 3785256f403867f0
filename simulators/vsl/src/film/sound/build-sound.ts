import type { Scenery, Stage } from '../draw/stage.ts';

const CHORDS: readonly [readonly number[], ...(readonly number[])[]] = [
  [110, 130.81, 164.81],
  [98, 116.54, 146.83],
  [123.47, 146.83, 185],
  [92.5, 110, 138.59],
];

const AMBIENCE: Record<Scenery['sound'], string> = {
  rain: 'anoisesrc=c=pink:a=0.5:r=44100:s=7,highpass=f=500,lowpass=f=7000,volume=0.34',
  sea: "anoisesrc=c=brown:a=0.8:r=44100:s=7,lowpass=f=900,volume='0.5+0.3*sin(0.9*t)':eval=frame",
  room: 'anoisesrc=c=brown:a=0.3:r=44100:s=7,lowpass=f=260,volume=0.5',
  street: 'anoisesrc=c=brown:a=0.6:r=44100:s=7,lowpass=f=700,volume=0.42',
  garden:
    "anoisesrc=c=pink:a=0.25:r=44100:s=7,highpass=f=1800,lowpass=f=5200,volume='0.16+0.07*sin(1.3*t)':eval=frame",
  hum: "aevalsrc='0.05*sin(2*PI*100*t)+0.025*sin(2*PI*200*t)':s=44100,volume=0.7",
};

/** The ffmpeg graph of a scene's sound, ending in `[a]`: ambience, a low minor chord, a heartbeat when it is tense. */
export function buildSound(stage: Stage, ambience: Scenery['sound']): string {
  const { seconds, random, mood, weather } = stage;
  const place = weather === 'rain' || weather === 'storm' ? 'rain' : ambience;
  const chord = random.pick(CHORDS);
  const lift = mood === 'joyful' ? 1.5 : 1;
  const voice = chord
    .map(
      (tone, step) =>
        `0.055*sin(2*PI*${(tone * lift).toFixed(2)}*t)*(1+0.25*sin(${(0.7 + step * 0.31).toFixed(2)}*t))`,
    )
    .join('+');
  const parts = [
    `${AMBIENCE[place]},atrim=0:${seconds}[air]`,
    `aevalsrc='${voice}':s=44100:d=${seconds},lowpass=f=900,afade=t=in:d=1.6[pad]`,
  ];
  const inputs = ['[air]', '[pad]'];
  if (mood === 'tense') {
    const beat = '0.5*sin(2*PI*52*t)*(exp(-14*mod(t,1.05))+0.7*exp(-14*mod(t+0.75,1.05)))';
    parts.push(`aevalsrc='${beat}':s=44100:d=${seconds},lowpass=f=140[heart]`);
    inputs.push('[heart]');
  }
  const out = (seconds - 0.7).toFixed(2);
  parts.push(
    `${inputs.join('')}amix=inputs=${inputs.length}:duration=longest,volume=1.6,afade=t=in:d=0.5,afade=t=out:st=${out}:d=0.7,aformat=channel_layouts=stereo:sample_rates=44100,atrim=0:${seconds}[a]`,
  );
  return parts.join(';');
}
