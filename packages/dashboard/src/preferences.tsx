import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'

export type Theme = 'light' | 'dark'

interface Preferences {
  theme: Theme
  setTheme(theme: Theme): void
  exactAmounts: boolean
  setExactAmounts(exact: boolean): void
}

const PreferencesContext = createContext<Preferences | undefined>(undefined)

/** How the reader wants to see the page. Kept in the browser; the theme is the system's until one is chosen. */
export function PreferencesProvider({ children }: { children: ReactNode }) {
  const system = useSystemTheme()
  const [chosen, setChosen] = useState(() => stored('theme') as Theme | undefined)
  const [exactAmounts, setExact] = useState(() => stored('amounts') === 'exact')
  const theme = chosen ?? system

  useEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])

  const value: Preferences = {
    theme,
    setTheme(next) {
      store('theme', next)
      setChosen(next)
    },
    exactAmounts,
    setExactAmounts(exact) {
      store('amounts', exact ? 'exact' : 'short')
      setExact(exact)
    },
  }
  return <PreferencesContext value={value}>{children}</PreferencesContext>
}

export function usePreferences(): Preferences {
  const preferences = useContext(PreferencesContext)
  if (!preferences) throw new Error('usePreferences needs PreferencesProvider')
  return preferences
}

export function useExactAmounts(): boolean {
  return usePreferences().exactAmounts
}

function useSystemTheme(): Theme {
  const [dark, setDark] = useState(() => darkSystem().matches)
  useEffect(() => {
    const query = darkSystem()
    const follow = () => setDark(query.matches)
    query.addEventListener('change', follow)
    return () => query.removeEventListener('change', follow)
  }, [])
  return dark ? 'dark' : 'light'
}

const darkSystem = () => matchMedia('(prefers-color-scheme: dark)')

// Storage may be switched off: then nothing is remembered.
function stored(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined
  } catch {
    return undefined
  }
}

function store(name: string, value: string): void {
  try {
    localStorage.setItem(name, value)
  } catch {}
}
