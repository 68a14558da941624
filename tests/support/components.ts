/**
 * One example of every component that authors may use, with every part and every prop that readers see. Each word of the
 * form `w1` must be found wherever the article is: on the page, in the feed, in the twin, in the search and in print. A
 * test fails for a component without an example.
 */
export const examples: Readonly<Record<string, string>> = {
  Allocation: `<Allocation id="example-allocation" title="w1 'Title'">
  Intro *w2*.

  <Share name="first" label="w3 </script><b>&amp;" percent={33.5}>Text **w4**.</Share>
  <Share label="w5 👩🏽‍💻" percent={66.5} />
</Allocation>`,
  Aside: `<Aside title="w1 'Title' </script><b>&amp;">
  Text *w2*, w3 👩🏽‍💻.

  - w4 مرحبا بالعالم
</Aside>`,
  Checklist: `<Checklist id="example-checklist" title="w1 'Title'">
  Intro *w2*.

  <Signs name="first" title="w3 </script><b>&amp;">
    <Sign name="one" weight={2}>Sign **w4**.</Sign>
    <Sign>w5 👩🏽‍💻</Sign>
    <Verdict from={1}>Text w6.</Verdict>
    <Verdict from={3}>
      - w7
      - w8
    </Verdict>
  </Signs>
  <Signs title="w9 مرحبا بالعالم">
    <Sign>w10 “quoted”</Sign>
    <Verdict from={1}>w11</Verdict>
  </Signs>
</Checklist>`,
  Compare: `<Compare>
  <Good title="w1 'Title' </script><b>&amp;">
    - Point *w2*
    - w3 👩🏽‍💻
  </Good>
  <Bad title="w4 مرحبا بالعالم">
    Text w5.

    \`\`\`
    w6
    \`\`\`
  </Bad>
</Compare>`,
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
  Evidence: `<Evidence kind="experience" source="w1 👩🏽‍💻 مرحبا بالعالم">
  Paragraph w2.
</Evidence>

Before <Evidence kind="study" by="w3 'Name'" source="w4 </script><b>&amp;" year={2019} href="https://example.org/">claim *w5*</Evidence>.

- <Evidence kind="survey" source="w6" by="w7" year={2020}>item w8</Evidence>`,
  Figure: `<Figure src="/icon.svg" alt="w1" credit="w2">
  Caption *w3*.
</Figure>`,
  Matrix: `<Matrix id="example-matrix" title="w1 'Title'" best={9}>
  Intro *w2*.

  <Criterion name="first" label="w3 </script><b>&amp;" weight={3}>Text **w4**.</Criterion>
  <Criterion label="w5 👩🏽‍💻" name="second" weight={1} />
  <Option name="left" label="w6 مرحبا بالعالم">
    Text w7.

    <Score for="first" value={9}>Reason w8.</Score>
    <Score for="second" value={1} />
  </Option>
  <Option label="w9 “quoted”">
    <Score for="second" value={5}>w10</Score>
    <Score for="first" value={2} />
  </Option>
</Matrix>`,
  PullQuote: `<PullQuote>A sentence says w1</PullQuote>

A sentence says w1.

<PullQuote by="w2 'Name' </script><b>&amp;" source="w3 👩🏽‍💻 مرحبا بالعالم" year={1966} href="https://example.org/">
  Words *w4*.
</PullQuote>`,
  Steps: `<Steps>
  <Step title="w1 'Title' </script><b>&amp;">
    Text *w2*.

    <Aside title="w3">w4</Aside>
  </Step>
  <Step id="second" title="w5 👩🏽‍💻 مرحبا بالعالم">
    - w6
    - w7
  </Step>
</Steps>`,
}

/** The words of an example that readers must find. */
export function wordsOf(example: string): string[] {
  return example.match(/\bw\d+\b/g) ?? []
}

/** Those of `words` that do not stand in `text`. */
export function missing(words: readonly string[], text: string): string[] {
  return words.filter((word) => !new RegExp(`\\b${word}\\b`).test(text))
}
