import { BlockList, isIPv6 } from 'node:net'

/**
 * Returns true for addresses that are not of the public internet: loopback, private, link-local (where clouds keep
 * credentials), shared, multicast and reserved ones (https://www.iana.org/assignments/iana-ipv4-special-registry,
 * https://www.iana.org/assignments/iana-ipv6-special-registry).
 */
export function isPrivate(address: string): boolean {
  if (!isIPv6(address)) return blocked.check(address, 'ipv4')
  // In IPv6, everything public begins with 2 or 3. An IPv4 address written as one is judged by Node as that.
  return blocked.check(address, 'ipv6') || !/^[23][0-9a-f]{3}:/i.test(address)
}

const blocked = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  blocked.addSubnet(network, prefix, 'ipv4')
}
// Tunnels, which lead to IPv4 addresses of any kind.
blocked.addSubnet('2002::', 16, 'ipv6')
blocked.addSubnet('2001::', 32, 'ipv6')
