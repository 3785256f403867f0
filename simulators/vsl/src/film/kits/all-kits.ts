import type { Kit } from '../draw/stage.ts';
import { corridor } from './corridor.ts';
import { dining } from './dining.ts';
import { veranda } from './veranda.ts';

export type PlaceName =
  | 'veranda' | 'corridor' | 'dining' | 'sea' | 'house' | 'city' | 'street' | 'office'
  | 'church' | 'garden' | 'garage' | 'beach' | 'hospital' | 'bedroom' | 'stairs';

const X = veranda;
/** The scene kits by place. */
export const KITS: Readonly<Record<PlaceName, Kit>> = { veranda, corridor, dining, sea: X, house: X, city: X, street: X, office: X, church: X, garden: X, garage: X, beach: X, hospital: X, bedroom: X, stairs: X };
