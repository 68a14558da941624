/** Decodes a path for comparison. Returns it unchanged if it cannot be decoded. */
export function decodePath(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
