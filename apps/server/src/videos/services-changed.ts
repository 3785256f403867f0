import { AppError } from '../platform/error/app-error.ts';

/**
 * Why a take is not worked on: what was simulated when a person agreed to its price would cost money now, or the other
 * way round. It ends free of charge, and is offered again at today's price.
 */
export const servicesChanged = (): AppError =>
  new AppError('services_changed', 'The services were changed after this was asked for.', {
    retryable: true,
  });
