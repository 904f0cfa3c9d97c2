import { cacheExchange } from '@urql/exchange-graphcache'
import { type FormEvent, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { Client, fetchExchange, Provider } from 'urql'
import { Delegator } from './delegator.tsx'

const client = new Client({
  url: import.meta.env.VITE_GATEWAY_URL ?? 'http://localhost:4000/graphql',
  preferGetMethod: false,
  exchanges: [
    // Rows are kept by type and id, and ids are unique over both chains. An account's stake on a chain has no id of its own:
    // it is kept with the account.
    cacheExchange({ keys: { Staking: () => null } }),
    fetchExchange,
  ],
})

function App() {
  const [id, setId] = useState<string>()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setId(String(new FormData(event.currentTarget).get('address')).trim().toLowerCase())
  }
  return (
    <main>
      <h1>A delegator on both chains</h1>
      <form onSubmit={submit}>
        <label>
          Address <input name="address" size={44} required />
        </label>{' '}
        <button type="submit">Show</button>
      </form>
      {id && <Delegator id={id} />}
    </main>
  )
}

createRoot(document.getElementById('root') as HTMLElement).render(
  <Provider value={client}>
    <App />
  </Provider>,
)
