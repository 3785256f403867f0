/** An HTTP answer before it is written. */
export type Answer = {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
};

/** An answer of one of the Lambdas: JSON with their CORS headers. */
export function lambdaAnswer(status: number, body: unknown, extra: Record<string, string> = {}): Answer {
  return {
    status,
    body: JSON.stringify(body),
    headers: {
      'Content-Type': 'application/json',
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Credentials': 'true',
      ...extra,
    },
  };
}

/** An answer of the gateway itself: the body is given byte for byte, with an error type header and no CORS. */
export function gatewayAnswer(status: number, body: string, errorType: string): Answer {
  return { status, body, headers: { 'Content-Type': 'application/json', 'x-amzn-ErrorType': errorType } };
}

/** The gateway's own answers (source: API Gateway developer guide, gateway response types). */
export const GATEWAY = {
  unknownRoute: () =>
    gatewayAnswer(403, '{"message":"Missing Authentication Token"}', 'MissingAuthenticationTokenException'),
  timeout: () =>
    gatewayAnswer(504, '{"message": "Endpoint request timed out"}', 'InternalServerErrorException'),
  lambdaCrash: () =>
    gatewayAnswer(502, '{"message": "Internal server error"}', 'InternalServerErrorException'),
  throttled: () => gatewayAnswer(429, '{"message":"Too Many Requests"}', 'TooManyRequestsException'),
  quota: () => gatewayAnswer(429, '{"message":"Limit Exceeded"}', 'LimitExceededException'),
  forbidden: () => gatewayAnswer(403, '{"message":"Forbidden"}', 'ForbiddenException'),
  tooLong: () => gatewayAnswer(413, '{"message":"Request Too Long"}', 'RequestTooLargeException'),
  unavailable: () => gatewayAnswer(503, '{"message":"Service Unavailable"}', 'ServiceUnavailableException'),
} as const;
