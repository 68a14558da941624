import ts from 'typescript'
import type { Edit } from '../../problems'

/** Edits the object that a module exports by default, such as `site.ts`, and leaves everything else as it is. */
export interface ModuleEditor {
  /**
   * Returns the edits that give a property, by its path, a value; none if it has it already. A property that is not
   * there is added at the end. `undefined` if the module computes the property, so that only a person can change it.
   */
  set(path: readonly string[], value: string | undefined): readonly Edit[] | undefined
  /** Returns the edits that remove those items of a list whose property `key` has one of the values. */
  removeItems(list: string, key: string, values: ReadonlySet<string>): readonly Edit[]
  /**
   * Returns the edits that give the property `key` of the items of a list the value that `replace` returns for their
   * property `of`, by default the same one, if it returns one. Values that the module computes stay.
   */
  replaceInItems(
    list: string,
    key: string,
    replace: (value: string) => string | undefined,
    of?: string,
  ): readonly Edit[]
}

/** Returns an editor for the text of a module; `undefined` if it exports no object that is written out. */
export function createModuleEditor(text: string): ModuleEditor | undefined {
  const file = ts.createSourceFile('settings.ts', text.replace(/^\uFEFF/, ''), ts.ScriptTarget.Latest, true)
  const exported = objectAt(findExport(file), file)
  if (!exported) return undefined

  return {
    set(path, value) {
      const parent = path.slice(0, -1).reduce<ts.ObjectLiteralExpression | undefined>((object, name) => {
        return object && objectAt(propertyOf(object, name)?.initializer, file)
      }, exported)
      const name = path.at(-1) ?? ''
      if (!parent) return undefined
      const property = propertyOf(parent, name)
      if (!property) {
        const isHidden = parent.properties.some((item) => !ts.isPropertyAssignment(item))
        return isHidden ? undefined : value === undefined ? [] : [addTo(parent, `${name}: ${literal(value)}`)]
      }
      if (value === undefined) return [removal(property)]
      const { initializer } = property
      if (ts.isObjectLiteralExpression(initializer)) return [assign(property, value)]
      if (!ts.isStringLiteralLike(initializer)) return undefined
      return initializer.text === value ? [] : [assign(property, value)]
    },
    removeItems: (list, key, values) =>
      valuesIn(list, key).flatMap(({ item, value }) => (values.has(value.text) ? [removal(item)] : [])),
    replaceInItems: (list, key, replaced, of = key) => {
      const given = new Map(valuesIn(list, of).map(({ item, value }) => [item, value.text]))
      return valuesIn(list, key).flatMap(({ item, value }) => {
        const text = replaced(given.get(item) ?? '')
        return text === undefined ? [] : [replace(value, literal(text))]
      })
    },
  }

  /** Returns the items of a list that is written out, with the value of `key` in each, if it is a text. */
  function valuesIn(list: string, key: string) {
    const items = exported && propertyOf(exported, list)?.initializer
    if (!items || !ts.isArrayLiteralExpression(items)) return []
    return items.elements.flatMap((item) => {
      const value = ts.isObjectLiteralExpression(item) ? propertyOf(item, key)?.initializer : undefined
      return value && ts.isStringLiteralLike(value) ? [{ item, value }] : []
    })
  }

  /** Writes a value behind the colon, or in the next line if the line would be too long for the formatter. */
  function assign(property: ts.PropertyAssignment, value: string): Edit {
    const { name, initializer } = property
    const before = file.text.slice(0, property.getStart(file))
    const indent = /[ \t]*$/.exec(before.slice(before.lastIndexOf('\n') + 1))?.[0] ?? ''
    const width = placeAt(name.end).column + ': ,'.length + literal(value).length - 1
    const gap = width > LINE_WIDTH ? `\n${indent}  ` : ' '
    return { start: placeAt(name.end), end: placeAt(initializer.end), text: `:${gap}${literal(value)}` }
  }

  function replace(node: ts.Node, by: string): Edit {
    return { start: placeAt(node.getStart(file)), end: placeAt(node.end), text: by }
  }

  /** Removes a property or item with the comma after it, and its line if nothing else is on it. */
  function removal(node: ts.Node): Edit {
    const [, comma = ''] = /^(\s*,)/.exec(file.text.slice(node.end)) ?? []
    const start = node.getStart(file)
    const end = node.end + comma.length
    const indent = /\n[ \t]*$/.exec(file.text.slice(0, start))?.[0].length
    const rest = /^[ \t]*\r?(?=\n)/.exec(file.text.slice(end))?.[0].length
    const isAlone = indent !== undefined && rest !== undefined
    return isAlone
      ? { start: placeAt(start - indent), end: placeAt(end + rest), text: '' }
      : { start: placeAt(start), end: placeAt(end), text: '' }
  }

  function addTo(object: ts.ObjectLiteralExpression, property: string): Edit {
    const last = object.properties.at(-1)
    if (!last) return replace(object, `{ ${property} }`)
    const [indent] = /\n[ \t]*$/.exec(file.text.slice(0, last.getStart(file))) ?? [' ']
    const place = placeAt(last.end)
    return { start: place, end: place, text: `,${indent}${property}` }
  }

  function placeAt(offset: number): Edit['start'] {
    const { line, character } = file.getLineAndCharacterOfPosition(offset)
    return { line: line + 1, column: character + 1 }
  }
}

function findExport(file: ts.SourceFile): ts.Expression | undefined {
  return file.statements.find(ts.isExportAssignment)?.expression
}

/** Returns the object that an expression is: written out, a name of one, or the only argument of a call. */
function objectAt(expression: ts.Expression | undefined, file: ts.SourceFile): ts.ObjectLiteralExpression | undefined {
  if (!expression) return undefined
  if (ts.isObjectLiteralExpression(expression)) return expression
  if (ts.isAsExpression(expression) || ts.isSatisfiesExpression(expression))
    return objectAt(expression.expression, file)
  if (ts.isCallExpression(expression)) return objectAt(expression.arguments[0], file)
  if (!ts.isIdentifier(expression)) return undefined
  const declared = file.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .find(({ name }) => ts.isIdentifier(name) && name.text === expression.text)
  return declared && objectAt(declared.initializer, file)
}

function propertyOf(object: ts.ObjectLiteralExpression, name: string): ts.PropertyAssignment | undefined {
  return object.properties.find(
    (item): item is ts.PropertyAssignment =>
      ts.isPropertyAssignment(item) && !ts.isComputedPropertyName(item.name) && item.name.text === name,
  )
}

/** Returns a text as it is written in TypeScript, in the quotes that need fewer backslashes. */
function literal(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'"
  return `${quote}${text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`)}${quote}`
}

/** That of the formatter, `biome.json`. */
const LINE_WIDTH = 120
