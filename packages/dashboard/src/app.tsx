import { QueryClientProvider } from '@tanstack/react-query'
import { Redirect, Route, Router, Switch } from 'wouter'
import { queryClient } from '#api/answers.ts'
import { LiveProvider } from '#api/live.tsx'
import { basePath } from '#base.ts'
import { AccountPage } from '#pages/account/account-page.tsx'
import { AuditPage } from '#pages/audit-page.tsx'
import { DelegatorsPage } from '#pages/delegators-page.tsx'
import { NotFoundPage } from '#pages/not-found-page.tsx'
import { OverviewPage } from '#pages/overview/overview-page.tsx'
import { PollPage } from '#pages/poll/poll-page.tsx'
import { PollsPage } from '#pages/polls-page.tsx'
import { PoolPage } from '#pages/pool/pool-page.tsx'
import { PoolsPage } from '#pages/pools-page.tsx'
import { TicketsPage } from '#pages/tickets-page.tsx'
import { Footer } from '#shell/footer.tsx'
import { Header } from '#shell/header.tsx'
import { StaleBanner } from '#shell/stale-banner.tsx'
import { Tips } from '#ui/tips.tsx'
import { PreferencesProvider } from './preferences.tsx'

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <PreferencesProvider>
        <LiveProvider>
          <Router base={basePath}>
            <a href="#main" className="skip-link">
              Skip to the content
            </a>
            <Header />
            <main id="main" tabIndex={-1}>
              <StaleBanner />
              <Pages />
            </main>
            <Footer />
            <Tips />
          </Router>
        </LiveProvider>
      </PreferencesProvider>
    </QueryClientProvider>
  )
}

function Pages() {
  return (
    <Switch>
      <Route path="/" component={OverviewPage} />
      <Route path="/delegators" component={DelegatorsPage} />
      <Route path="/pools" component={PoolsPage} />
      {/* A key per address: what is open or typed on one account's page is not carried to the next. */}
      <Route path="/pool/:address">{({ address }) => <PoolPage key={address} address={address} />}</Route>
      <Route path="/account/:address">
        {({ address }) => <AccountPage key={address} address={address} />}
      </Route>
      <Route path="/account">
        <Redirect to="/" />
      </Route>
      <Route path="/tickets" component={TicketsPage} />
      <Route path="/polls" component={PollsPage} />
      <Route path="/poll/:address">{({ address }) => <PollPage key={address} address={address} />}</Route>
      <Route path="/audit" component={AuditPage} />
      <Route component={NotFoundPage} />
    </Switch>
  )
}
