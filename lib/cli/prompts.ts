/** Asks the person at the terminal. Every question resolves to `undefined` if they give up. */
export interface Prompts {
  /** Asks for a line of text until `check` finds nothing wrong with it. */
  text(question: TextQuestion): Promise<string | undefined>
  /** Asks to choose one of several. */
  select<Value extends string>(question: SelectQuestion<Value>): Promise<Value | undefined>
}

export interface TextQuestion {
  readonly message: string
  /** What the line contains to begin with. */
  readonly initial?: string | undefined
  /** An example, shown while the line is empty. */
  readonly example?: string | undefined
  /** Returns what is wrong with an answer. */
  readonly check: (answer: string) => string | undefined
}

export interface SelectQuestion<Value extends string> {
  readonly message: string
  readonly initial: Value
  readonly options: readonly { readonly value: Value; readonly label: string; readonly hint?: string }[]
}

/** Questions as Clack draws them. It is loaded with the first question, since most commands ask none. */
export const terminalPrompts: Prompts = {
  async text({ message, initial, example, check }) {
    const { text, isCancel } = await import('@clack/prompts')
    const answer = await text({
      message,
      validate: (value) => check(value ?? ''),
      ...(initial !== undefined && { initialValue: initial }),
      ...(example !== undefined && { placeholder: example }),
    })
    return isCancel(answer) ? undefined : (answer ?? '')
  },
  async select({ message, initial, options }) {
    const { select, isCancel } = await import('@clack/prompts')
    const answer = await select<string>({ message, initialValue: initial, options: [...options] })
    return isCancel(answer) ? undefined : options.find(({ value }) => value === answer)?.value
  },
}
