/**
 * A browser as the suite for all browsers drives it: the few things that Firefox and WebKit can both be asked for. What a
 * page says can be read in every browser by running a function in it.
 */
export interface Browser {
  readonly name: string
  /** Leads to an address and waits until the page has loaded. */
  open(url: string): Promise<void>
  /** Leads back to the page before. */
  back(): Promise<void>
  /** Runs a function in the page. It knows nothing but its arguments, which are JSON, as is what it gives back. */
  evaluate<Args extends readonly unknown[], Result>(run: (...args: Args) => Result, ...args: Args): Promise<Result>
  /** Clicks the first element that matches a selector, as a pointer does. */
  click(selector: string): Promise<void>
  /** Presses one key: a character, or a name of `KeyboardEvent.key`. */
  press(key: string): Promise<void>
  /** Makes the page `width` CSS pixels wide. */
  setWidth(width: number): Promise<void>
  close(): Promise<void>
}

export interface LaunchOptions {
  /** Whether pages may run scripts. */
  readonly scripts: boolean
}

/** A kind of browser, and whether it is on this machine. */
export interface BrowserKind {
  readonly name: string
  /** Why it cannot be started here, with what to install; `undefined` where it can. */
  readonly missing: string | undefined
  launch(options: LaunchOptions): Promise<Browser>
}

/** Asks the page again and again until `run` gives something; throws what it last gave when that takes over five seconds. */
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
