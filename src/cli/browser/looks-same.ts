import type { Browser } from 'playwright-core'

/** Chromium draws the same page with rounded corners a shade different now and then. */
const strayPixels = 400

/** Whether nobody could tell two PNGs apart. */
export async function looksSame(browser: Browser, one: Buffer, other: Buffer): Promise<boolean> {
  const page = await browser.newPage()
  const urls = [one, other].map((png) => `data:image/png;base64,${png.toString('base64')}`)
  const differing = await page.evaluate<number>(`(${countDifferences})(${JSON.stringify(urls)})`)
  await page.close()
  return differing < strayPixels
}

/** Runs in the page: how many pixels of two pictures differ; all of them where the sizes do. */
const countDifferences = `async (urls) => {
  const [a, b] = await Promise.all(urls.map(async (url) => {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = new OffscreenCanvas(image.width, image.height)
    const context = canvas.getContext('2d')
    context.drawImage(image, 0, 0)
    return context.getImageData(0, 0, image.width, image.height)
  }))
  if (a.width !== b.width || a.height !== b.height) return Infinity
  const left = new Uint32Array(a.data.buffer)
  const right = new Uint32Array(b.data.buffer)
  return left.reduce((sum, pixel, at) => sum + (pixel === right[at] ? 0 : 1), 0)
}`
