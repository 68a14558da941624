/** Text as YAML: bare where that is safe, else in double quotes. */
export function yamlText(text: string): string {
  return /^(?!(?:null|~)$)[\p{L}\p{N}(][^:#"\\[\]{},]*$/u.test(text) && text.trim() === text
    ? text
    : JSON.stringify(text)
}
