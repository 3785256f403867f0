import { expect, test } from 'vitest';
import { readStatusAnswer } from './read-status-answer.ts';

const gateway = new URL('https://gateway.example/homolog/');
const read = (body: unknown, status = 200) =>
  readStatusAnswer({ status, body: typeof body === 'string' ? body : JSON.stringify(body) }, gateway);

const film = 'https://bucket.s3.amazonaws.com/video/x/original.mp4';

test.each([4_200_000, '4200000'])('a finished film, its size as %j', (fileSize) => {
  expect(
    read({ status: 'completed', result: { originalUrl: film, s3Path: 'video/x', fileSize, duration: 8 } }),
  ).toEqual({
    kind: 'completed',
    url: film,
    key: 'video/x',
    seconds: 8,
    bytes: 4_200_000,
    providerStatus: 'completed',
  });
});

test('a finished film about which nothing else is known', () => {
  const result = { originalUrl: film, fileSize: 'big', duration: null };
  expect(read({ status: 'completed', result })).toMatchObject({
    kind: 'completed',
    bytes: null,
    seconds: null,
  });
});

test.each([
  [undefined],
  ['file:///etc/passwd'],
  ['http://169.254.169.254/latest/meta-data/'],
  ['https://169.254.169.254/latest/'],
  ['https://[::1]/film.mp4'],
  ['https://localhost/film.mp4'],
  ['https://metadata.internal/film.mp4'],
  ['https://user:secret@bucket.s3.amazonaws.com/film.mp4'],
  ['https://bucket.s3.amazonaws.com:8443/film.mp4'],
  ['http://bucket.s3.amazonaws.com/film.mp4'],
])('a finished film at %j is not fetched', (originalUrl) => {
  expect(read({ status: 'completed', result: { originalUrl } })).toMatchObject({
    kind: 'failed',
    charged: true,
  });
});

test('a gateway on this machine keeps its films on this machine', () => {
  const local = new URL('http://127.0.0.1:4100/homolog/');
  const body = JSON.stringify({
    status: 'completed',
    result: { originalUrl: 'http://127.0.0.1:4100/bucket/film.mp4' },
  });
  expect(readStatusAnswer({ status: 200, body }, local)).toMatchObject({ kind: 'completed' });
});

test.each([
  ['pending', 'pending'],
  ['processing', 'processing'],
  ['aborted', 'aborted'],
])('a job that is %s goes on', (status, providerStatus) => {
  expect(read({ status })).toEqual({ kind: 'pending', progress: null, providerStatus });
});

test('a job the gateway does not know yet goes on too', () => {
  expect(read({ error: 'Job not found', jobId: 'x' }, 404)).toMatchObject({ kind: 'pending' });
});

test.each([
  [
    'The input or output was flagged as sensitive. Please try again with different inputs. (E005)',
    'refused',
    false,
  ],
  ['NSFW content detected', 'refused', false],
  ['Service is currently unavailable due to high demand. Please try again later. (E003)', 'failed', true],
  ['Service is temporarily unavailable. Please try again later. (E004)', 'failed', true],
  ['Prediction interrupted; please retry (code: PA)', 'failed', true],
  ['The input could not be used. (E006)', 'failed', false],
  ['CUDA out of memory', 'failed', false],
  ['Replicate API error: duration must be 5 or 10', 'failed', false],
])('failed: %s', (error, outcome, retryable) => {
  expect(read({ status: 'failed', error })).toMatchObject({
    kind: 'failed',
    outcome,
    retryable,
    charged: false,
    reason: error,
  });
});

test.each([
  [{ status: 'cancelled' }],
  [{ status: 'canceled', error: 'Stopped by hand' }],
  [{ status: 'failed', error: 'Generation canceled' }],
  [{ status: 'failed', error: 'Generation cancelled by its owner' }],
])('called off while it ran, so it is charged: %j', (body) => {
  expect(read(body)).toMatchObject({
    kind: 'failed',
    outcome: 'failed',
    retryable: true,
    charged: true,
    providerStatus: 'cancelled',
  });
});

test('a job whose order the gateway gave up on may be filmed all the same: its end stays open', () => {
  const error = 'Replicate API error: Failed to create prediction after 3 attempts: socket hang up';
  expect(read({ status: 'failed', error })).toEqual({
    kind: 'pending',
    progress: null,
    providerStatus: 'failed',
  });
});

test.each([
  [500, { error: 'Internal server error' }],
  [504, { message: 'Endpoint request timed out' }],
  [429, { message: 'Too Many Requests' }],
  [200, '<html></html>'],
  [200, '[]'],
])('%i %j says nothing about the film', (status, body) => {
  expect(() => read(body, status)).toThrow(
    expect.objectContaining({ code: 'provider_unavailable', retryable: true }),
  );
});
