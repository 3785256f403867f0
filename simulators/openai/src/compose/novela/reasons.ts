import type { Language } from '../brief.ts';
import type { ModelId } from './choose-model.ts';

/** Why the Writer would film with this model, in a sentence a newcomer understands. */
export const REASONS: Record<Language, Record<ModelId, string>> = {
  en: {
    'veo-3.1':
      'Close faces and spoken lines carry this story, and Veo 3.1 holds both; it also takes photos of the cast.',
    'veo-3.1-fast':
      'Many short, lively scenes: Veo 3.1 Fast keeps voices and faces good while you try things out for less.',
    'wan-2.5-t2v':
      'Wide places and weather matter more than dialogue here, and Wan 2.5 gives longer shots of 5 or 10 s.',
    'wan-2.5-t2v-fast':
      'The quickest way to see the whole story once; film the takes you love again with Veo 3.1.',
  },
  'pt-BR': {
    'veo-3.1':
      'Rostos de perto e falas carregam esta história, e o Veo 3.1 segura os dois; ele também aceita fotos do elenco.',
    'veo-3.1-fast':
      'São muitas cenas curtas e vivas: o Veo 3.1 Fast mantém vozes e rostos bons enquanto você experimenta por menos.',
    'wan-2.5-t2v': 'Aqui o lugar e o tempo pesam mais que o diálogo, e o Wan 2.5 dá planos de 5 ou 10 s.',
    'wan-2.5-t2v-fast':
      'O jeito mais rápido de ver a história inteira uma vez; depois refilme com o Veo 3.1 o que você amar.',
  },
  es: {
    'veo-3.1':
      'Los rostros de cerca y las frases sostienen esta historia, y Veo 3.1 cuida ambos; también acepta fotos del elenco.',
    'veo-3.1-fast':
      'Son muchas escenas cortas y vivas: Veo 3.1 Fast mantiene bien voces y rostros mientras pruebas por menos.',
    'wan-2.5-t2v': 'Aquí pesan más el lugar y el clima que el diálogo, y Wan 2.5 da planos de 5 o 10 s.',
    'wan-2.5-t2v-fast':
      'La manera más rápida de ver la historia entera una vez; luego vuelve a filmar con Veo 3.1 lo que más te guste.',
  },
};
