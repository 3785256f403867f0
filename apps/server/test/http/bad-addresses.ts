import type { BadRequest, RawRequest } from './send-raw.ts';

const good = { title: 'x', targetEpisodes: 3 };
const get = (path: string): RawRequest => ({ method: 'GET', path });

/** Wrong addresses, methods, queries and headers. */
export const badAddresses: readonly BadRequest[] = [
  ['an id nobody has', 404, 'not_found', /./, get('/api/novelas/nope')],
  ['NUL as id', 404, 'not_found', /./, get('/api/novelas/%00')],
  ['a broken escape', 400, 'bad_path', /%-escape/, get('/api/novelas/%E0%A4%A')],
  ['a path upwards', 404, 'not_found', /./, get('/api/novelas/..%2f..%2fetc%2fpasswd')],
  ['an id of 300 characters', 404, 'not_found', /./, get(`/api/novelas/${'x'.repeat(300)}`)],
  [
    'a status nobody knows',
    400,
    'validation_failed',
    /status: Must be one of: planning/,
    { method: 'PUT', path: '/api/novelas/$novela', body: { status: 'hacked' } },
  ],
  [
    'a change of nothing',
    404,
    'not_found',
    /./,
    { method: 'PUT', path: '/api/novelas/nope', body: { title: 'x' } },
  ],
  ['a removal of nothing', 404, 'not_found', /./, { method: 'DELETE', path: '/api/novelas/nope' }],
  [
    'an empty draft',
    400,
    'validation_failed',
    /sentence: Must not be empty/,
    { path: '/api/drafts', body: { sentence: '' } },
  ],
  [
    'a draft of a number',
    400,
    'validation_failed',
    /sentence: Must be text/,
    { path: '/api/drafts', body: { sentence: 5 } },
  ],
  ['limit -1', 400, 'validation_failed', /limit: Must be at least 1/, get('/api/media?limit=-1')],
  ['limit abc', 400, 'validation_failed', /limit: Must be a number/, get('/api/media?limit=abc')],
  ['limit 1e9', 400, 'validation_failed', /limit: Must be at most 100/, get('/api/media?limit=1e9')],
  ['page 0', 400, 'validation_failed', /page: Must be at least 1/, get('/api/media?page=0')],
  ['page 1e30', 400, 'validation_failed', /page/, get('/api/media?page=1e30')],
  ['type[]', 400, 'validation_failed', /Unknown: "type\[\]"/, get('/api/media?type[]=video')],
  ['type twice', 400, 'validation_failed', /more than once/, get('/api/media?type=video&type=image')],
  [
    'a sort nobody knows',
    400,
    'validation_failed',
    /sortBy: Must be one of: date/,
    get('/api/media?sortBy=price'),
  ],
  [
    'an order of the list nobody knows',
    400,
    'validation_failed',
    /sort: Must be one of: newest/,
    get('/api/novelas?sort=price'),
  ],
  ['a made-up cursor', 400, 'validation_failed', /cursor/, get('/api/novelas?cursor=abc')],
  ['an address nobody has', 404, 'not_found', /nothing at this address/, get('/api/nope')],
  ['a method nobody has', 405, 'method_not_allowed', /only GET, HEAD, POST/, { method: 'PATCH', body: good }],
  ['TRACE', 405, 'method_not_allowed', /TRACE is not possible/, { method: 'TRACE' }],
  [
    '20 kB of headers',
    431,
    'headers_too_large',
    /16 kB/,
    { method: 'GET', headers: { 'X-Long': 'x'.repeat(20_000) } },
  ],
  ['20 kB of address', 431, 'headers_too_large', /16 kB/, get(`/api/novelas?q=${'x'.repeat(20_000)}`)],
];
