import { afterEach, beforeEach, expect, type MockInstance, vi } from 'vitest'

let complaints: MockInstance<typeof console.error>

beforeEach(() => {
  complaints = vi.spyOn(console, 'error')
})

// A test that expects a complaint replaces this spy by its own.
afterEach(() => {
  if (vi.isMockFunction(console.error)) expect(complaints).not.toHaveBeenCalled()
  vi.restoreAllMocks()
})
