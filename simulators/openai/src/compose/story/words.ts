import type { Language } from '../brief.ts';

/** What the sentence reader must know of each language: people's words, words that name nothing. */
export type Words = {
  /** Determiner, noun and, where the language has them, its `de` complement. */
  phrase: RegExp;
  /** Gender and number of a determiner, as the definite article. */
  articles: Readonly<Record<string, string>>;
  women: readonly string[];
  men: readonly string[];
  either: readonly string[];
  twins: RegExp;
  empty: RegExp;
  townAfter: RegExp;
};

const split = (text: string) => text.trim().split(/\s*,\s*/);

const EMPTY_EN =
  /^(same|other|only|first|last|one|two|three|day|days|night|nights|year|years|time|life|love|death|truth|world|way|thing|things|past|future|moment|end|beginning|name|eyes|heart|face|hand|hands|mind|fact|most|more|new|old|wrong|right|best|worst|very|same|who|that|son|back|house's|brink|verge|middle|sake|rest|week|month|secret)$/iu;
const EMPTY_PT =
  /^(que|qual|mesm[oa]s?|outr[oa]s?|s[óo]|únic[oa]|primeir[oa]|últim[oa]|dia|dias|noite|noites|ano|anos|tempo|vida|amor|morte|verdade|mundo|coisa|coisas|passado|futuro|momento|fim|começo|nome|olhos|coração|rosto|mão|mãos|vez|lado|meio|segredo|própri[oa]|delas?|deles?|mais|menos|nov[oa]|velh[oa]|grande|pequen[oa]|dois|duas|três|partir|semana|mês)$/iu;
const EMPTY_ES =
  /^(que|cual|mism[oa]s?|otr[oa]s?|sol[oa]|únic[oa]|primer[oa]?|últim[oa]|día|días|noche|noches|año|años|tiempo|vida|amor|muerte|verdad|mundo|cosa|cosas|pasado|futuro|momento|fin|final|comienzo|nombre|ojos|corazón|rostro|mano|manos|vez|lado|medio|secreto|propi[oa]|más|menos|nuev[oa]|viej[oa]|gran|grande|pequeñ[oa]|dos|tres|semana|mes)$/iu;

export const WORDS: Record<Language, Words> = {
  en: {
    phrase:
      /\b(the|a|an|her|his|their|its|my)\s+((?:[a-z]+(?:ed|en)\s|old\s|young\s|small\s|little\s|family\s|lost\s|last\s|red\s|black\s|white\s|blue\s|golden\s|secret\s|tiny\s|big\s|rich\s|poor\s|rival\s|retired\s|famous\s)?[a-z'-]+)(?:\s+([a-z'-]+))?/giu,
    articles: {},
    women: split(
      'mother, daughter, sister, wife, widow, bride, queen, grandmother, aunt, maid, heiress, actress, waitress, nun, girl, woman, princess, seamstress, fiancée, niece, mermaid, governess',
    ),
    men: split(
      'father, son, brother, husband, groom, king, grandfather, uncle, fisherman, priest, boy, man, prince, actor, waiter, widower, fiancé, nephew, butler, monk',
    ),
    either: split(
      'baker, detective, doctor, nurse, teacher, singer, heir, journalist, lawyer, chef, farmer, soldier, student, president, mayor, driver, gardener, musician, pianist, dancer, boxer, astronaut, ghost, thief, judge, pilot, engineer, butcher, barber, clown, neighbor, neighbour, boss, cook, sailor, captain, keeper, translator, painter, writer, photographer, architect, scientist, robot, spy, cop, clerk, barista, plumber, keeper, beekeeper, magician, violinist, influencer, orphan, stranger, twin, cousin, mechanic',
    ),
    twins: /\btwins?\b|\bsisters\b|\bbrothers\b/iu,
    empty: EMPTY_EN,
    townAfter: /\b(?:in|at|from|of|to)\s+((?:[A-Z][\p{L}'-]+)(?:\s+[A-Z][\p{L}'-]+)*)/u,
  },
  'pt-BR': {
    phrase:
      /(?<![\p{L}])(os?|as?|uma?|d[oa]s?|n[oa]s?|aos?|às?|numa?|pel[oa]s?|seus?|suas?|meu|minha)\s+([\p{L}-]+(?:\s+de\s+\p{Ll}+)?)(?:\s+([\p{L}-]+))?/giu,
    articles: {
      o: 'o',
      a: 'a',
      os: 'os',
      as: 'as',
      um: 'o',
      uma: 'a',
      do: 'o',
      da: 'a',
      dos: 'os',
      das: 'as',
      no: 'o',
      na: 'a',
      nos: 'os',
      nas: 'as',
      ao: 'o',
      aos: 'os',
      à: 'a',
      às: 'as',
      num: 'o',
      numa: 'a',
      pelo: 'o',
      pela: 'a',
      pelos: 'os',
      pelas: 'as',
      seu: 'o',
      sua: 'a',
      seus: 'os',
      suas: 'as',
      meu: 'o',
      minha: 'a',
    },
    women: split(
      'mãe, filha, irmã, esposa, viúva, noiva, rainha, avó, tia, empregada, herdeira, atriz, garçonete, freira, menina, mulher, princesa, costureira, padeira, professora, médica, enfermeira, cantora, advogada, cozinheira, dançarina, pescadora, detetive, delegada, bailarina, vizinha, jardineira, pintora, escritora, moça, babá, florista, gêmea, confeiteira, fazendeira, prefeita, ladra, juíza, sereia, órfã, faxineira',
    ),
    men: split(
      'pai, filho, irmão, marido, noivo, rei, avô, tio, pescador, padre, menino, homem, príncipe, ator, garçom, viúvo, padeiro, professor, médico, enfermeiro, cantor, advogado, cozinheiro, herdeiro, delegado, vizinho, jardineiro, pintor, escritor, rapaz, motorista, pianista, músico, boxeador, astronauta, fantasma, ladrão, juiz, piloto, engenheiro, açougueiro, barbeiro, palhaço, chef, marinheiro, capitão, fotógrafo, fazendeiro, prefeito, taxista, jornalista, órfão, gêmeo, mágico, carteiro, porteiro, vaqueiro',
    ),
    either: [],
    twins: /g[êe]me[oa]s|\birmãs\b|\birmãos\b/iu,
    empty: EMPTY_PT,
    townAfter: /(?<![\p{L}])(?:em|de|para)\s+((?:\p{Lu}[\p{L}'-]+)(?:\s+(?:d[oae]s?\s+)?\p{Lu}[\p{L}'-]+)*)/u,
  },
  es: {
    phrase:
      /(?<![\p{L}])(el|la|los|las|una?|del|al|sus?|mi)\s+([\p{L}-]+(?:\s+de\s+\p{Ll}+)?)(?:\s+([\p{L}-]+))?/giu,
    articles: { el: 'el', la: 'la', los: 'los', las: 'las', un: 'el', una: 'la', del: 'el', al: 'el' },
    women: split(
      'madre, hija, hermana, esposa, viuda, novia, reina, abuela, tía, criada, heredera, actriz, camarera, monja, niña, mujer, princesa, costurera, panadera, maestra, profesora, médica, doctora, enfermera, cantante, abogada, cocinera, bailarina, vecina, jardinera, pintora, escritora, muchacha, florista, gemela, pastelera, alcaldesa, ladrona, jueza, sirena, huérfana, modista, partera',
    ),
    men: split(
      'padre, hijo, hermano, marido, novio, rey, abuelo, tío, pescador, cura, niño, hombre, príncipe, actor, camarero, viudo, panadero, maestro, profesor, médico, doctor, enfermero, abogado, cocinero, heredero, detective, vecino, jardinero, pintor, escritor, muchacho, chofer, pianista, músico, boxeador, astronauta, fantasma, ladrón, juez, piloto, ingeniero, carnicero, barbero, payaso, chef, marinero, capitán, fotógrafo, taxista, periodista, huérfano, gemelo, mago, cartero, portero, torero, mariachi, farero, alcalde',
    ),
    either: [],
    twins: /gemel[oa]s|\bhermanas\b|\bhermanos\b/iu,
    empty: EMPTY_ES,
    townAfter: /(?<![\p{L}])(?:en|de|a)\s+((?:\p{Lu}[\p{L}'-]+)(?:\s+(?:de(?:l)?\s+)?\p{Lu}[\p{L}'-]+)*)/u,
  },
};
