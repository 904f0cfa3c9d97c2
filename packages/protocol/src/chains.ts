/** The chains that the gateway joins: Ethereum and Arbitrum One. */
export const chains = ['l1', 'l2'] as const

export type Chain = (typeof chains)[number]
