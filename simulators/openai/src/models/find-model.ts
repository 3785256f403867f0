import { ApiError } from '../api-error.ts';
import type { Simulator } from '../simulator.ts';
import { MODELS, type Model, READ_ON } from './catalogue.ts';

function isRetired(model: Model, clock: Date | null): boolean {
  if (model.shutdownDate === null) return false;
  return (clock ?? READ_ON).getTime() >= Date.parse(`${model.shutdownDate}T00:00:00Z`);
}

/**
 * The model with this id that still answers on the day of the clock.
 * @throws ApiError 404 `model_not_found`.
 */
export function findModel(simulator: Simulator, id: string): Model {
  const model = MODELS.find((one) => one.id === id);
  if (model && !isRetired(model, simulator.clock)) return model;
  throw new ApiError({
    status: 404,
    message: `The model \`${id}\` does not exist or you do not have access to it.`,
    code: 'model_not_found',
  });
}

/** `GET /v1/models/{id}`. */
export function describeModel(model: Model) {
  return {
    id: model.id,
    object: 'model',
    created: model.created,
    owned_by: 'system',
    shutdown_date: model.shutdownDate,
  };
}

/** `GET /v1/models`: those that still answer on the day of the clock. */
export function listModels(simulator: Simulator) {
  return {
    object: 'list',
    data: MODELS.filter((one) => !isRetired(one, simulator.clock)).map(describeModel),
  };
}
