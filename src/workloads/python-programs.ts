// Whole programs beside the kernels; only what shows them loads them.
const files = import.meta.glob<string>('./catalogue/*.py', { query: '?raw', import: 'default', eager: true })

/** The line of a program that holds the size of the workload. */
const sizeLine = /^N = [\d_]+$/m

/**
 * The workload as a program of the course, with Python's multiprocessing: prints what the workload answers.
 * @throws {RangeError} when no workload has that id
 */
export function pythonProgram(id: string, size: number): string {
  const program = files[`./catalogue/${id}.py`]
  if (program === undefined) throw new RangeError(`no workload is called "${id}"`)
  return program.replace(sizeLine, `N = ${size.toLocaleString('en-US').replaceAll(',', '_')}`)
}
