/** Returns the style sheet of all components. `folders` are those with a `style.css`, in the order of the list. */
export function renderStyles(folders: readonly string[]): string {
  const layers = [
    // Shared by several components.
    ['./shared/tools.css', 'tools'],
    ['./shared/scale.css', 'scale'],
    ['./shared/recording.css', 'recording'],
    ['./shared/player.css', 'player'],
    ['./shared/enlarge.css', 'enlarge'],
    ...folders.map((folder) => [`./${folder}/style.css`, folder]),
  ]
  const imports = layers.map(([file, layer]) => `@import "${file}" layer(${layer});\n`)
  return `/* Written by \`npm run components\` from the list in index.ts. */\n${imports.join('')}`
}
