/** A path for comparing: decoded, or as it is where that cannot be done. */
export function decodePath(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
