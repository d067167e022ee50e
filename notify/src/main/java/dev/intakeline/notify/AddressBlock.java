package dev.intakeline.notify;

import java.net.InetAddress;
import java.util.Optional;

/**
 * A block of IP addresses, e.g. {@code 10.0.0.0/8}. An IPv4 address that is written as an IPv6 one
 * ({@code ::ffff:10.0.0.1}) counts as IPv4.
 *
 * @param base any address of the block
 * @param bits how many of its first bits an address has to share
 */
record AddressBlock(InetAddress base, int bits) {
  AddressBlock {
    if (bits < 0 || bits > base.getAddress().length * Byte.SIZE) {
      throw new IllegalArgumentException("A block's length is out of range: " + bits);
    }
  }

  /**
   * Reads an address, or a block: an address, a slash, a number of bits. Asks no name service.
   *
   * @throws IllegalArgumentException when it is neither
   */
  static AddressBlock of(String text) {
    int slash = text.indexOf('/');
    InetAddress base = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
    return new AddressBlock(
        base,
        slash < 0
            ? base.getAddress().length * Byte.SIZE
            : Integer.parseInt(text.substring(slash + 1)));
  }

  /** Like {@link #of}; nothing where it is something else, such as a host's name. */
  static Optional<AddressBlock> find(String text) {
    try {
      return Optional.of(of(text));
    } catch (IllegalArgumentException neither) {
      return Optional.empty();
    }
  }

  boolean holds(InetAddress address) {
    byte[] mine = base.getAddress();
    byte[] theirs = address.getAddress();
    if (mine.length != theirs.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> bit % Byte.SIZE;
      if (((mine[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
