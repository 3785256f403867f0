/** The addresses and the name under which only this machine is reached. */
export const loopback = /^(localhost|127(\.\d{1,3}){3}|::1)$/;
