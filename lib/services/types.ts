/** Sources that are added to a policy, by directive. */
export type Sources = Readonly<Record<string, readonly string[]>>
