import { useId } from 'react'

interface SelectFilterProps<T extends string> {
  label: string
  all: string
  options: readonly (readonly [T, string])[]
  value: T | undefined
  onChange(value: T | undefined): void
}

/** Chooses one of a few values, or all. */
export function SelectFilter<T extends string>({
  label,
  all,
  options,
  value,
  onChange,
}: SelectFilterProps<T>) {
  const id = useId()
  return (
    <div className="filter">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value ?? ''}
        onChange={(event) => onChange((event.target.value as T) || undefined)}
      >
        <option value="">{all}</option>
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}

interface TextFilterProps {
  label: string
  placeholder: string
  value: string
  onChange(value: string): void
}

export function TextFilter({ label, placeholder, value, onChange }: TextFilterProps) {
  const id = useId()
  return (
    <div className="filter grow">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
