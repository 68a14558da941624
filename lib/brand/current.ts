import { dirname, join } from 'node:path'
import type { BrandSettings } from '../settings'
import { loadedSettings, site } from '../site'
import { createPalette, type Palette } from './palette'

/** Returns the folder of the brand's files, absolute: beside the settings. It need not exist. */
export function brandFolder(): string {
  return join(dirname(loadedSettings().path), 'brand')
}

let known: { readonly brand: BrandSettings | undefined; readonly palette: Palette } | undefined

/** Returns the colours of the site. */
export function palette(): Palette {
  if (!known || known.brand !== site.brand) known = { brand: site.brand, palette: createPalette(site.brand).palette }
  return known.palette
}
