/** Whether a path in an address can be a file: every system takes its names, at most 200 bytes of UTF-8 each. */
export function isFilePath(path: string): boolean {
  try {
    return path.length <= 1000 && path.split('/').every((name) => Buffer.byteLength(decodeURIComponent(name)) <= 200)
  } catch {
    // A percent-encoded byte that is no UTF-8 names nothing.
    return false
  }
}
