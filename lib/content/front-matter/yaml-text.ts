/** Returns text as YAML: plain if that is safe, otherwise in double quotes. */
export function yamlText(text: string): string {
  return /^(?!(?:null|~)$)[\p{L}\p{N}(][^:#"\\[\]{},]*$/u.test(text) && text.trim() === text
    ? text
    : JSON.stringify(text)
}
