import { createDescent } from './adam.ts'
import { brightness, type Network } from './network.ts'
import { scattered } from './scattered.ts'
import type { Words } from './words.ts'
import { dotAt, type WordVectors } from './word-vectors.ts'

export type NetworkManner = {
  readonly units: number
  /** How often every wording is learnt from, and how many of them together. */
  readonly rounds: number
  readonly batch: number
}

/** Every wording, its entry, and as many entries for each that are like it, its own among them. */
export type NetworkLessons = {
  readonly texts: readonly Words[]
  readonly owners: Int32Array
  readonly rivals: Int32Array
  readonly entries: number
}

const firstStep = 0.005
/** Entries picked at random, which every wording of a batch is set apart from too. */
const strangers = 24
/** Shares left out while learning, so that no unit and no word is all that counts. */
const unitsLeftOut = 0.3
const wordsLeftOut = 0.1
/** Share of the belief that is kept for the other entries. */
const smoothing = 0.05
const mostWords = 28
/** A word that is in no table of meanings is learnt where it is used so often. */
const fewestUses = 2

/**
 * Learns from every wording to prefer its entry to those like it and to strangers, in a fixed order, so that
 * the same wordings always teach the same. Words begin where their meaning is, and move.
 */
export function learnNetwork(
  { texts, owners, rivals, entries }: NetworkLessons,
  vectors: WordVectors,
  { units: size, rounds, batch: most }: NetworkManner,
): Network {
  const { dimensions } = vectors
  const random = createRandom()
  const numbers = numbersOf(texts, vectors)
  const ids = texts.map((text) =>
    Int32Array.from([...new Set(text)].slice(0, mostWords).flatMap((w) => numbers.get(w) ?? [])),
  )
  const points = firstPoints(numbers, vectors, random)
  const units = filled(size * dimensions, () => spread(random) / Math.sqrt(dimensions))
  const constants = new Float32Array(size)
  const votes = filled(entries * size, () => spread(random) / Math.sqrt(size))
  const entryConstants = new Float32Array(entries)
  const descent = {
    points: createDescent(points.length),
    units: createDescent(units.length),
    constants: createDescent(size),
    votes: createDescent(votes.length),
    entryConstants: createDescent(entries),
  }
  const slopes = {
    point: new Float32Array(dimensions),
    units: new Float32Array(units.length),
    constants: new Float32Array(size),
    votes: new Float32Array(votes.length),
    entryConstants: new Float32Array(entries),
    lit: new Float32Array(most * mostWords * size),
  }
  const lit = new Float32Array(most * mostWords * size)
  const places = new Int32Array(numbers.size).fill(-1)
  const rivalsEach = rivals.length / texts.length
  const competing = new Int32Array(rivalsEach + strangers)
  const chances = new Float64Array(competing.length)
  const bright = new Float32Array(size)
  const wanted = new Float32Array(size)
  const brightestWord = new Int32Array(size)
  const isTouched = new Uint8Array(entries)

  const batches = Math.ceil(texts.length / most) * rounds
  let time = 0
  for (let round = 0; round < rounds; round++) {
    const order = [...scattered(texts.length, round)]
    for (let from = 0; from < order.length; from += most) {
      time += 1
      learnTogether(order.slice(from, from + most), {
        step: firstStep * (1 - (time - 1) / batches),
        time,
      })
    }
  }
  return { numbers, lit: litByAll(), units, constants, votes, entryConstants }

  function learnTogether(batch: readonly number[], now: { step: number; time: number }): void {
    const words = [...new Set(batch.flatMap((text) => [...(ids[text] ?? [])]))]
    for (const [place, word] of words.entries()) {
      places[word] = place
      lightBy(word, lit, place * size)
    }
    slopes.lit.fill(0, 0, words.length * size)
    for (const sums of [slopes.units, slopes.constants, slopes.votes, slopes.entryConstants])
      sums.fill(0)
    isTouched.fill(0)
    const picked = Array.from({ length: strangers }, () => Math.floor(random() * entries))
    for (const text of batch) learnFrom(text, picked, batch.length)
    for (const [place, word] of words.entries()) moveWord(word, place, now)
    descent.units.move(units, 0, slopes.units, 0, units.length, now)
    descent.constants.move(constants, 0, slopes.constants, 0, size, now)
    for (let entry = 0; entry < entries; entry++) {
      if (isTouched[entry] === 0) continue
      descent.votes.move(votes, entry * size, slopes.votes, entry * size, size, now)
      descent.entryConstants.move(entryConstants, entry, slopes.entryConstants, entry, 1, now)
    }
  }

  function learnFrom(text: number, picked: readonly number[], batch: number): void {
    lookAt(ids[text] ?? new Int32Array(0))
    const own = owners[text] ?? 0
    let count = 0
    for (let i = 0; i < rivalsEach; i++) competing[count++] = rivals[text * rivalsEach + i] ?? 0
    for (const entry of picked) if (entry !== own) competing[count++] = entry
    believe(count)
    wanted.fill(0)
    for (let i = 0; i < count; i++) {
      const entry = competing[i] ?? 0
      const aim = entry === own ? 1 - smoothing : smoothing / (count - 1)
      const error = ((chances[i] ?? 0) - aim) / batch
      isTouched[entry] = 1
      slopes.entryConstants[entry] = (slopes.entryConstants[entry] ?? 0) + error
      const row = entry * size
      for (let unit = 0; unit < size; unit++) {
        wanted[unit] = (wanted[unit] ?? 0) + error * (votes[row + unit] ?? 0)
        slopes.votes[row + unit] = (slopes.votes[row + unit] ?? 0) + error * (bright[unit] ?? 0)
      }
    }
    for (let unit = 0; unit < size; unit++) {
      const at = (brightestWord[unit] ?? -1) * size + unit
      if (at >= 0) slopes.lit[at] = (slopes.lit[at] ?? 0) + (wanted[unit] ?? 0) / (1 - unitsLeftOut)
    }
  }

  /** How bright each unit is, and by which word of the batch; some units and words are left out. */
  function lookAt(text: Int32Array): void {
    bright.fill(0)
    brightestWord.fill(-1)
    for (const word of text) {
      if (random() < wordsLeftOut) continue
      const place = places[word] ?? 0
      for (let unit = 0; unit < size; unit++) {
        const light = lit[place * size + unit] ?? 0
        if (light <= (bright[unit] ?? 0)) continue
        bright[unit] = light
        brightestWord[unit] = place
      }
    }
    for (let unit = 0; unit < size; unit++) {
      const isLeftOut = random() < unitsLeftOut
      if (isLeftOut) brightestWord[unit] = -1
      bright[unit] = isLeftOut ? 0 : (bright[unit] ?? 0) / (1 - unitsLeftOut)
    }
  }

  /** The chances of the first `count` that compete; they add up to 1. */
  function believe(count: number): void {
    let highest = -Infinity
    for (let i = 0; i < count; i++) {
      const entry = competing[i] ?? 0
      chances[i] = (entryConstants[entry] ?? 0) + dotAt(bright, votes, entry)
      highest = Math.max(highest, chances[i] ?? 0)
    }
    let sum = 0
    for (let i = 0; i < count; i++) sum += chances[i] = Math.exp((chances[i] ?? 0) - highest)
    for (let i = 0; i < count; i++) chances[i] = (chances[i] ?? 0) / sum
  }

  function moveWord(word: number, place: number, now: { step: number; time: number }): void {
    slopes.point.fill(0)
    const start = word * dimensions
    for (let unit = 0; unit < size; unit++) {
      const slope = slopes.lit[place * size + unit] ?? 0
      if (slope === 0) continue
      slopes.constants[unit] = (slopes.constants[unit] ?? 0) + slope
      const row = unit * dimensions
      for (let d = 0; d < dimensions; d++) {
        slopes.units[row + d] = (slopes.units[row + d] ?? 0) + slope * (points[start + d] ?? 0)
        slopes.point[d] = (slopes.point[d] ?? 0) + slope * (units[row + d] ?? 0)
      }
    }
    descent.points.move(points, start, slopes.point, 0, dimensions, now)
  }

  function lightBy(word: number, into: Float32Array, at: number): void {
    const point = points.subarray(word * dimensions, (word + 1) * dimensions)
    for (let unit = 0; unit < size; unit++)
      into[at + unit] = (constants[unit] ?? 0) + dotAt(point, units, unit)
  }

  function litByAll(): Float32Array {
    const all = new Float32Array(numbers.size * size)
    for (const word of numbers.values()) lightBy(word, all, word * size)
    return all
  }
}

function numbersOf(texts: readonly Words[], vectors: WordVectors): ReadonlyMap<string, number> {
  const uses = new Map<string, number>()
  for (const word of texts.flat()) uses.set(word, (uses.get(word) ?? 0) + 1)
  const learnt = [...uses].filter(([word, count]) => count >= fewestUses || vectors.has(word))
  return new Map(learnt.map(([word], number) => [word, number]))
}

function firstPoints(
  numbers: ReadonlyMap<string, number>,
  vectors: WordVectors,
  random: () => number,
): Float32Array {
  const { dimensions } = vectors
  const points = new Float32Array(numbers.size * dimensions)
  for (const [word, number] of numbers) {
    const point =
      vectors.pointOf(word) ?? filled(dimensions, () => spread(random) / Math.sqrt(dimensions))
    points.set(
      point.map((value) => brightness * value),
      number * dimensions,
    )
  }
  return points
}

function filled(length: number, value: () => number): Float32Array {
  return Float32Array.from({ length }, value)
}

/** From -1 to 1. */
function spread(random: () => number): number {
  return 2 * random() - 1
}

/** Numbers from 0 to 1 that look random and are the same every time. */
function createRandom(): () => number {
  let state = 12_345
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
