/**
 * A browser as the suite for all browsers drives it: the few operations that Firefox and WebKit both support. What a
 * page contains can be read in every browser by running a function in it.
 */
export interface Browser {
  readonly name: string
  /** Opens an address and waits until the page has loaded. */
  open(url: string): Promise<void>
  /** Goes back to the previous page. */
  back(): Promise<void>
  /** Runs a function in the page. It can use only its arguments, which must be JSON, as must its result. */
  evaluate<Args extends readonly unknown[], Result>(run: (...args: Args) => Result, ...args: Args): Promise<Result>
  /** Clicks the first element that matches a selector, as with a pointer. */
  click(selector: string): Promise<void>
  /** Presses one key: a character, or a name of `KeyboardEvent.key`. */
  press(key: string): Promise<void>
  /** Makes the page `width` CSS pixels wide. */
  setWidth(width: number): Promise<void>
  close(): Promise<void>
}

export interface LaunchOptions {
  /** True if pages may run scripts. */
  readonly scripts: boolean
  /** The font size that a reader has chosen in the browser, in pixels, instead of 16. Only Firefox can be told. */
  readonly fontSize?: number
}

/** A kind of browser, which may or may not be installed. */
export interface BrowserKind {
  readonly name: string
  /** Why it cannot be started here, with what to install; `undefined` if it can. */
  readonly missing: string | undefined
  launch(options: LaunchOptions): Promise<Browser>
}

/** Runs `run` in the page repeatedly until it returns something. Throws the last result after five seconds. */
export async function until<Args extends readonly unknown[], Result>(
  browser: Browser,
  run: (...args: Args) => Result,
  ...args: Args
): Promise<Result> {
  const end = Date.now() + 5000
  for (;;) {
    const result = await browser.evaluate(run, ...args)
    if (result) return result
    if (Date.now() > end) throw new Error(`${browser.name} still says ${JSON.stringify(result)} to ${run} ${args}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
