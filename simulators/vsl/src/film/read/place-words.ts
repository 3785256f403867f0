import type { PlaceName } from '../kits/all-kits.ts';
import { split } from './split-words.ts';

/** Words (English, Portuguese, Spanish, without accents) that point to a place; `*` stands for any ending. */
export const PLACE_WORDS: Readonly<Record<PlaceName, readonly string[]>> = {
  veranda: split(
    'veranda*|varanda*|porch|balcon*|balcony|terrace|terraco|terraza|alpendre|patio coberto|railing',
  ),
  corridor: split('corridor*|hallway*|corredor*|pasillo*|hall|elevator*|elevador*|ascensor*|lobby'),
  dining: split(
    'dining|dinner|table|mesa*|jantar|cena familiar|comedor|banquet*|kitchen|cozinha|cocina|restaurant*|restaurante*|toast|wine|vinho|vino|candlelight|living room|sala de estar|sala',
  ),
  sea: split(
    'ferry|balsa|boat*|barco*|ship*|navio*|sea|mar|ocean*|harbor|harbour|port|porto|puerto|pier|cais|muelle|sail*',
  ),
  house: split(
    'mansion*|mansao|casarao|casa grande|colonial|hacienda|fazenda|manor|facade|fachada|villa|house|casa|estate|palace|palacio|gate|portao',
  ),
  city: split(
    'skyline|skyscraper*|tower*|torre|predio*|arranha-ceu*|rascacielos|city|cidade|ciudad|rooftop|downtown|penthouse|cobertura',
  ),
  street: split(
    'street*|rua*|calle*|alley*|beco|callejon|neon|sidewalk|calcada|acera|crosswalk|avenida|avenue|wet pavement|bus stop|mercado|market',
  ),
  office: split(
    'office*|escritorio*|oficina*|desk|computer|computador|laptop|monitor*|archive*|newsroom|redacao|study|library|biblioteca|detective|police station|delegacia|comisaria',
  ),
  church: split(
    'church*|igreja*|iglesia*|chapel|capela|capilla|wake|velorio|funeral*|altar|coffin|caixao|ataud|wedding|casamento|boda|cathedral|catedral|mass|missa',
  ),
  garden: split(
    'garden*|jardim|jardin*|park|parque|fountain|fonte|fuente|roses|rosas|flower*|flores|courtyard|forest|floresta|bosque|woods|field|orchard|pomar|cemetery|cemiterio|cementerio',
  ),
  garage: split(
    'garage*|garagem|garaje|parking|estacionamento|estacionamiento|car|carro*|coche*|headlights|farois|faros|taxi|driv*|dirig*|highway|road|estrada|carretera',
  ),
  beach: split('beach*|praia*|playa*|sand|areia|arena|shore*|waves|ondas|olas|surf*'),
  hospital: split(
    'hospital*|clinic*|nurse*|enfermeir*|enfermer*|doctor*|medic*|icu|uti|patient|paciente|ward|heart monitor|hospital bed|ambulance',
  ),
  bedroom: split(
    'bedroom*|quarto|dormitorio|habitacion|recamara|bed|cama|mirror|espelho|espejo|wardrobe|letter|carta|bathroom|motel|hotel',
  ),
  stairs: split('stair*|escada*|escalera*|staircase|steps|degraus|basement|porao|sotano|attic|landing'),
};
