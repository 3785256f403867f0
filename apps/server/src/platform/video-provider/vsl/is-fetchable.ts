import { isIP } from 'node:net';

/**
 * Whether a film's address may be fetched from: public https by name, or the very host the gateway itself lives on
 * (a gateway on this machine keeps its films on this machine). Keeps a wrong or hostile answer from sending the
 * studio to addresses inside the network. Pure.
 */
export const isFetchable = (address: string, gateway: URL): boolean => {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return false;
  if (url.hostname === gateway.hostname)
    return url.protocol === gateway.protocol || url.protocol === 'https:';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const named = isIP(host) === 0 && host.includes('.') && !/(^|\.)(localhost|local|internal)$/.test(host);
  return url.protocol === 'https:' && url.port === '' && named;
};
