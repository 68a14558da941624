/** Returns true if a path in an address can be a file on every system: each name has at most 200 bytes of UTF-8. */
export function isFilePath(path: string): boolean {
  try {
    return path.length <= 1000 && path.split('/').every((name) => Buffer.byteLength(decodeURIComponent(name)) <= 200)
  } catch {
    // Percent-encoded bytes that are not UTF-8.
    return false
  }
}
