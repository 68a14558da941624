/** Files that are posts, wherever their folder is. */
export const POST = /(?:^|\/)_(?:posts|drafts)\/(?:.*\/)?[^/]+\.(?:md|markdown|mkdn?|html)$/i

/** Their names begin with their day. */
export const DATED = /^(\d{4}-\d{1,2}-\d{1,2})-(.+)$/
