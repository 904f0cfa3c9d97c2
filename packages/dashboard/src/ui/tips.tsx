import { useEffect, useLayoutEffect, useRef, useState } from 'react'

interface Tip {
  text: string
  anchor: DOMRect
}

const MARGIN = 8

/** Shows the tip (data-tip) of what is pointed at or focused. One for the page, so that a cell costs an attribute only. */
export function Tips() {
  const [tip, setTip] = useState<Tip>()
  const box = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const show = ({ target }: Event) => {
      const place = target instanceof Element ? target.closest<HTMLElement>('[data-tip]') : null
      setTip(place ? { text: place.dataset.tip ?? '', anchor: place.getBoundingClientRect() } : undefined)
    }
    const hide = () => setTip(undefined)
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && hide()
    document.addEventListener('pointerover', show)
    document.addEventListener('focusin', show)
    document.addEventListener('focusout', hide)
    document.addEventListener('keydown', onKey)
    document.addEventListener('scroll', hide, true)
    return () => {
      document.removeEventListener('pointerover', show)
      document.removeEventListener('focusin', show)
      document.removeEventListener('focusout', hide)
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('scroll', hide, true)
    }
  }, [])

  useLayoutEffect(() => {
    if (!tip || !box.current) return
    const { width, height } = box.current.getBoundingClientRect()
    const middle = tip.anchor.left + tip.anchor.width / 2 - width / 2
    const left = Math.min(Math.max(middle, MARGIN), innerWidth - width - MARGIN)
    const above = tip.anchor.top - height - MARGIN
    const top = above < MARGIN ? tip.anchor.bottom + MARGIN : above
    box.current.style.transform = `translate(${Math.max(left, MARGIN)}px, ${top}px)`
  }, [tip])

  return tip ? (
    <div ref={box} className="tip" role="tooltip">
      {tip.text}
    </div>
  ) : null
}
