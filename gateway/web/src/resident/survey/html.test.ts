import { expect, it } from 'vitest'
import { paragraphs } from './html'

it('should keep the words and drop everything else', () => {
  const html =
    '<p>Hello <b>you</b></p><script>alert(1)</script><img src=x onerror="alert(2)"><ul><li>one<li>two</ul>'

  expect(paragraphs(html)).toEqual(['Hello you', 'one', 'two'])
})
