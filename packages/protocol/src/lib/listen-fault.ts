/** Why a server cannot listen on an address, and what to do; undefined for any other error. */
export function listenFault(error: NodeJS.ErrnoException, host: string, port: number): string | undefined {
  if (error.code === 'EADDRINUSE') return `port ${port} is in use: choose another with --port`
  if (error.code === 'EACCES') return `port ${port} needs privileges: choose one above 1023 with --port`
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return `this machine has no address ${host}: see --host`
  return undefined
}
