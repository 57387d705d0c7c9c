/** Turns the drawings of an element into one picture that stands on its own: SVG text, or a PNG. */
import { text } from './text.ts'

/** What CSS may say about a shape and an SVG attribute can repeat. */
const shapeStyles = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'visibility',
  'shape-rendering',
] as const
const textStyles = ['font-size', 'font-weight', 'text-anchor'] as const

const initial: Readonly<Record<string, string>> = {
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  opacity: '1',
  visibility: 'visible',
  'shape-rendering': 'auto',
  'text-anchor': 'start',
}

const namespace = 'http://www.w3.org/2000/svg'
/** A picture cannot load the page's font, so it names families that are on every machine too. */
const fontFamily = 'Recursive, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif'
/** Room around the drawings, in CSS pixels. */
const margin = 16

/** Shapes inherit nothing that the copy does not carry, so each gets what the browser computed for it. */
function inlineStyles(original: Element, copy: Element): void {
  const computed = getComputedStyle(original)
  const names = original instanceof SVGTextContentElement ? [...shapeStyles, ...textStyles] : shapeStyles
  if (original instanceof SVGGraphicsElement && !(original instanceof SVGSVGElement)) {
    for (const name of names) {
      const value = computed.getPropertyValue(name)
      if (value !== '' && value !== initial[name]) copy.setAttribute(name, value.replaceAll('"', ''))
      else copy.removeAttribute(name)
    }
  }
  if (original instanceof SVGTextElement && original.getComputedTextLength() > 0) {
    // The picture's font is not the page's; the words keep the width for which they were placed.
    copy.setAttribute('textLength', original.getComputedTextLength().toFixed(1))
    copy.setAttribute('lengthAdjust', 'spacingAndGlyphs')
  }
  copy.removeAttribute('class')
  copy.removeAttribute('style')
  copy.removeAttribute('tabindex')
  const children = [...original.children]
  ;[...copy.children].forEach((child, index) => {
    const source = children[index]
    if (source) inlineStyles(source, child)
  })
}

function copyOf(original: SVGSVGElement): SVGSVGElement {
  const copy = original.cloneNode(true) as SVGSVGElement
  inlineStyles(original, copy)
  return copy
}

/** Copies of the hatches that the drawings refer to; they live elsewhere in the page. */
function referredDefinitions(drawings: readonly SVGSVGElement[]): readonly Element[] {
  const source = drawings.map((drawing) => drawing.outerHTML).join('')
  const ids = new Set([...source.matchAll(/url\((?:&quot;|["'])?#([\w:-]+)/g)].map((match) => match[1] ?? ''))
  return [...ids].flatMap((id) => {
    const original = document.getElementById(id)
    if (!original || drawings.some((drawing) => drawing.querySelector(`[id="${id}"]`))) return []
    const copy = original.cloneNode(true) as Element
    inlineStyles(original, copy)
    return [copy]
  })
}

/** The colour behind an element: its own background or that of the nearest ancestor that has one. */
function backgroundOf(element: Element): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const colour = getComputedStyle(at).backgroundColor
    if (colour !== 'rgba(0, 0, 0, 0)' && colour !== 'transparent') return colour
  }
  return 'white'
}

function svgElement(name: string, attributes: Readonly<Record<string, string | number>>, words = ''): SVGElement {
  const element = document.createElementNS(namespace, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  element.textContent = words
  return element
}

/** The drawings of the pictures in an element; small samples in a key or a table are not pictures. */
function drawingsOf(element: Element): readonly SVGSVGElement[] {
  const all = element.matches('[role="img"]')
    ? element.querySelectorAll('svg')
    : element.querySelectorAll<SVGSVGElement>('[role="img"] svg')
  return [...all].filter((svg) => !svg.parentElement?.closest('svg') && svg.getBoundingClientRect().width > 0)
}

function sentenceOf(element: Element): string {
  const named = element.matches('[role="img"]') ? element : element.querySelector('[role="img"]')
  return named?.getAttribute('aria-label') ?? ''
}

/**
 * Writes every picture inside `element` (what has `role="img"`) as one standalone SVG, each at the place it has on the screen, with colours and
 * fonts as attributes: no style sheet, no style attribute, no font file, so a strict content security policy accepts it.
 * @param title heads the file; the drawing's own sentence becomes its description
 * @throws {RangeError} when the element shows no drawing
 */
export function svgOf(element: Element, title: string = text.site): string {
  const drawings = drawingsOf(element)
  if (drawings.length === 0) throw new RangeError('There is no drawing here to export; show the chart first.')
  const boxes = drawings.map((drawing) => drawing.getBoundingClientRect())
  const left = Math.min(...boxes.map((box) => box.left)) - margin
  const top = Math.min(...boxes.map((box) => box.top)) - margin
  const width = Math.ceil(Math.max(...boxes.map((box) => box.right)) + margin - left)
  const height = Math.ceil(Math.max(...boxes.map((box) => box.bottom)) + margin - top)
  const size = { width, height, viewBox: `0 0 ${width} ${height}` }
  const picture = svgElement('svg', { ...size, role: 'img', 'font-family': fontFamily, 'font-size': 12 })
  const copies = drawings.map(copyOf)
  const definitions = svgElement('defs', {})
  definitions.append(...referredDefinitions(copies))
  picture.append(
    svgElement('title', {}, title),
    svgElement('desc', {}, sentenceOf(element)),
    definitions,
    svgElement('rect', { width, height, fill: backgroundOf(element) }),
  )
  copies.forEach((copy, index) => {
    const box = boxes[index]
    if (!box) return
    for (const name of ['aria-hidden', 'role', 'focusable']) copy.removeAttribute(name)
    copy.setAttribute('overflow', 'visible')
    copy.setAttribute('x', (box.left - left).toFixed(1))
    copy.setAttribute('y', (box.top - top).toFixed(1))
    // Large type shows a drawing larger than it was drawn.
    const drawn = `0 0 ${copy.getAttribute('width')} ${copy.getAttribute('height')}`
    if (!copy.hasAttribute('viewBox') && copy.hasAttribute('width')) copy.setAttribute('viewBox', drawn)
    copy.setAttribute('width', `${box.width}`)
    copy.setAttribute('height', `${box.height}`)
    picture.append(copy)
  })
  return new XMLSerializer().serializeToString(picture)
}

/**
 * Draws what `svgOf` writes as a PNG. The page's policy must allow `img-src blob:`; text uses a font of the machine.
 * @param scale pixels for each CSS pixel, above 0
 * @throws {RangeError} when the element shows no drawing; {Error} when the browser cannot draw it
 */
export async function pngOf(element: Element, scale = 2, title?: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svgOf(element, title)], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(image.naturalWidth * scale)
    canvas.height = Math.round(image.naturalHeight * scale)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (!blob) throw new Error(`The browser could not draw ${canvas.width} × ${canvas.height} pixels as a PNG.`)
    return blob
  } finally {
    URL.revokeObjectURL(address)
  }
}
