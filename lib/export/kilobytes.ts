/** Returns a size in bytes as people read it. */
export const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`
