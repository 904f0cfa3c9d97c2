import type { ReactNode } from 'react'

function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  )
}

export const CopyIcon = () => (
  <Icon>
    <rect x="5.5" y="5.5" width="8" height="8" rx="1.5" />
    <path d="M10.5 5.5v-1A1.5 1.5 0 0 0 9 3H4a1.5 1.5 0 0 0-1.5 1.5V9A1.5 1.5 0 0 0 4 10.5h1.5" />
  </Icon>
)

export const CheckIcon = () => (
  <Icon>
    <path d="m3.5 8.5 3 3 6-7" />
  </Icon>
)

export const SearchIcon = () => (
  <Icon>
    <circle cx="7" cy="7" r="4.25" />
    <path d="m10.25 10.25 3.25 3.25" />
  </Icon>
)

export const DownloadIcon = () => (
  <Icon>
    <path d="M8 2.5v7.5m-3-3 3 3 3-3M2.75 13.25h10.5" />
  </Icon>
)

export const SunIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="2.75" />
    <path d="M8 1.5v1.25m0 10.5v1.25M1.5 8h1.25m10.5 0h1.25M3.4 3.4l.9.9m7.4 7.4.9.9m0-9.2-.9.9m-7.4 7.4-.9.9" />
  </Icon>
)

export const MoonIcon = () => (
  <Icon>
    <path d="M13.25 9.6A5.75 5.75 0 0 1 6.4 2.75a5.75 5.75 0 1 0 6.85 6.85Z" />
  </Icon>
)

export const WarningIcon = () => (
  <Icon>
    <path d="M8 2.5 14.25 13.5H1.75L8 2.5Zm0 4.25v3m0 1.9v.1" />
  </Icon>
)

export const Logo = () => (
  <svg
    className="logo"
    viewBox="0 0 32 32"
    fill="none"
    strokeWidth="3.2"
    strokeLinecap="round"
    aria-hidden="true"
  >
    <rect width="32" height="32" rx="8" className="logo-ground" />
    <path d="M8 7c0 6 8 6 8 12v6" className="logo-stream" />
    <path d="M24 7c0 6-8 6-8 12v6" stroke="#fff" />
  </svg>
)
