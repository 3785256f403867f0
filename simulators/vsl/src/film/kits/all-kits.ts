import type { Kit } from '../draw/stage.ts';
import { beach } from './beach.ts';
import { bedroom } from './bedroom.ts';
import { church } from './church.ts';
import { city } from './city.ts';
import { corridor } from './corridor.ts';
import { dining } from './dining.ts';
import { garage } from './garage.ts';
import { garden } from './garden.ts';
import { hospital } from './hospital.ts';
import { house } from './house.ts';
import { office } from './office.ts';
import { sea } from './sea.ts';
import { stairs } from './stairs.ts';
import { street } from './street.ts';
import { veranda } from './veranda.ts';

export type PlaceName =
  | 'veranda'
  | 'corridor'
  | 'dining'
  | 'sea'
  | 'house'
  | 'city'
  | 'street'
  | 'office'
  | 'church'
  | 'garden'
  | 'garage'
  | 'beach'
  | 'hospital'
  | 'bedroom'
  | 'stairs';

/** The scene kits by place. */
export const KITS: Readonly<Record<PlaceName, Kit>> = {
  veranda,
  corridor,
  dining,
  sea,
  house,
  city,
  street,
  office,
  church,
  garden,
  garage,
  beach,
  hospital,
  bedroom,
  stairs,
};
