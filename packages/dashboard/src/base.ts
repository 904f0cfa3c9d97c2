/**
 * Where the page is served, with a slash at the end: also below a path that a proxy puts in front of the gateway. Scripts
 * lie one folder deep, in development as in a build.
 */
export const base = new URL('../', import.meta.url)

/** The same as the router wants it: a path without the slash at its end. */
export const basePath = base.pathname.replace(/\/$/, '')
