/**
 * Returns the style sheet of all components. `rooms` are the folders with a `style.css` and the layers of their styles, in
 * the order of the list.
 */
export function renderStyles(rooms: readonly (readonly [folder: string, layer: string])[]): string {
  const layers = [
    // Shared by several components.
    ['./shared/tools.css', 'tools'],
    ['./shared/scale.css', 'scale'],
    ['./shared/recording.css', 'shown'],
    ['./shared/player.css', 'shown'],
    ['./shared/enlarge.css', 'shown'],
    ...rooms.map(([folder, layer]) => [`./${folder}/style.css`, layer]),
  ]
  const imports = layers.map(([file, layer]) => `@import "${file}" layer(${layer});\n`)
  return `/* Written by \`npm run components\` from the list in index.ts. */\n${imports.join('')}`
}
