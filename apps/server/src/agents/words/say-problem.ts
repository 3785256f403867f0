import { isVideoModelId, type VideoModel, videoModelIds, videoModels } from '@novela/contract/models';
import type { ProposedSettings, SettingName, SettingProblem } from '@novela/contract/scene-settings';

/** How a refused value is told: the model's name, what it films, what was asked for. */
type Say = (model: string, allowed: string, asked: string) => string;

const portuguese: Readonly<Record<SettingName, Say>> = {
  modelId: (_, allowed, asked) => `Não existe o modelo “${asked}”. Escolha ${allowed}.`,
  duration: (model, allowed, asked) => `O ${model} filma cenas de ${allowed} segundos, não ${asked}.`,
  resolution: (model, allowed, asked) => `O ${model} filma em ${allowed}, não em ${asked}.`,
  aspectRatio: (model, allowed, asked) => `O ${model} filma em ${allowed}, não em ${asked}.`,
  referenceImages: (model) => `O ${model} não pode usar as fotos do elenco com estes ajustes.`,
  seed: () => 'A semente é um número inteiro de 0 a 2147483647.',
};

const spanish: Readonly<Record<SettingName, Say>> = {
  modelId: (_, allowed, asked) => `No existe el modelo “${asked}”. Elige ${allowed}.`,
  duration: (model, allowed, asked) => `${model} filma escenas de ${allowed} segundos, no de ${asked}.`,
  resolution: (model, allowed, asked) => `${model} filma en ${allowed}, no en ${asked}.`,
  aspectRatio: (model, allowed, asked) => `${model} filma en ${allowed}, no en ${asked}.`,
  referenceImages: (model) => `${model} no puede usar las fotos del elenco con estos ajustes.`,
  seed: () => 'La semilla es un número entero de 0 a 2147483647.',
};

const allowedBy = (model: VideoModel | null, setting: SettingName): readonly (string | number)[] => {
  if (!model) return videoModelIds;
  switch (setting) {
    case 'duration':
      return model.durations;
    case 'resolution':
      return model.resolutions;
    case 'aspectRatio':
      return model.aspectRatios;
    default:
      return [];
  }
};

/** One refused setting in the language people are spoken to in; English uses the catalogue's own sentence. Pure. */
export const sayProblem = (
  { setting, message }: SettingProblem,
  proposed: ProposedSettings,
  language: string,
): string => {
  const tag = language.toLowerCase().slice(0, 2);
  if (tag !== 'pt' && tag !== 'es') return message;
  const model = isVideoModelId(proposed.modelId) ? videoModels[proposed.modelId] : null;
  const list = new Intl.ListFormat(tag, { type: 'disjunction' });
  const allowed = list.format(allowedBy(model, setting).map(String));
  const sentences = tag === 'pt' ? portuguese : spanish;
  return sentences[setting](model?.name ?? '', allowed, String(proposed[setting] ?? ''));
};
