import { Link, useRoute } from 'wouter'
import type { Status } from '#api/health.ts'
import { useLive } from '#api/live.tsx'
import { usePreferences } from '#preferences.tsx'
import { Logo, MoonIcon, SunIcon } from '#ui/icons.tsx'
import { SearchBox } from './search-box.tsx'

const places = [
  ['/', 'Overview'],
  ['/delegators', 'Delegators'],
  ['/pools', 'Pools'],
  ['/tickets', 'Tickets'],
  ['/polls', 'Polls'],
  ['/audit', 'Audit'],
] as const

export function Header() {
  return (
    <header className="header">
      <div className="header-inner">
        <Link href="/" className="brand">
          <Logo />
          <span>
            Confluence <span className="brand-note">Livepeer</span>
          </span>
        </Link>
        <nav aria-label="Pages">
          <ul>
            {places.map(([href, name]) => (
              <li key={href}>
                <Place href={href} name={name} />
              </li>
            ))}
          </ul>
        </nav>
        <SearchBox />
        <div className="header-end">
          <StatusPill />
          <ThemeButton />
        </div>
      </div>
    </header>
  )
}

function Place({ href, name }: { href: string; name: string }) {
  const [here] = useRoute(href)
  return (
    <Link href={href} aria-current={here ? 'page' : undefined}>
      {name}
    </Link>
  )
}

const statusNames: Record<Status, string> = {
  loading: 'Connecting',
  live: 'Live',
  behind: 'Catching up',
  faulty: 'Degraded',
  unreachable: 'Offline',
}

function StatusPill() {
  const { status } = useLive()
  return (
    <a href="#blocks" className={`status status-${status}`}>
      <span className="status-dot" aria-hidden="true" />
      <span role="status">
        <span className="sr-only">Data: </span>
        {statusNames[status]}
      </span>
    </a>
  )
}

function ThemeButton() {
  const { theme, setTheme } = usePreferences()
  const other = theme === 'dark' ? 'light' : 'dark'
  return (
    <button
      type="button"
      className="icon-button"
      onClick={() => setTheme(other)}
      aria-label={`Change to ${other} colours`}
    >
      {theme === 'dark' ? <SunIcon /> : <MoonIcon />}
    </button>
  )
}
