/** The chains that the gateway joins: Ethereum and Arbitrum One. */
export const chains = ['l1', 'l2'] as const

export type Chain = (typeof chains)[number]

/** What people call the chains. */
export const chainTitles = { l1: 'Ethereum', l2: 'Arbitrum One' } as const satisfies Record<Chain, string>
