/*
 * graph-node opens its ports on all interfaces and has no setting for it, and its admin port lets anybody who reaches it
 * deploy and remove subgraphs. Preloaded, this has a TCP port that would be on all interfaces opened on loopback only.
 *
 * loopback-linux-x64.so is this file, made by
 *
 *   cc -Os -shared -fPIC -nostdlib -fno-stack-protector -fcf-protection=none -Wl,-z,noseparate-code,-z,relro,-z,now \
 *     -Wl,--build-id=none,--hash-style=gnu -s -o loopback-linux-x64.so loopback.c
 *
 * It needs nothing but the C library of the program that it is loaded into.
 */
#include <errno.h>
#include <netinet/in.h>
#include <sys/syscall.h>

static long call(long number, long a, long b, long c) {
  long result;
  __asm__ volatile("syscall" : "=a"(result) : "a"(number), "D"(a), "S"(b), "d"(c) : "rcx", "r11", "memory");
  return result;
}

int bind(int socket, const struct sockaddr *address, socklen_t length) {
  struct sockaddr_in local;
  const struct sockaddr_in *wanted = (const struct sockaddr_in *)address;
  /* A program that is given any port is a client, which has to reach other machines. */
  if (wanted && length >= sizeof local && wanted->sin_family == AF_INET && wanted->sin_port != 0 &&
      wanted->sin_addr.s_addr == INADDR_ANY) {
    local = *wanted;
    local.sin_addr.s_addr = __builtin_bswap32(INADDR_LOOPBACK);
    address = (const struct sockaddr *)&local;
    length = sizeof local;
  }
  long result = call(SYS_bind, socket, (long)address, length);
  if (result >= 0) return 0;
  errno = (int)-result;
  return -1;
}
