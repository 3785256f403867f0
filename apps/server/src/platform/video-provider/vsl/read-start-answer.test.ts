import { expect, test } from 'vitest';
import { AppError } from '../../error/app-error.ts';
import { readStartAnswer } from './read-start-answer.ts';

const job = {
  jobId: 'job-1',
  status: 'pending',
  estimatedTime: 40,
  estimatedCost: 0.96,
  message: 'Media generation started',
};

test.each([202, 200])('%i with a job is a ticket', (status) => {
  expect(readStartAnswer({ status, body: JSON.stringify(job) })).toEqual({
    provider: 'vsl',
    jobId: 'job-1',
    estimatedSeconds: 40,
    quoted: 960_000,
  });
});

test('a ticket needs nothing but its job', () => {
  const body = JSON.stringify({ jobId: 'job-1', estimatedTime: 'soon', estimatedCost: null });
  expect(readStartAnswer({ status: 202, body })).toMatchObject({ estimatedSeconds: null, quoted: null });
});

const refused = (status: number, body: unknown): AppError => {
  try {
    readStartAnswer({ status, body: typeof body === 'string' ? body : JSON.stringify(body) });
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('It was accepted.');
};

test.each([
  [400, { error: 'Missing required fields', details: 'userId, mediaType, and modelId are required' }],
  [400, { error: 'Invalid model', details: 'Model not found: x for media type video' }],
  [400, { error: 'Invalid parameters', details: 'Unsupported parameters: resolution' }],
  [403, { message: 'Missing Authentication Token' }],
  [403, { message: 'Forbidden' }],
  [413, { message: 'Request Too Long' }],
  [502, { error: 'Failed to create prediction', details: 'duration: must be 5 or 10', jobId: 'job-1' }],
])('%i %j: refused, nothing was made, nothing is charged', (status, body) => {
  expect(refused(status, body)).toMatchObject({ code: 'provider_rejected', details: { charged: false } });
});

test.each([
  [429, { error: 'Rate limit exceeded', retryAfter: 3600 }, 3600],
  [429, { message: 'Too Many Requests' }, undefined],
  [429, { message: 'Limit Exceeded' }, undefined],
])('%i %j: not now, not charged', (status, body, retryAfter) => {
  const error = refused(status, body);
  expect(error).toMatchObject({ code: 'provider_unavailable', retryable: true, details: { charged: false } });
  expect(error.details.retryAfter).toBe(retryAfter);
});

test.each([
  [500, { error: 'Internal server error' }],
  [502, { message: 'Internal server error' }],
  [502, { error: 'Failed to create prediction', details: 'no job was named' }],
  [502, { error: 'Failed to create prediction', jobId: 'job-1' }],
  [
    502,
    {
      error: 'Failed to create prediction',
      details: 'Failed to create prediction after 3 attempts: socket hang up',
      jobId: 'job-1',
    },
  ],
  [502, '<html>Bad gateway</html>'],
  [503, { message: 'Service Unavailable' }],
  [504, { message: 'Endpoint request timed out' }],
  [408, { message: 'Request timeout' }],
  [302, ''],
  [200, '<html>Sign in to the network</html>'],
  [202, { status: 'pending' }],
  [202, { jobId: '' }],
  [202, ''],
  [201, job],
])('%i %j: nobody knows, and it must not be sent again', (status, body) => {
  const error = refused(status, body);
  expect(error).toMatchObject({ code: 'submission_unknown', retryable: false, details: { charged: null } });
  expect(error.details.raw).not.toBe('');
});

test('the words of a refusal reach the person', () => {
  const error = refused(400, { error: 'Invalid parameters', details: 'Unsupported parameters: resolution' });
  expect(error.message).toBe('The video service refused the order: Unsupported parameters: resolution.');
  expect(error.details.raw).toBe('Invalid parameters: Unsupported parameters: resolution');
});
