/**
 * One example of every component that authors may use, with every part and every prop that readers see. Each word of the
 * form `w1` must be found wherever the article is: on the page, in the feed, in the twin, in the search and in print. A
 * test fails for a component without an example.
 */
export const examples: Readonly<Record<string, string>> = {
  Decision: `<Decision id="example-decision" title="w1 'Title'">
  Intro *w2*.

  <Question name="first" text="w3 </script><b>&amp;">
    Before **w4**.

    <Answer name="yes" text="w5 👩🏽‍💻" points={{ left: 2 }}>Text w6.</Answer>
    <Answer text="w7" points={{ right: 1 }} to="right">
      - w8
      - w9
    </Answer>
  </Question>
  <Question text="w10 مرحبا بالعالم">
    <Answer text="w11" />
    <Answer text="w12" points={{ left: 1 }} />
  </Question>
  <Outcome name="left" title="w13 “quoted”">Text w14.</Outcome>
  <Outcome name="right" title='w15 "quotes"'>Text w16.</Outcome>
</Decision>`,
  Figure: `<Figure src="/icon.svg" alt="w1" credit="w2">
  Caption *w3*.
</Figure>`,
}

/** The words of an example that readers must find. */
export function wordsOf(example: string): string[] {
  return example.match(/\bw\d+\b/g) ?? []
}

/** Those of `words` that do not stand in `text`. */
export function missing(words: readonly string[], text: string): string[] {
  return words.filter((word) => !new RegExp(`\\b${word}\\b`).test(text))
}
