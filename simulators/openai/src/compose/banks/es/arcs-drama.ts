import type { Arc } from '../bank.ts';

export const HERENCIA: Arc = {
  genre: 'drama',
  cues: /hered|heren|testamento|velorio|funeral|casona|hacienda|gemel|herman|familia|madre|padre|tierra|enterr/iu,
  titles: [
    'La Otra {A}',
    'El Silencio {de:place}',
    'Dos Llaves',
    '{town}, Después de la Lluvia',
    'El Apellido',
  ],
  hooks: [
    'El testamento nombra a una sola persona, y en la mesa todos juran que es la suya.',
    'Falta una firma, y alguien lleva treinta años cuidando de que falte.',
    'Antes de que se apaguen las velas, media {town} habrá cambiado de bando.',
  ],
  descriptions: [
    '{town}, {year}. {sentence} {A} vino por una noche y encuentra una segunda llave en el llavero. {C} dice que no abre nada, y nadie miente con tanta calma por primera vez. Entre la misa y la subasta, {A} tiene {count} capítulos para saber a quién pagaron por olvidar.',
    '{town}, {year}. {sentence} Los abogados quieren {the:place}, {D} lo quiere antes que nadie y {B} ya tiene habitación allí. {A} quiere menos y más: oír la verdad una vez, en voz alta, delante de todos.',
  ],
  roles: {
    A: 'la hija que volvió|el hijo que volvió',
    B: 'la heredera de la que nadie hablaba|el heredero del que nadie hablaba',
    C: 'guardiana de la casa y del secreto',
    D: 'el abogado que quiere comprarlo todo',
  },
  episodes: [
    'La silla vacía | {A} vuelve a {town} y encuentra a {B} en el banco de la familia, con el mismo anillo.',
    'La llave que no abre nada | {C} prohíbe el ala este. {A} prueba la segunda llave a medianoche, y {B} está al otro lado.',
    'La lectura | El testamento se lee con el café frío. {D} sonríe en la línea equivocada, y {the:object} ya no está en la caja fuerte.',
    'Sal y azúcar | {A} y {B} comparten la cocina, una receta y, por una noche, el mismo recuerdo de los cinco años.',
    'Lo que firmó {C} | Un notario del pueblo vecino recuerda un bebé, una tormenta y un pago en plata.',
    'Agua en los muros | La inundación abre el cuarto sellado. Dentro hay dos cunas y un nombre grabado en ambas.',
    'La subasta | {D} puja con dinero que nunca fue suyo, y {B} tiene que elegir apellido en público.',
    'Una sola mesa | {C} lo cuenta todo de un tirón. {A} se queda con {the:object}, {B} con la llave, y la casa con todos.',
  ],
  scenes: [
    'El barco de la mañana | {A} desembarca con una sola maleta, y un viejo en el muelle se quita el sombrero como ante un aparecido.',
    'La cinta negra | {A} llega {a:place} y encuentra una cinta en la puerta y a unos desconocidos llevándose los muebles.',
    'El mismo anillo | En la capilla, {B} alarga la mano hacia una vela, y {A} ve el anillo de la familia en el dedo equivocado.',
    'Café para tres | {C} sirve tres tazas antes de que nadie diga que {B} se queda.',
    'La segunda llave | {A} encuentra una llave cosida en el dobladillo de la cortina.',
    'Lluvia en el corredor | {B} y {A} hablan por primera vez, hombro con hombro, sin mirarse.',
    'La oferta | {D} deja un cheque sobre el piano y le pide a {A} un poco de sensatez.',
    'Ala este | A medianoche la llave gira. Al otro lado, {B} sostiene {the:object}.',
  ],
};

export const CARTA: Arc = {
  genre: 'drama',
  cues: /carta|secreto|niñ|bebé|huérfan|hospital|perdid|años después|cárcel|preso|médic|verdad|vuelve|regres|memoria|promesa/iu,
  titles: [
    'El Silencio de {A}',
    'Nada Fue Casualidad',
    'El Año {de:object}',
    'Pregúntale a {C}',
    'Antes de que {town} Despierte',
  ],
  hooks: [
    'Cada quien recuerda aquella noche a su manera, y solo una persona miente.',
    'La respuesta estuvo siempre {en:place}, doblada en cuatro.',
    'Para cumplir la promesa, {A} tendrá que romper la única familia que le queda.',
  ],
  descriptions: [
    '{town}, {year}. {sentence} Llega un sobre sin sello con la letra de infancia de {A}. {B} suplica que lo queme; {C} pregunta, demasiado pronto, cuántas páginas son. Son {count} capítulos, una página en cada uno.',
    '{town}, {year}. {sentence} {A} levantó una vida tranquila encima de una noche. Entonces {D} compra {the:place}, manda arrancar el piso, y se acaba la tranquilidad.',
  ],
  roles: {
    A: 'la mujer que hace la pregunta|el hombre que hace la pregunta',
    B: 'la amiga que sabe la mitad|el amigo que sabe la mitad',
    C: 'la partera que guardó el registro',
    D: 'el hombre al que todos le deben',
  },
  episodes: [
    'Sin sello | Un sobre encuentra a {A} {en:place}. {B} reconoce el papel antes de leer una palabra.',
    'El registro | A {C} le falta la página de la noche en que nació {A}, cortada con buenas tijeras.',
    'Deudas | {D} perdona todas las deudas de {town} menos una, y lo dice en la iglesia.',
    'La fotografía | Al fondo de un retrato de boda, {B} saca {the:object} del incendio.',
    'Nombre prestado | {A} firma con otro apellido y se abre una puerta cerrada desde hace treinta años.',
    'Hora de visita | El hombre que cargó con la culpa pide ver a {A} una vez, y solo para pedir perdón.',
    'El piso | Salen las tablas. Lo que hay debajo hace que {C} se siente por primera vez.',
    'En voz alta | {A} lee la última página en los escalones {de:place}, y {town} deja de fingir.',
  ],
  scenes: [
    'Un martes cualquiera | {A} barre {the:place} mientras la radio da las mareas, y un sobre se desliza por debajo de la puerta.',
    'La letra | {A} pone el sobre junto a un cuaderno de escuela. La letra es la misma.',
    'Quémala | {B} lee una línea, enciende un fósforo y no llega hasta el final.',
    'Cuántas páginas | {C} le pregunta a {A} cuántas páginas son antes de preguntar qué dicen.',
    'El nuevo dueño | {D} recorre {the:place} contando los pasos, como quien mide una tumba.',
    'La página que falta | En el registro, entre dos nacimientos, {A} pasa el dedo por un corte limpio.',
    'Lo que cargabas | {A} le muestra a {B} la fotografía con {the:object}, y el silencio responde.',
    'Página uno | Bajo la lámpara de la cocina, {A} lee la primera página en voz alta y se detiene en un nombre.',
  ],
};
