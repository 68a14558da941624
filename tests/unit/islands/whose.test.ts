import { describe, expect, it } from 'vitest'
import { chooseAnswers } from '@/components/islands/core/whose'

const link = { address: '#a=x:1', isWritten: false }
const nowhere = { address: '', isWritten: false }

describe('a tool shows', () => {
  it('the answers of a link beside other answers of the reader’s own, or none', () => {
    expect(chooseAnswers({ ...link, own: '#a=x:2' })).toBe('link')
    expect(chooseAnswers({ ...link, own: '' })).toBe('link')
    expect(chooseAnswers(link)).toBe('link')
  })

  it('the reader’s own where the link says the same', () => {
    expect(chooseAnswers({ ...link, own: '#a=x:1' })).toBe('own')
  })

  it('the reader’s own at an address that they wrote, even if it is older', () => {
    expect(chooseAnswers({ address: '#a=x:1', isWritten: true, own: '#a=x:2' })).toBe('own')
    expect(chooseAnswers({ address: '#a=x:1', isWritten: true, own: '' })).toBe('own')
  })

  it('the address that the reader wrote where nothing else is remembered', () => {
    expect(chooseAnswers({ address: '#a=x:1', isWritten: true })).toBe('address')
  })

  it('the link that the reader followed once the address says something else', () => {
    expect(chooseAnswers({ ...nowhere, own: '#a=x:2', shared: '#a=x:1' })).toBe('shared')
    expect(chooseAnswers({ ...link, own: '#a=x:2', shared: '#a=x:1' })).toBe('shared')
    expect(chooseAnswers({ ...link, shared: '#a=x:3' })).toBe('link')
  })

  it('the reader’s own at every other address', () => {
    expect(chooseAnswers({ ...nowhere, own: '#a=x:2' })).toBe('own')
    expect(chooseAnswers(nowhere)).toBe('address')
  })
})
