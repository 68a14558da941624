/** How many labels are remembered. */
const MOST = 20

/** Returns the labels that a reader has chosen, the latest first, after a choice. */
export function remember(labels: readonly string[], chosen: string): string[] {
  return [chosen, ...labels.filter((label) => label !== chosen)].slice(0, MOST)
}

/** Returns which of `labels` a reader has chosen last, if any. */
export function choiceOf(labels: readonly string[], remembered: readonly string[]): string | undefined {
  return remembered.find((label) => labels.includes(label))
}

/** Returns remembered labels from a text that anything may have written. */
export function parseLabels(text: string | null | undefined): string[] {
  try {
    const labels: unknown = JSON.parse(text ?? '')
    return Array.isArray(labels) ? labels.filter((one) => typeof one === 'string') : []
  } catch {
    return []
  }
}
