import type { PlaceName } from '../kits/all-kits.ts';

/** Words (English, Portuguese, Spanish, without accents) that point to a place; `*` stands for any ending. */
export const PLACE_WORDS: Readonly<Record<PlaceName, readonly string[]>> = {
  veranda: ['veranda*', 'varanda*', 'porch', 'balcon*', 'balcony', 'terrace', 'terraco', 'terraza', 'alpendre', 'patio coberto', 'railing'],
  corridor: ['corridor*', 'hallway*', 'corredor*', 'pasillo*', 'hall', 'elevator*', 'elevador*', 'ascensor*', 'lobby'],
  dining: ['dining', 'dinner', 'table', 'mesa*', 'jantar', 'cena familiar', 'comedor', 'banquet*', 'kitchen', 'cozinha', 'cocina', 'restaurant*', 'restaurante*', 'toast', 'wine', 'vinho', 'vino', 'candlelight', 'living room', 'sala de estar', 'sala'],
  sea: ['ferry', 'balsa', 'boat*', 'barco*', 'ship*', 'navio*', 'sea', 'mar', 'ocean*', 'harbor', 'harbour', 'port', 'porto', 'puerto', 'pier', 'cais', 'muelle', 'sail*'],
  house: ['mansion*', 'mansao', 'casarao', 'casa grande', 'colonial', 'hacienda', 'fazenda', 'manor', 'facade', 'fachada', 'villa', 'house', 'casa', 'estate', 'palace', 'palacio', 'gate', 'portao'],
  city: ['skyline', 'skyscraper*', 'tower*', 'torre', 'predio*', 'arranha-ceu*', 'rascacielos', 'city', 'cidade', 'ciudad', 'rooftop', 'downtown', 'penthouse', 'cobertura'],
  street: ['street*', 'rua*', 'calle*', 'alley*', 'beco', 'callejon', 'neon', 'sidewalk', 'calcada', 'acera', 'crosswalk', 'avenida', 'avenue', 'wet pavement', 'bus stop', 'mercado', 'market'],
  office: ['office*', 'escritorio*', 'oficina*', 'desk', 'computer', 'computador', 'laptop', 'monitor*', 'archive*', 'newsroom', 'redacao', 'ledger', 'study', 'library', 'biblioteca', 'detective', 'police station', 'delegacia', 'comisaria'],
  church: ['church*', 'igreja*', 'iglesia*', 'chapel', 'capela', 'capilla', 'wake', 'velorio', 'funeral*', 'altar', 'coffin', 'caixao', 'ataud', 'wedding', 'casamento', 'boda', 'cathedral', 'catedral', 'mass', 'missa'],
  garden: ['garden*', 'jardim', 'jardin*', 'park', 'parque', 'fountain', 'fonte', 'fuente', 'roses', 'rosas', 'flower*', 'flores', 'courtyard', 'forest', 'floresta', 'bosque', 'woods', 'field', 'orchard', 'pomar', 'cemetery', 'cemiterio', 'cementerio'],
  garage: ['garage*', 'garagem', 'garaje', 'parking', 'estacionamento', 'estacionamiento', 'car', 'carro*', 'coche*', 'headlights', 'farois', 'faros', 'taxi', 'driv*', 'dirig*', 'highway', 'road', 'estrada', 'carretera'],
  beach: ['beach*', 'praia*', 'playa*', 'sand', 'areia', 'arena', 'shore*', 'waves', 'ondas', 'olas', 'surf*'],
  hospital: ['hospital*', 'clinic*', 'nurse*', 'enfermeir*', 'enfermer*', 'doctor*', 'medic*', 'icu', 'uti', 'patient', 'paciente', 'ward', 'heart monitor', 'hospital bed', 'ambulance'],
  bedroom: ['bedroom*', 'quarto', 'dormitorio', 'habitacion', 'recamara', 'bed', 'cama', 'mirror', 'espelho', 'espejo', 'wardrobe', 'letter', 'carta', 'bathroom', 'motel', 'hotel'],
  stairs: ['stair*', 'escada*', 'escalera*', 'staircase', 'steps', 'degraus', 'basement', 'porao', 'sotano', 'attic', 'landing'],
};
