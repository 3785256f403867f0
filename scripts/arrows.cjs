/** The arrows between capabilities of the server; any other is forbidden, and a new one is a decision record. */
const serverArrows = {
  videos: ['agents', 'takes', 'money', 'media'],
  takes: ['money', 'media'],
  chat: ['agents'],
  drafts: ['agents', 'money'],
  novelas: ['takes', 'money'],
  settings: ['money', 'takes'],
  studio: ['takes'],
  episodes: ['takes', 'media'],
};

/** The same for what a user can do on a page. */
const webArrows = {
  videos: ['money', 'takes', 'doubts', 'batches'],
  takes: ['money'],
  batches: ['money'],
  drafts: ['money'],
  settings: ['money'],
};

const server = '^apps/server/src';
const web = '^apps/web/src/features';
const feature = `${server}/(?!platform/)([^/]+)/`;

/** One rule for each island that has arrows: these and no others. */
const rulesOf = (arrows, kind, home, others) =>
  Object.entries(arrows).map(([from, allowed]) => ({
    name: `${kind}-feature-${from}`,
    comment: `${from} may use ${allowed.join(', ')} and nothing beside.`,
    severity: 'error',
    from: { path: `${home}/${from}/`, pathNot: '\\.test\\.tsx?$' },
    to: { path: others, pathNot: `${home}/(${[from, ...allowed].join('|')})/` },
  }));

const featureArrows = [
  ...rulesOf(serverArrows, 'server', server, feature),
  ...rulesOf(webArrows, 'web', web, `${web}/`),
];

module.exports = { featureArrows, server, feature, serverArrows, web, webArrows };
