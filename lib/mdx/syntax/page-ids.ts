/** Ids that the page around a body uses: a heading gets another one. */
export const pageIds: readonly string[] = ['contents', 'endnotes', 'main', 'source-list', 'top']
