/** A body with an example of everything that the engine adds words to. `say` returns a word of the language of the test. */
export const everyPart = (say: (number: number) => string) => `${say(1)} ${say(2)}.[^a] ${say(2)}.[^a]

## ${say(3)}

> [!NOTE]
> ${say(4)}

> [!TIP]
> ${say(4)}

> [!IMPORTANT]
> ${say(4)}

> [!WARNING]
> ${say(4)}

> [!CAUTION]
> ${say(4)}

- [x] ${say(5)}
- [ ] ${say(6)}

## ${say(7)}

| ${say(8)} | ${say(9)} |
| --- | --- |
| 1 | 2 |

## ${say(10)}

<Evidence kind="study" source="${say(11)}" by="${say(1)}" year={2019}>${say(12)}</Evidence>
<Evidence kind="survey" source="${say(13)}" by="${say(1)}" year={2020}>${say(14)}</Evidence>
<Evidence kind="experience" source="${say(15)}">${say(16)}</Evidence>

<Steps>
  <Step title="${say(17)}">${say(1)}</Step>
  <Step title="${say(18)}">${say(2)}</Step>
</Steps>

<Decision id="d" title="${say(19)}">
  <Question name="q1" text="${say(1)}">
    <Answer name="a" text="${say(2)}" points={{ x: 1 }} />
    <Answer name="b" text="${say(3)}" points={{ y: 2 }} to="q3" />
  </Question>
  <Question name="q2" text="${say(4)}">
    <Answer name="a" text="${say(5)}" />
    <Answer name="b" text="${say(6)}" to="y" />
  </Question>
  <Question name="q3" text="${say(7)}">
    <Answer name="a" text="${say(8)}" />
    <Answer name="b" text="${say(9)}" />
  </Question>
  <Outcome name="x" title="${say(10)}">${say(11)}</Outcome>
  <Outcome name="y" title="${say(12)}">${say(13)}</Outcome>
</Decision>

<Checklist id="c" title="${say(20)}">
  <Signs name="l" title="${say(1)}">
    <Sign name="s1" weight={2}>${say(2)}</Sign>
    <Sign name="s2">${say(3)}</Sign>
    <Verdict from={1}>${say(4)}</Verdict>
    <Verdict from={2}>${say(5)}</Verdict>
  </Signs>
  <Signs name="r" title="${say(6)}">
    <Sign name="s3">${say(7)}</Sign>
    <Verdict from={1}>${say(8)}</Verdict>
  </Signs>
</Checklist>

<Allocation id="a" title="${say(21)}">
  <Share name="x" label="${say(1)}" percent={37.5}>${say(2)}</Share>
  <Share name="y" label="${say(3)}" percent={62.5}>${say(4)}</Share>
</Allocation>

<Matrix id="m" title="${say(22)}">
  <Criterion name="x" label="${say(1)}" weight={3}>${say(2)}</Criterion>
  <Criterion name="y" label="${say(3)}" weight={1} />
  <Option name="p" label="${say(4)}">
    <Score for="x" value={2}>${say(5)}</Score>
    <Score for="y" value={5} />
  </Option>
  <Option name="q" label="${say(6)}">
    <Score for="x" value={4} />
    <Score for="y" value={1} />
  </Option>
</Matrix>

[^a]: ${say(16)}.
`
